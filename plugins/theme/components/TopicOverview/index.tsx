import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useCounts} from '../counts';
import {useQuestionCount} from '../question-count';
import {Row, Rows} from '../Rows';
import TakeAlong from '../TakeAlong';
import WaysIn from '../WaysIn';
import {inGroups} from '../in-groups';
import type {TopicPages} from '../../../bank/types';
import {Fragment, type ReactNode} from 'react';
import styles from './styles.module.css';

/** What a topic has: in a line, the ways into it, and its pages. */
export default function TopicOverview({topic}: {topic: TopicPages}): ReactNode {
  const facts = useFacts();
  const quizzes = <QuizPages pages={topic.quizPages} />;
  if (topic.pages.length === 0) {
    return topic.isRoot || topic.quizPages.length > 0 ? (
      quizzes
    ) : (
      <p>
        <Translate id="topic.empty">This topic has no pages yet.</Translate>
      </p>
    );
  }

  const start = topic.pages.find(({startsTopic}) => startsTopic);
  return (
    <>
      {topic.total > 0 && (
        <>
          <p className={styles.facts}>{facts(topic)}</p>
          <WaysIn topic={topic.id} counts={topic.counts} first={topic.pages[0]?.permalink} />
        </>
      )}
      {inGroups(topic.pages).map(({group, pages}, index) => (
        <Fragment key={index}>
          <h2 className={styles.heading}>{group ?? <Translate id="topic.sets">Sets</Translate>}</h2>
          <Rows>
            {pages.map((page) => (
              <Row
                key={page.permalink}
                href={page.permalink}
                title={page.title}
                text={page.description}
                counts={page.counts}
                mark={page === start && <Translate id="topic.startHere">Start here</Translate>}
              />
            ))}
          </Rows>
        </Fragment>
      ))}
      {quizzes}
      {topic.total > 0 && <TakeAlong topic={topic} />}
    </>
  );
}

/** Pages of quizzes, with how many they ask. */
function QuizPages({pages}: {pages: TopicPages['quizPages']}): ReactNode {
  const {pluralForm} = useCounts();
  return pages.map(({title, permalink, count}) => (
    <p key={permalink} className={styles.quiz}>
      <Link to={permalink}>{title}</Link>{' '}
      {pluralForm(
        count,
        translate({
          id: 'count.quizQuestions',
          description: 'Plural forms, separated by |',
          message: 'One quiz question|{count} quiz questions',
        }),
      )}
    </p>
  ));
}

/** "55 questions in 5 sets · about 2 hours" in the reader's language. */
function useFacts(): (topic: TopicPages) => string {
  const questionCount = useQuestionCount();
  const {pluralForm} = useCounts();
  return ({total, pageCount, minutes}) => {
    const sets = pluralForm(
      pageCount,
      translate({
        id: 'count.sets',
        description: 'Plural forms, separated by |',
        message: 'one set|{count} sets',
      }),
    );
    const time =
      minutes < 55
        ? pluralForm(
            Math.ceil(minutes / 5) * 5,
            translate({
              id: 'count.minutes',
              description: 'Plural forms, separated by |',
              message: 'about one minute|about {count} minutes',
            }),
          )
        : pluralForm(
            Math.round(minutes / 30) / 2,
            translate({
              id: 'count.hours',
              description: 'Plural forms, separated by |',
              message: 'about one hour|about {count} hours',
            }),
          );
    return translate(
      {id: 'topic.facts', message: '{questions} in {sets} · {time}'},
      {questions: questionCount(total), sets, time},
    );
  };
}

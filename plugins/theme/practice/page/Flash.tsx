import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {formatCount} from '../../client/format-count';
import type {Bank} from '../data';
import type {Question} from '../session/types';
import {questionCount} from './words';
import QuestionList from './QuestionList';
import Stage from './Stage';
import {useCard} from './use-card';
import {useKeys} from './use-keys';
import {useSwipe} from './use-swipe';
import styles from './styles.module.css';

/** Titles and hints only, known or not. It changes no schedule: whoever wants that practises what was not known. */
export default function Flash({
  bank,
  questions,
  onPractise,
  onEnd,
}: {
  bank: Bank;
  questions: readonly Question[];
  onPractise: (questions: readonly Question[]) => void;
  onEnd: () => void;
}): ReactNode {
  const [answers, setAnswers] = useState<readonly boolean[]>([]);
  const card = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const question = questions[answers.length];
  const isEnd = question === undefined;
  const [found, retry] = useCard(question, questions[answers.length + 1]);

  const give = (isKnown: boolean) => {
    if (isEnd || !found) return false;
    setAnswers([...answers, isKnown]);
    return true;
  };
  useKeys((action) => {
    if (action === 'undo' && answers.length > 0) {
      setAnswers(answers.slice(0, -1));
      return true;
    }
    return action === 'again' ? give(false) : action === 'had' ? give(true) : false;
  });
  useSwipe(card, !isEnd, (side) => {
    give(side === 'end');
  });
  useEffect(() => {
    if (isEnd) title.current?.focus({preventScroll: true});
  }, [isEnd]);

  if (isEnd) {
    const unknown = questions.filter((_question, index) => answers[index] === false);
    return (
      <div className={styles.end}>
        <h2 ref={title} tabIndex={-1}>
          {questions.length === 0
            ? translate({id: 'practice.end.none', message: 'Nothing to practise here'})
            : translate(
                {id: 'practice.flash.end', message: 'You know {known} of {total}'},
                {
                  known: formatCount(questions.length - unknown.length),
                  total: formatCount(questions.length),
                },
              )}
        </h2>
        <QuestionList
          title={translate({id: 'practice.flash.unknown', message: 'Not known'})}
          questions={unknown}
        />
        <div className={styles.choices}>
          {unknown.length > 0 && (
            <button
              type="button"
              className={styles.start}
              onClick={() => {
                onPractise(unknown);
              }}
            >
              {translate(
                {id: 'practice.these', message: 'Practise these: {questions}'},
                {questions: questionCount(unknown.length)},
              )}
            </button>
          )}
          <button type="button" className={styles.way} onClick={onEnd}>
            {translate({id: 'practice.other', message: 'Choose something else'})}
          </button>
        </div>
      </div>
    );
  }

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.place}>
          {translate(
            {id: 'practice.place', message: '{place} of {total}'},
            {place: formatCount(answers.length + 1), total: formatCount(questions.length)},
          )}
        </p>
        <button type="button" className={styles.plain} onClick={onEnd}>
          {translate({id: 'practice.stop', message: 'Stop'})}
        </button>
      </div>
      <div ref={card} className={styles.card}>
        <Stage key={question.id} bank={bank} question={question} found={found} onRetry={retry}>
          {found && (
            <div className={styles.actions}>
              <button
                type="button"
                className={styles.second}
                aria-keyshortcuts="1"
                onClick={() => {
                  give(false);
                }}
              >
                {translate({id: 'practice.flash.no', message: 'Not known'})}
              </button>
              <button
                type="button"
                className={styles.first}
                aria-keyshortcuts="3"
                onClick={() => {
                  give(true);
                }}
              >
                {translate({id: 'practice.flash.yes', message: 'Known'})}
              </button>
            </div>
          )}
        </Stage>
      </div>
    </>
  );
}

import {useEffect, useState, type ReactNode} from 'react';
import {formatCount} from '../../client/format-count';
import {cardOf} from '../card-of';
import type {Question} from '../session/types';
import styles from './styles.module.css';

/** Questions with their titles, each a link to its answer; nothing where there are none. */
export default function QuestionList({
  title,
  questions,
}: {
  title?: string;
  questions: readonly Question[];
}): ReactNode {
  const titles = useTitles(questions);
  if (questions.length === 0) return null;
  return (
    <section className={styles.list}>
      {title !== undefined && (
        <h3>
          {title} <span className={styles.count}>{formatCount(questions.length)}</span>
        </h3>
      )}
      <ul>
        {questions.map(({id, page}) => (
          <li key={id}>
            <a href={`${page}#${encodeURIComponent(id)}`}>{titles.get(id) ?? '…'}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is asked, by the ids of the questions; nothing of those whose page did not come yet. */
export function useTitles(questions: readonly Question[]): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    // Their pages were fetched to ask them.
    void Promise.all(
      questions.map(async (question) => {
        const card = await cardOf(question).catch(() => null);
        return [question.id, card?.title ?? question.id] as const;
      }),
    ).then((found) => {
      if (isWanted) setTitles(new Map(found));
    });
    return () => {
      isWanted = false;
    };
    // By their ids: the list itself is another one at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [questions.map(({id}) => id).join(' ')]);
  return titles;
}

import {translate} from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {formatCount} from '../../client/format-count';
import type {ProgressById, Question} from '../session/types';
import {isOf} from '../session/standing';
import QuestionList from './QuestionList';
import styles from './styles.module.css';

/** What the reader saved, of all topics; nothing while nothing is saved. */
export default function Saved({
  questions,
  progress,
}: {
  questions: readonly Question[];
  progress: ProgressById;
}): ReactNode {
  // Their titles are on their pages, which are fetched when somebody wants to read them.
  const [isOpen, setOpen] = useState(false);
  const saved = questions.filter(({id}) => isOf.saved(progress.get(id)));
  if (saved.length === 0) return null;
  return (
    <details
      className={styles.saved}
      onToggle={({currentTarget}) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {translate({id: 'practice.saved', message: 'Saved questions'})}{' '}
        <span className={styles.count}>{formatCount(saved.length)}</span>
      </summary>
      {isOpen && <QuestionList questions={saved} />}
    </details>
  );
}

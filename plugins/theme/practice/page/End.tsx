import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {formatCount} from '../../client/format-count';
import {pluralForm} from '../../plural-form';
import {lastGraded, summarise, type Session} from '../session/session';
import {when} from '../words';
import QuestionList from './QuestionList';
import styles from './styles.module.css';

/** What became of the questions, what to read again, and when they come back. */
export default function End({
  session,
  isOutOfTime,
  onUndo,
  onSkipped,
  onMore,
  onEnd,
}: {
  session: Session;
  isOutOfTime: boolean;
  onUndo?: () => void;
  onSkipped: () => void;
  onMore: () => void;
  onEnd: () => void;
}): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  const [now] = useState(() => Date.now());
  useEffect(() => {
    title.current?.focus({preventScroll: true});
  }, []);
  const {had, readAgain, due} = summarise(session);
  const done = had.length + readAgain.length;
  const skipped = session.skipped.length;
  return (
    <div className={styles.end}>
      <h2 ref={title} tabIndex={-1}>
        {session.total === 0
          ? translate({id: 'practice.end.none', message: 'Nothing to practise here'})
          : isOutOfTime
            ? translate({id: 'practice.end.time', message: 'Time is up'})
            : translate({id: 'practice.end', message: 'Done'})}
      </h2>
      {done > 0 && (
        <p>
          {translate(
            {id: 'practice.end.had', message: 'You had {had} of {done} at once.'},
            {had: had.length, done},
          )}{' '}
          {due[0] !== undefined && backWords(due, now)}
        </p>
      )}
      {skipped > 0 && (
        <p>
          {translate({id: 'practice.end.skipped', message: 'You skipped {skipped}.'}, {skipped})}
        </p>
      )}
      <QuestionList
        title={translate({id: 'practice.end.read', message: 'Read again'})}
        questions={readAgain}
      />
      <QuestionList
        title={translate({id: 'practice.end.well', message: 'What went well'})}
        questions={had}
      />
      <div className={styles.choices}>
        {skipped > 0 && (
          <button type="button" className={styles.start} onClick={onSkipped}>
            {translate({id: 'practice.skipped', message: 'Ask them again'})}
          </button>
        )}
        {done > 0 && (
          <button
            type="button"
            className={skipped > 0 ? styles.way : styles.start}
            onClick={onMore}
          >
            {translate({id: 'practice.more', message: 'Go on with 10 more'})}
          </button>
        )}
        <button type="button" className={styles.way} onClick={onEnd}>
          {translate({id: 'practice.other', message: 'Choose something else'})}
        </button>
        {onUndo && (
          <button type="button" className={styles.way} onClick={onUndo}>
            {lastGraded(session)
              ? translate({id: 'practice.undoLast', message: 'Undo the last grade'})
              : translate({id: 'practice.undo', message: 'Undo'})}
          </button>
        )}
      </div>
    </div>
  );
}

/** "The first comes back in 10 minutes, 3 by tomorrow." */
function backWords(due: readonly number[], now: number): string {
  const [first = now] = due;
  const tomorrow = new Date(now).setHours(48, 0, 0, 0);
  const soon = due.filter((time) => time < tomorrow).length;
  const message = translate({
    id: 'practice.end.back',
    description: 'Plural forms, separated by |',
    message:
      'Come back {first}: the first one is due then.|Come back {first}: the first one is due then, and {count} by the end of tomorrow.',
  });
  return pluralForm(Math.max(1, soon), message.replaceAll('{count}', formatCount(soon))).replace(
    '{first}',
    () => when(first - now),
  );
}

import {translate} from '@docusaurus/Translate';
import {useEffect, useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {formatCount} from '../../client/format-count';
import {announce} from '../../client/announce';
import type {Bank} from '../data';
import {
  askSkipped,
  grade as graded,
  lastGraded,
  placeOf,
  skip,
  type Session,
} from '../session/session';
import {toKept} from '../session/kept';
import type {ProgressById} from '../session/types';
import {showNotice} from '../notice';
import {keepInStep} from '../step';
import type {nextCard as NextCard} from '../store/schedule';
import type {Grade, ProgressStore} from '../store/types';
import {notTaken, notUndone} from '../store/words';
import {gradeName, grades, when} from '../words';
import Answer from './Answer';
import End from './End';
import Stage from './Stage';
import TimeLeft from './TimeLeft';
import {useCard} from './use-card';
import {useKeys} from './use-keys';
import {useSwipe} from './use-swipe';
import styles from './styles.module.css';

/**
 * One card after the other: asked, answered aloud, looked at, graded.
 *
 * @param first - The session that it begins with, or goes on with.
 * @param until - When it ends, in milliseconds; null for no end.
 */
export default function Cards({
  bank,
  store,
  nextCard,
  progress,
  first,
  until,
  onMore,
  onEnd,
}: {
  bank: Bank;
  store: ProgressStore;
  nextCard: typeof NextCard;
  progress: ProgressById;
  first: Session;
  until: number | null;
  onMore: () => void;
  onEnd: () => void;
}): ReactNode {
  const [session, setSession] = useState(first);
  /** The step at which the answer is seen. */
  const [revealed, setRevealed] = useState<Session | null>(null);
  /** Why it ends before the last card. */
  const [over, setOver] = useState<'time' | 'reader' | null>(null);
  const [deadline, setDeadline] = useState(until);
  const isBusy = useRef(false);
  const answer = useRef<HTMLDivElement>(null);

  const [question, next] = session.queue;
  const [found, retry] = useCard(question, next);
  const isRevealed = revealed === session && found !== null && 'card' in found;
  const isEnd = over !== null || question === undefined;

  const reveal = () => {
    if (isEnd || isRevealed || !found || !('card' in found)) return false;
    setRevealed(session);
    return true;
  };

  /** Go to the next card, unless the time is up. */
  const goTo = (following: Session, now: number) => {
    setSession(following);
    if (deadline !== null && now >= deadline) setOver('time');
  };

  /** One press after the other; what fails is said, and can be tried again. */
  const busyWith = <Result,>(work: Promise<Result>, onDone: (result: Result) => void) => {
    isBusy.current = true;
    void work
      .then(onDone)
      .catch(() => {
        showNotice(notTaken());
      })
      .finally(() => {
        isBusy.current = false;
      });
  };

  const give = (grade: Grade) => {
    if (!question || !isRevealed || isBusy.current) return false;
    const now = Date.now();
    busyWith(store.grade(question, grade, now), (given) => {
      const due = given.after.card?.due ?? now;
      goTo(graded(session, {grade, given, due}), now);
      announce(`${gradeName(grade)}: ${nextWords(grade, due, deadline, now)}`);
    });
    return true;
  };

  const undo = () => {
    const {previous} = session;
    if (!previous || isBusy.current) return false;
    const last = lastGraded(session);
    busyWith(last?.given ? store.undo(last.given) : Promise.resolve(true), (isBack) => {
      setSession(previous);
      // What was graded was seen.
      setRevealed(last ? previous : null);
      setOver(null);
      if (isBack) announce(translate({id: 'practice.undone', message: 'Undone'}));
      else showNotice(notUndone());
    });
    return true;
  };

  useKeys((action) => {
    if (action === 'reveal') return reveal();
    return action === 'undo' ? undo() : give(action);
  });
  useSwipe(answer, isRevealed, (side) => {
    give(side === 'start' ? 'again' : 'had');
  });

  // Before it is seen: who reloads what they see goes on with it.
  useLayoutEffect(() => {
    keepInStep({cards: toKept(session, deadline)});
  }, [session, deadline]);

  // What is read next is in view, and where the keyboard goes on.
  useEffect(() => {
    if (isRevealed) answer.current?.focus({preventScroll: true});
    else scrollTo({top: 0, behavior: 'instant'});
  }, [isRevealed, session]);

  if (isEnd) {
    return (
      <End
        session={session}
        isOutOfTime={over === 'time' && question !== undefined}
        {...(session.previous && {onUndo: undo})}
        onSkipped={() => {
          setSession(askSkipped(session));
          setOver(null);
          if (over === 'time') setDeadline(null);
        }}
        onMore={onMore}
        onEnd={onEnd}
      />
    );
  }

  const {place, total} = placeOf(session);
  const known = progress.get(question.id);
  const hasChanged = (known?.answer ?? '') !== '' && known?.answer !== question.answer;
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.place}>
          {translate(
            {id: 'practice.place', message: '{place} of {total}'},
            {place: formatCount(place), total: formatCount(total)},
          )}
          {deadline !== null && <TimeLeft deadline={deadline} />}
        </p>
        {session.previous && (
          <button type="button" className={styles.plain} onClick={undo} aria-keyshortcuts="U">
            {translate({id: 'practice.undo', message: 'Undo'})}
          </button>
        )}
        <button
          type="button"
          className={styles.plain}
          onClick={() => {
            if (session.graded.length === 0) onEnd();
            else setOver('reader');
          }}
        >
          {translate({id: 'practice.stop', message: 'Stop'})}
        </button>
        <progress
          className={styles.progress}
          value={place - 1}
          max={total}
          aria-label={translate({id: 'practice.progress', message: 'Progress'})}
        />
      </div>
      <div ref={answer} tabIndex={-1} className={styles.card} data-revealed={isRevealed}>
        <Stage
          key={session.graded.length}
          bank={bank}
          question={question}
          found={found}
          onRetry={retry}
        >
          {!isRevealed && (
            <div className={styles.actions}>
              {found && 'card' in found ? (
                <button type="button" className={styles.first} onClick={reveal}>
                  {translate({id: 'practice.reveal', message: 'I’ve said it: show me'})}
                </button>
              ) : null}
              <button
                type="button"
                className={styles.second}
                onClick={() => {
                  if (!isBusy.current) goTo(skip(session), Date.now());
                }}
              >
                {translate({id: 'practice.skip', message: 'Skip'})}
              </button>
            </div>
          )}
        </Stage>
        {isRevealed && 'card' in found && (
          <>
            {hasChanged && (
              <p className={styles.note}>
                {translate({
                  id: 'practice.changed',
                  message: 'This answer has changed since you learned it.',
                })}
              </p>
            )}
            <Answer element={found.card.answer} />
          </>
        )}
      </div>
      {isRevealed && (
        <div
          className={styles.grades}
          role="group"
          aria-label={translate({id: 'practice.grade', message: 'How was it?'})}
        >
          {grades.map((grade, index) => (
            <button
              key={grade}
              type="button"
              className={`${styles.grade} ${grade === 'had' ? styles.had : ''}`}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => {
                give(grade);
              }}
            >
              {gradeName(grade)}{' '}
              <NextDate
                words={(now) => nextWords(grade, nextCard(known, grade, now).due, deadline, now)}
              />
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** When the question comes again after a grade: what was not had is asked again while there is time. */
function nextWords(grade: Grade, due: number, deadline: number | null, now: number): string {
  return grade === 'again' && (deadline === null || now < deadline)
    ? translate({id: 'practice.later', message: 'later in this session'})
    : when(due - now);
}

/** It stands as it was when the answer was looked at. */
function NextDate({words}: {words: (now: number) => string}): ReactNode {
  const [now] = useState(() => Date.now());
  return <span className={styles.date}>{words(now)}</span>;
}

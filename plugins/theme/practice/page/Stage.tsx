import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, type ReactNode} from 'react';
import type {Bank} from '../data';
import type {NoCard, Card} from '../card-of';
import type {Question} from '../session/types';
import styles from './styles.module.css';
import {levelName} from './words';

/**
 * The question that is asked; the keyboard, and whoever listens, is led to it.
 *
 * @param found - Null while its page is on the way.
 * @param isInterview - Whether its level stays hidden, as it does in the room.
 * @param isHinted - Whether its hint is seen.
 * @param children - What is pressed.
 */
export default function Stage({
  bank,
  question,
  found,
  onRetry,
  isInterview = false,
  isHinted = true,
  children,
}: {
  bank: Bank;
  question: Question;
  found: {card: Card} | {why: NoCard['why']} | null;
  onRetry: () => void;
  isInterview?: boolean;
  isHinted?: boolean;
  children: ReactNode;
}): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  const isThere = found !== null;
  useEffect(() => {
    if (isThere) title.current?.focus({preventScroll: true});
    // The button that asked for the hint is gone.
  }, [isThere, isHinted]);
  const topic = bank.topics.find(({name}) => name === question.topic);
  return (
    <div className={styles.stage}>
      <p className={styles.facts}>
        {isInterview && (
          <span>{translate({id: 'home.start', message: 'The interviewer asks'})}</span>
        )}
        <span>{topic?.label}</span>
        {!isInterview && question.level !== null && <span>{levelName(question.level)}</span>}
      </p>
      {found && 'card' in found && (
        <>
          <h2 ref={title} tabIndex={-1} className={styles.title} dir="auto">
            {found.card.title}
          </h2>
          {isHinted && found.card.hint !== '' && (
            <p className={styles.hint} dir="auto">
              {found.card.hint}
            </p>
          )}
        </>
      )}
      {found && 'why' in found && (
        <>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {found.why === 'offline'
              ? translate({
                  id: 'practice.offline',
                  message: 'The page of this question could not be fetched.',
                })
              : translate({
                  id: 'practice.gone',
                  message: 'This question is no longer on its page.',
                })}
          </h2>
          {found.why === 'offline' && (
            <button type="button" className={styles.second} onClick={onRetry}>
              {translate({id: 'practice.retry', message: 'Try again'})}
            </button>
          )}
        </>
      )}
      {children}
    </div>
  );
}

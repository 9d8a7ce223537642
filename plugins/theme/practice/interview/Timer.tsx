import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {announce} from '../../client/announce';
import {pluralForm} from '../../plural-form';
import {clockText, timeLeft, type Clock} from '../session/clock';
import styles from './styles.module.css';

/** What is said of it, in minutes before the end: a clock that is read out each second is no help. */
const said = [5, 1];

/** The time that is left, in seconds for the eye. */
export default function Timer({clock, onOver}: {clock: Clock; onOver: () => void}): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  const last = useRef<number | null>(null);
  // It may have begun to run after it was last looked at.
  const left = timeLeft(clock, Math.max(now, clock.since ?? 0));
  useEffect(() => {
    if (clock.since === null) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [clock]);

  useEffect(() => {
    if (left <= 0) onOver();
    const before = (last.current ??= left);
    // Behind a dialog nothing is heard: what is due is said when that is closed.
    if (document.querySelector('dialog[open]')) return;
    last.current = left;
    if (left <= 0) {
      if (before > 0) announce(overWords());
    } else if (said.some((minutes) => before > minutes * 60_000 && left <= minutes * 60_000)) {
      announce(leftWords(Math.ceil(left / 60_000)));
    }
  }, [left, onOver]);

  return (
    <span className={styles.timer} role="timer" data-low={left <= 60_000}>
      {left > 0 ? clockText(left) : translate({id: 'interview.over.short', message: 'Time is up'})}
    </span>
  );
}

const overWords = () =>
  translate({id: 'interview.over', message: 'Time is up: this is the last one'});

function leftWords(minutes: number): string {
  const message = translate({
    id: 'interview.left',
    description: 'Plural forms, separated by |',
    message: 'One minute left|{count} minutes left',
  });
  return pluralForm(minutes, message);
}

import {translate} from '@docusaurus/Translate';
import {useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {replaceEntry} from '../../client/history';
import type {Bank} from '../data';
import {pause, goOn, startClock, type Clock} from '../session/clock';
import {gradeOf, type Marks, type Score} from '../session/score';
import type {Question} from '../session/types';
import {beginStep, onOtherStep} from '../step';
import type {ProgressStore} from '../store/types';
import {notKept} from '../store/words';
import {placeQuery, randomSeed, type Place} from './address';
import Asked from './Asked';
import {keep, recall} from './kept';
import Review from './Review';
import ScoreCard from './ScoreCard';
import {drawSet, setAt, type InterviewSet} from './set';
import Setup from './Setup';
import {useVoice} from './use-voice';

/** An interview that was begun. */
export interface Running {
  /** What it was drawn from: another one may be chosen meanwhile. */
  readonly set: InterviewSet;
  readonly questions: readonly Question[];
  /** Which of them is asked. */
  readonly index: number;
  /** Which answer one looks at; null while they are asked. */
  readonly answer: number | null;
  readonly clock: Clock;
  /** By the ids of questions. */
  readonly notes: ReadonlyMap<string, string>;
  /** By the ids of questions; of those that were scored. */
  readonly marks: ReadonlyMap<string, Marks>;
}

type View = 'setup' | 'asked' | 'review' | 'card';

/** A mock interview: what it is about, the questions, one's answers beside the bank's, the score (decision 26). */
export default function Interview({bank, store}: {bank: Bank; store: ProgressStore}): ReactNode {
  const [set, setSet] = useState(() => setAt(bank, location));
  const [view, setView] = useState<View>(set.score ? 'card' : 'setup');
  const [running, setRunning] = useState(() => recall(bank));
  const [used, setUsed] = useState<number | null>(null);
  /** Whether all grades of it could be given to the store. */
  const [isGraded, setGraded] = useState(true);
  const isFinishing = useRef(false);
  const frame = useRef<HTMLDivElement>(null);

  const isAsked = view === 'asked' && running !== null && running.clock.since !== null;
  const voice = useVoice(isAsked ? (running.questions[running.index]?.id ?? null) : null);

  // Before it is seen: who reloads what they see gets it again.
  useLayoutEffect(() => {
    replaceEntry(history.state, location.pathname + placeQuery(set.place));
  }, [set]);
  // The page's name makes room for the question (plugins/theme/components/PracticeFrame).
  useEffect(() => {
    frame.current?.parentElement?.setAttribute('data-practice', view);
    if (view === 'setup') document.querySelector<HTMLElement>('main')?.focus();
  }, [view]);

  // "Back" leads to the beginning, and an interview waits there.
  const {turn} = voice;
  const leave = useCallback(() => {
    turn(false);
    const there = setAt(bank, location);
    setSet(there);
    setUsed(null);
    setView(there.score ? 'card' : 'setup');
    setRunning((before) => before && {...before, clock: pause(before.clock, Date.now())});
  }, [bank, turn]);
  useEffect(() => onOtherStep(leave), [leave]);

  // A phone may end a tab that is hidden, and asks nobody.
  useEffect(() => {
    const keepIt = () => {
      keep(running);
    };
    keepIt();
    window.addEventListener('pagehide', keepIt);
    document.addEventListener('visibilitychange', keepIt);
    return () => {
      window.removeEventListener('pagehide', keepIt);
      document.removeEventListener('visibilitychange', keepIt);
    };
  }, [running]);

  const change = (given: Partial<Place>) => {
    const place = {...set.place, ...given, tags: null, score: null};
    setSet(drawSet(bank, place.seed === '' ? {...place, seed: randomSeed()} : place));
  };
  const changeRunning = (given: Partial<Running>) => {
    setRunning((before) => before && {...before, ...given});
  };
  const start = (isAnew: boolean) => {
    beginStep(location.href);
    const now = Date.now();
    if (isAnew || !running) {
      voice.forget();
      setRunning({
        set,
        questions: set.questions.filter((question) => question !== null),
        index: 0,
        answer: null,
        clock: startClock(set.place.minutes, now),
        notes: new Map(),
        marks: new Map(),
      });
      setView('asked');
      return;
    }
    setSet(running.set);
    const isAsked = running.answer === null;
    if (isAsked) setRunning({...running, clock: goOn(running.clock, now)});
    setView(isAsked ? 'asked' : 'review');
  };
  const finish = async ({set: of, marks, clock}: Running) => {
    if (isFinishing.current) return;
    isFinishing.current = true;
    const score: Score = of.questions.map((question) =>
      question ? (marks.get(question.id) ?? null) : null,
    );
    let areAllGraded = true;
    for (const question of of.questions) {
      const own = question && marks.get(question.id);
      // The others are graded, and the card is there, all the same.
      if (own) await store.grade(question, gradeOf(own)).catch(() => (areAllGraded = false));
    }
    setGraded(areAllGraded);
    isFinishing.current = false;
    setRunning(null);
    setUsed(clock.gone);
    setSet({...of, place: {...of.place, score}, score, notes: []});
    setView('card');
  };

  return (
    <div ref={frame}>
      {view === 'setup' && (
        <Setup
          bank={bank}
          place={set.place}
          notes={set.notes}
          count={set.questions.filter(Boolean).length}
          isOn={running !== null}
          onChange={change}
          onStart={start}
        />
      )}
      {view === 'asked' && running && (
        <Asked
          bank={bank}
          running={running}
          voice={voice}
          onChange={changeRunning}
          onEnd={() => {
            turn(false);
            setRunning({
              ...running,
              clock: pause(running.clock, Date.now()),
              answer: 0,
            });
            setView('review');
          }}
        />
      )}
      {view === 'review' && running && (
        <Review
          bank={bank}
          running={running}
          recordings={voice.recordings}
          onChange={changeRunning}
          onEnd={() => void finish(running)}
        />
      )}
      {view === 'card' && set.score && (
        <ScoreCard
          bank={bank}
          questions={set.questions}
          score={set.score}
          place={set.place}
          used={used}
          note={used !== null && set.score.some(Boolean) ? keptWords(store, isGraded) : ''}
          onAgain={() => {
            beginStep(location.href);
            setSet({...set, place: {...set.place, score: null}, score: null});
            setView('setup');
          }}
          onNew={() => {
            beginStep(location.href);
            change({seed: ''});
            setView('setup');
          }}
        />
      )}
    </div>
  );
}

function keptWords(store: ProgressStore, isGraded: boolean): string {
  if (!isGraded) {
    return translate({
      id: 'interview.notKept',
      message: 'Your grades could not be kept, or not all of them.',
    });
  }
  return store.isKept
    ? translate({
        id: 'interview.kept',
        message: 'Your grades are kept: what was shaky comes back when you practise.',
      })
    : notKept();
}

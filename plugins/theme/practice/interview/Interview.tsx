import {translate} from '@docusaurus/Translate';
import {useCallback, useEffect, useRef, useState, type ReactNode} from 'react';
import {pluralForm} from '../../client/plural';
import type {Bank} from '../data';
import {pause, goOn, startClock, type Clock} from '../session/clock';
import {draw, questionsOf, tagsOf} from '../session/draw';
import {gradeOf, type Marks, type Score} from '../session/score';
import type {Question} from '../session/types';
import type {ProgressStore} from '../store/types';
import {notKept} from '../store/words';
import {placeQuery, randomSeed, readPlace, type Place} from './address';
import Asked from './Asked';
import Review from './Review';
import ScoreCard from './ScoreCard';
import Setup from './Setup';
import {useVoice} from './use-voice';

/** An interview that was begun. */
export interface Running {
  /** What it was drawn from: another one may be chosen meanwhile. */
  readonly set: InterviewSet;
  readonly questions: readonly Question[];
  /** Which of them is asked. */
  readonly index: number;
  /** Whether one looks at the answers. */
  readonly isReviewed: boolean;
  readonly clock: Clock;
  /** By the ids of questions. */
  readonly notes: ReadonlyMap<string, string>;
}

type View = 'setup' | 'asked' | 'review' | 'card';

/** A mock interview: what it is about, the questions, one's answers beside the bank's, the score (decision 26). */
export default function Interview({bank, store}: {bank: Bank; store: ProgressStore}): ReactNode {
  const [set, setSet] = useState(() => setAt(bank));
  const [view, setView] = useState<View>(set.score ? 'card' : 'setup');
  const [running, setRunning] = useState<Running | null>(null);
  const [marks, setMarks] = useState<ReadonlyMap<string, Marks>>(new Map());
  const [isOwn, setOwn] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  const isAsked = view === 'asked' && running !== null && running.clock.since !== null;
  const voice = useVoice(isAsked ? (running.questions[running.index]?.id ?? null) : null);

  useEffect(() => {
    history.replaceState(history.state, '', location.pathname + placeQuery(set.place));
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
    const there = setAt(bank);
    setSet(there);
    setOwn(false);
    setView(there.score ? 'card' : 'setup');
    setRunning((before) => before && {...before, clock: pause(before.clock, Date.now())});
  }, [bank, turn]);
  useEffect(() => {
    window.addEventListener('popstate', leave);
    return () => {
      window.removeEventListener('popstate', leave);
    };
  }, [leave]);

  const change = (given: Partial<Place>) => {
    const place = {...set.place, ...given, tags: null, score: null};
    setSet(drawSet(bank, place.seed === '' ? {...place, seed: randomSeed()} : place));
  };
  const start = (isAnew: boolean) => {
    history.pushState(null, '', location.href);
    const now = Date.now();
    if (isAnew || !running) {
      voice.forget();
      setMarks(new Map());
      setRunning({
        set,
        questions: set.questions.filter((question) => question !== null),
        index: 0,
        isReviewed: false,
        clock: startClock(set.place.minutes, now),
        notes: new Map(),
      });
      setView('asked');
      return;
    }
    setSet(running.set);
    if (!running.isReviewed) setRunning({...running, clock: goOn(running.clock, now)});
    setView(running.isReviewed ? 'review' : 'asked');
  };
  const finish = async (of: InterviewSet) => {
    const score: Score = of.questions.map((question) =>
      question ? (marks.get(question.id) ?? null) : null,
    );
    for (const question of of.questions) {
      const own = question && marks.get(question.id);
      if (own) await store.grade(question, gradeOf(own));
    }
    setRunning(null);
    setOwn(true);
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
          onChange={(given) => {
            setRunning((before) => before && {...before, ...given});
          }}
          onEnd={() => {
            turn(false);
            setRunning({
              ...running,
              clock: pause(running.clock, Date.now()),
              isReviewed: true,
            });
            setView('review');
          }}
        />
      )}
      {view === 'review' && running && (
        <Review
          bank={bank}
          questions={running.questions.slice(0, running.index + 1)}
          notes={running.notes}
          recordings={voice.recordings}
          marks={marks}
          onMark={(id, own) => {
            setMarks((before) => new Map(before).set(id, own));
          }}
          onEnd={() => void finish(running.set)}
        />
      )}
      {view === 'card' && set.score && (
        <ScoreCard
          bank={bank}
          questions={set.questions}
          score={set.score}
          place={set.place}
          isOwn={isOwn}
          note={isOwn ? keptWords(store) : ''}
          onAgain={() => {
            history.pushState(null, '', location.href);
            setSet({...set, place: {...set.place, score: null}, score: null});
            setView('setup');
          }}
          onNew={() => {
            history.pushState(null, '', location.href);
            change({seed: ''});
            setView('setup');
          }}
        />
      )}
    </div>
  );
}

/** What a link stands for in the bank as it is now. */
interface InterviewSet {
  readonly place: Place;
  /** Null for one that the bank no longer has. */
  readonly questions: readonly (Question | null)[];
  readonly score: Score | null;
  /** What a reader should know of the link. */
  readonly notes: readonly string[];
}

function drawSet(bank: Bank, place: Place): InterviewSet {
  const questions = draw(bank.questions, place, bank.levels);
  const tags = questions.length === 0 ? null : tagsOf(questions);
  return {place: {...place, tags, score: null}, questions, score: null, notes: []};
}

/** At the page's address. */
function setAt(bank: Bank): InterviewSet {
  const place = readPlace(location, randomSeed());
  const questions = place.tags === null ? [] : questionsOf(place.tags, bank.questions);
  const gone = questions.filter((question) => question === null).length;
  const isWhole = gone < questions.length;
  const score =
    Array.isArray(place.score) && place.score.length === questions.length && isWhole
      ? (place.score as Score)
      : null;
  const notes = [
    ...(place.score !== null && !score ? [unreadable()] : []),
    ...(gone > 0 ? [isWhole ? goneWords(gone) : allGone()] : []),
  ];
  const set = isWhole ? {place: {...place, score}, questions, score} : drawSet(bank, place);
  return {...set, notes};
}

const unreadable = () =>
  translate({
    id: 'interview.unreadable',
    message: 'This link to a score card is damaged: a part of it is missing. Ask for it again.',
  });

const allGone = () =>
  translate({
    id: 'interview.allGone',
    message: 'The questions of this link are no longer in the bank: these are others.',
  });

function goneWords(count: number): string {
  const message = translate({
    id: 'interview.gone',
    description: 'Plural forms, separated by |',
    message:
      'The bank has changed since this link was made: one question is no longer there.|The bank has changed since this link was made: {count} questions are no longer there.',
  });
  return pluralForm(count, message).replace('{count}', String(count));
}

function keptWords(store: ProgressStore): string {
  return store.isKept
    ? translate({
        id: 'interview.kept',
        message: 'Your grades are kept: what was shaky comes back when you practise.',
      })
    : notKept();
}

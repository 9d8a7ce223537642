import {useCallback, useEffect, useRef, useState, type ReactNode} from 'react';
import {replaceEntry} from '../../client/history';
import {chooser, placeQuery, readPlace, type Place} from '../address';
import type {Bank} from '../data';
import {fromKept} from '../session/kept';
import {select} from '../session/select';
import {begin, type Session} from '../session/session';
import type {ProgressById, Question} from '../session/types';
import {beginStep, keepInStep, onOtherStep} from '../step';
import type {nextCard as NextCard} from '../store/schedule';
import type {ProgressStore} from '../store/types';
import Cards from './Cards';
import Choose from './Choose';
import Flash from './Flash';

/** What a reader practises, and where in it they are: the address says which, so that "back" and a reload work. */
export default function Practice({
  bank,
  store,
  nextCard,
  known,
}: {
  bank: Bank;
  store: ProgressStore;
  nextCard: typeof NextCard;
  known: ProgressById;
}): ReactNode {
  const [place, setPlace] = useState(() => placeIn(bank));
  const [progress, setProgress] = useState(known);
  /** What is asked: chosen once, and not anew with each grade. */
  const [asked, setAsked] = useState(() => chosen(bank, known, place));
  const frame = useRef<HTMLDivElement>(null);

  const reread = useCallback(
    () => store.get(bank.questions).then(setProgress),
    [store, bank.questions],
  );
  useEffect(() => store.subscribe(() => void reread()), [store, reread]);

  const latest = useRef(progress);
  useEffect(() => {
    latest.current = progress;
  });

  const show = useCallback(
    (next: Place) => {
      setPlace(next);
      setAsked(chosen(bank, latest.current, next));
      // The page begins anew.
      scrollTo({top: 0, behavior: 'instant'});
      if (next.view === 'choose') document.querySelector<HTMLElement>('main')?.focus();
    },
    [bank],
  );
  useEffect(
    () =>
      onOtherStep(() => {
        show(placeIn(bank));
      }),
    [bank, show],
  );

  // The page's name makes room for the question (plugins/theme/components/PracticeFrame).
  useEffect(() => {
    frame.current?.parentElement?.setAttribute('data-practice', place.view);
  }, [place.view]);

  const go = (next: Place) => {
    beginStep(location.pathname + placeQuery(next));
    show(next);
  };
  const choose = () => {
    go(chooser(bank, place));
  };
  const common = {bank, store, progress, onEnd: choose};

  return (
    <div ref={frame}>
      {place.view === 'choose' && (
        <Choose
          bank={bank}
          store={store}
          progress={progress}
          place={place}
          onChange={(next) => {
            replaceEntry(history.state, location.pathname + placeQuery(next));
            setPlace(next);
          }}
          onStart={go}
          onForgotten={reread}
        />
      )}
      {place.view === 'cards' && (
        <Cards
          key={asked.run}
          {...common}
          nextCard={nextCard}
          first={asked.session}
          until={asked.deadline}
          onMore={() => {
            keepInStep({cards: null});
            setAsked(chosen(bank, latest.current, {...place, count: 10}));
          }}
        />
      )}
      {place.view === 'flash' && (
        <Flash
          key={asked.run}
          {...common}
          questions={asked.session.queue}
          onPractise={(questions) => {
            beginStep(location.pathname + placeQuery({...place, view: 'cards', minutes: 0}));
            setPlace({...place, view: 'cards', minutes: 0});
            setAsked({...begun(questions, 0), run: nextRun()});
          }}
        />
      )}
    </div>
  );
}

/** Where a link leads that asks for what is gone, nothing is asked: that is said, and then one chooses. */
function placeIn(bank: Bank): Place {
  const place = readPlace(location.search);
  return place.view === 'choose' ? chooser(bank, place) : place;
}

/** What is asked, until when, and a new key for it. */
interface Asked {
  session: Session;
  /** In milliseconds; null for no end. */
  deadline: number | null;
  run: number;
}

let runs = 0;
const nextRun = () => (runs += 1);

/** The session of this entry of the history, or a new one. */
function chosen(bank: Bank, progress: ProgressById, place: Place): Asked {
  const kept = place.view === 'cards' ? fromKept(history.state, bank.questions) : null;
  const now = Date.now();
  return {
    ...(kept ?? begun(select(bank.questions, progress, place, now), place.minutes)),
    run: nextRun(),
  };
}

function begun(questions: readonly Question[], minutes: number): Omit<Asked, 'run'> {
  return {
    session: begin(questions),
    deadline: minutes === 0 ? null : Date.now() + minutes * 60_000,
  };
}

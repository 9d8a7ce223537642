import {translate} from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {formatCount} from '../../client/format-count';
import {subjectQuery, type Place} from '../address';
import type {Bank} from '../data';
import {siteUrl} from '../../client/base-url';
import type {InterviewPath} from '../../../outputs/practice/types';
import {filterName} from '../filter-choices';
import {countKinds} from '../session/select';
import type {ProgressById} from '../session/types';
import type {ProgressStore} from '../store/types';
import {notKept, problemWords} from '../store/words';
import {questionCount} from './words';
import Options, {Levels, Minutes, withOwn} from './Options';
import Progress from './Progress';
import Saved from './Saved';
import {startWords} from './start-words';
import styles from './styles.module.css';
import Week from './Week';

const counts = [5, 10, 20, 50];
const interview: InterviewPath = 'practice/interview/';
const times = [0, 5, 10, 15, 30, 60];

/** What there is to practise: one press starts, which is in view and says what; the rest may be chosen before. */
export default function Choose({
  bank,
  store,
  progress,
  place,
  onChange,
  onStart,
  onForgotten,
}: {
  bank: Bank;
  store: ProgressStore;
  progress: ProgressById;
  place: Place;
  onChange: (place: Place) => void;
  onStart: (place: Place) => void;
  onForgotten: () => Promise<void>;
}): ReactNode {
  const [now] = useState(() => Date.now());
  const [problems] = useState(() => store.takeProblems());
  const numbers = countKinds(bank.questions, progress, place, now);
  const start = (change: Partial<Place>) => {
    onStart({...place, view: 'cards', ...change});
  };
  const count = Math.min(place.count === 0 ? Infinity : place.count, numbers.mixed);
  return (
    <>
      {[...(store.isKept ? [] : [notKept()]), ...problems.map(problemWords)].map((text) => (
        <p key={text} className={styles.note}>
          {text}
        </p>
      ))}
      <div>
        <div className={styles.choices}>
          {(['due', 'left', 'shaky', 'saved'] as const)
            .filter((kind) => numbers[kind] > 0)
            .map((kind) => (
              <button
                key={kind}
                type="button"
                className={styles.way}
                onClick={() => {
                  start({kind});
                }}
              >
                {kind === 'due'
                  ? translate({id: 'practice.due', message: 'What’s due'})
                  : filterName(kind)}{' '}
                <span className={styles.count}>{formatCount(numbers[kind])}</span>
              </button>
            ))}
          <button
            type="button"
            className={styles.way}
            disabled={numbers.mixed === 0}
            onClick={() => {
              start({kind: 'mixed', view: 'flash'});
            }}
          >
            {translate({id: 'practice.flash', message: 'Flash: titles only'})}
          </button>
          <a className={styles.way} href={siteUrl(interview) + subjectQuery(place)}>
            {translate({id: 'interview.title', message: 'Mock interview'})}
          </a>
        </div>
        <div className={styles.options}>
          <Options
            title={translate({id: 'practice.topics', message: 'Topics'})}
            options={bank.topics.map(({name, label}) => ({value: name, label}))}
            chosen={place.topics}
            onChange={(topics) => {
              onChange({...place, topics, page: null});
            }}
          />
          <Levels
            bank={bank}
            chosen={place.levels}
            onChange={(levels) => {
              onChange({...place, levels});
            }}
          />
          <label className={styles.field}>
            {translate({id: 'practice.page', message: 'Set or role'})}
            <select
              value={place.page ?? ''}
              onChange={({currentTarget: {value}}) => {
                onChange({...place, topics: [], page: value === '' ? null : value});
              }}
            >
              <option value="">{translate({id: 'practice.page.all', message: 'All'})}</option>
              {bank.topics.map(({name, label}, index) => (
                <optgroup key={name} label={label}>
                  {bank.pages
                    .filter(({topic}) => topic === index)
                    .map(({path, label: page}) => (
                      <option key={path} value={path}>
                        {page}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            {translate({id: 'practice.count', message: 'How many'})}
            <select
              value={String(place.count)}
              onChange={({currentTarget: {value}}) => {
                onChange({...place, count: Number(value)});
              }}
            >
              {withOwn([...counts, 0], place.count).map((number) => (
                <option key={number} value={number}>
                  {number === 0
                    ? translate({id: 'practice.count.all', message: 'All there are'})
                    : questionCount(number)}
                </option>
              ))}
            </select>
          </label>
          <Minutes
            choices={times}
            chosen={place.minutes}
            onChange={(minutes) => {
              onChange({...place, minutes});
            }}
          />
        </div>
        <div className={styles.starts}>
          <button
            type="button"
            className={styles.start}
            disabled={numbers.mixed === 0}
            onClick={() => {
              start({kind: 'mixed'});
            }}
          >
            {startWords(bank, place, count)}
          </button>
        </div>
      </div>
      <Saved questions={bank.questions} progress={progress} />
      <Week progress={progress} />
      <Progress store={store} progress={progress} onChange={onForgotten} />
    </>
  );
}

import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {Bank} from '../data';
import Options, {Levels, Minutes} from '../page/Options';
import shared from '../page/styles.module.css';
import {questionCount} from '../page/words';
import {placeQuery, type Place} from './address';
import CopyLink from './CopyLink';
import styles from './styles.module.css';

const times = [15, 20, 30, 45, 60];

/** What the interview is about. Whoever gets the link is asked the same. */
export default function Setup({
  bank,
  place,
  notes,
  count,
  isOn,
  onChange,
  onStart,
}: {
  bank: Bank;
  place: Place;
  /** What a reader should know of the link that led here. */
  notes: readonly string[];
  /** How many questions it has. */
  count: number;
  /** Whether one was begun. */
  isOn: boolean;
  onChange: (change: Partial<Place>) => void;
  onStart: (isAnew: boolean) => void;
}): ReactNode {
  const {minutes} = place;
  return (
    <>
      {notes.map((text) => (
        <p key={text} className={shared.note}>
          {text}
        </p>
      ))}
      <p>
        {translate({
          id: 'interview.lead',
          message:
            'Asked as in the room: no levels, no answers, and the clock runs. Afterwards you look at each answer and score your own.',
        })}
      </p>
      <div className={shared.choices}>
        {isOn && (
          <button
            type="button"
            className={shared.start}
            onClick={() => {
              onStart(false);
            }}
          >
            {translate({id: 'interview.resume', message: 'Go on with your interview'})}
          </button>
        )}
        <button
          type="button"
          className={isOn ? shared.way : shared.start}
          disabled={count === 0}
          onClick={() => {
            onStart(true);
          }}
        >
          {translate(
            {id: 'interview.start', message: 'Start: {questions} in {minutes} minutes'},
            {questions: questionCount(count), minutes},
          )}
        </button>
        <CopyLink
          name={translate({id: 'interview.link', message: 'Copy the link'})}
          query={placeQuery(place)}
          isOff={count === 0}
        />
        <button
          type="button"
          className={shared.way}
          onClick={() => {
            onChange({seed: ''});
          }}
        >
          {translate({id: 'interview.other', message: 'Other questions'})}
        </button>
      </div>
      <p className={styles.soft}>
        {translate({
          id: 'interview.same',
          message: 'Whoever opens the link is asked the same questions.',
        })}
      </p>
      <div className={shared.options}>
        <Options
          title={translate({id: 'practice.topics', message: 'Topics'})}
          options={bank.topics.map(({name, label}) => ({value: name, label}))}
          chosen={place.topics}
          onChange={(topics) => {
            onChange({topics});
          }}
        />
        <Levels
          bank={bank}
          chosen={place.levels}
          onChange={(levels) => {
            onChange({levels});
          }}
        />
        <Minutes
          choices={times}
          chosen={minutes}
          onChange={(changed) => {
            onChange({minutes: changed});
          }}
        />
      </div>
    </>
  );
}

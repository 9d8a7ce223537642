import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {levelsIn, type Bank} from '../data';
import styles from './styles.module.css';
import {levelName} from './words';

/** Some of them; none is all. */
export default function Options({
  title,
  options,
  chosen,
  onChange,
}: {
  title: string;
  options: readonly {value: string; label: string}[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {options.map(({value, label}) => (
        <label key={value} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({currentTarget: {checked}}) => {
              onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The levels that the bank has questions of. */
export function Levels({
  bank,
  ...choice
}: {
  bank: Bank;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const used = levelsIn(bank);
  if (used.length < 2) return null;
  return (
    <Options
      title={translate({id: 'practice.levels', message: 'Levels'})}
      options={used.map((level) => ({value: level, label: levelName(level)}))}
      {...choice}
    />
  );
}

/** @param choices - 0 is for no end. */
export function Minutes({
  choices,
  chosen,
  onChange,
}: {
  choices: readonly number[];
  chosen: number;
  onChange: (minutes: number) => void;
}): ReactNode {
  return (
    <label className={styles.field}>
      {translate({id: 'practice.time', message: 'How long'})}
      <select
        value={String(chosen)}
        onChange={({currentTarget: {value}}) => {
          onChange(Number(value));
        }}
      >
        {withOwn(choices, chosen).map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 0
              ? translate({id: 'practice.time.none', message: 'As long as it takes'})
              : translate({id: 'practice.time.minutes', message: '{minutes} minutes'}, {minutes})}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What somebody wrote into the address is a choice too. */
export function withOwn(all: readonly number[], own: number): readonly number[] {
  return all.includes(own) ? all : [...all, own];
}

import {translate} from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {week, type Day} from '../session/week';
import type {ProgressById} from '../session/types';
import {language} from './words';
import styles from './styles.module.css';

/** Of the picture, in its own units. */
const size = {day: 24, bar: 16, height: 96, foot: 20} as const;

/** What was done in the last seven days and what comes in the next: a picture, and the same as a table. */
export default function Week({progress}: {progress: ProgressById}): ReactNode {
  const [now] = useState(() => Date.now());
  const [isTable, setTable] = useState(false);
  const days = week(progress, now);
  if (progress.size === 0 || days.every(({done, due}) => done + due === 0)) return null;
  const title = translate({id: 'practice.week', message: 'Your week'});
  return (
    <section className={styles.week}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <button
          type="button"
          className={styles.plain}
          aria-pressed={isTable}
          onClick={() => {
            setTable(!isTable);
          }}
        >
          {translate({id: 'practice.week.table', message: 'As a table'})}
        </button>
      </div>
      {isTable ? <Table days={days} /> : <Picture days={days} />}
    </section>
  );
}

function Picture({days}: {days: readonly Day[]}): ReactNode {
  const most = Math.max(1, ...days.map(({done, due}) => Math.max(done, due)));
  const heightOf = (count: number) => (count / most) * size.height;
  const weekday = new Intl.DateTimeFormat(language(), {weekday: 'narrow'});
  const done = days.reduce((sum, day) => sum + day.done, 0);
  const due = days.reduce((sum, day) => sum + day.due, 0);
  return (
    <>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${days.length * size.day} ${size.height + size.foot}`}
        role="img"
        aria-label={translate(
          {
            id: 'practice.week.picture',
            message: 'In the last seven days: {done} graded. Until in a week: {due} due.',
          },
          {done, due},
        )}
      >
        {days.map((day, index) => {
          const x = index * size.day + (size.day - size.bar) / 2;
          return (
            <g key={day.start} data-today={index === 6 || undefined}>
              <Bar className={styles.due} x={x} height={heightOf(day.due)} />
              <Bar className={styles.done} x={x} height={heightOf(day.done)} />
              <Bar className={styles.hadBar} x={x} height={heightOf(day.had)} />
              <text x={x + size.bar / 2} y={size.height + 14} textAnchor="middle">
                {weekday.format(day.start)}
              </text>
            </g>
          );
        })}
      </svg>
      <p className={styles.key}>
        <span className={styles.hadBar}>{translate({id: 'grade.had', message: 'Had it'})}</span>
        <span className={styles.done}>
          {translate({id: 'practice.week.other', message: 'Not yet'})}
        </span>
        <span className={styles.due}>{translate({id: 'practice.week.due', message: 'Due'})}</span>
        {retentionWords(days)}
      </p>
    </>
  );
}

function Bar({
  x,
  height,
  className,
}: {
  x: number;
  height: number;
  className: string | undefined;
}): ReactNode {
  return (
    <rect
      className={className}
      x={x}
      y={size.height - height}
      width={size.bar}
      height={height}
      rx={3}
    />
  );
}

/** Over the days that are shown, each as heavy as the others are. */
function retentionWords(days: readonly Day[]): string {
  const known = days.flatMap(({retention}) => retention ?? []);
  if (known.length === 0) return '';
  const share = known.reduce((sum, one) => sum + one, 0) / known.length;
  return translate(
    {id: 'practice.week.retention', message: 'Still known when asked again: {share}'},
    {share: percent(share)},
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(language(), {style: 'percent'}).format(share);
}

function Table({days}: {days: readonly Day[]}): ReactNode {
  const name = new Intl.DateTimeFormat(language(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{translate({id: 'practice.week.day', message: 'Day'})}</th>
          <th scope="col">{translate({id: 'practice.week.due', message: 'Due'})}</th>
          <th scope="col">{translate({id: 'practice.week.done', message: 'Graded'})}</th>
          <th scope="col">{translate({id: 'grade.had', message: 'Had it'})}</th>
          <th scope="col">{translate({id: 'practice.week.kept', message: 'Still known'})}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({start, due, done, had, retention}, index) => (
          <tr key={start}>
            <th scope="row">{name.format(start)}</th>
            <td>{index < 6 ? '' : due}</td>
            <td>{index > 6 ? '' : done}</td>
            <td>{index > 6 ? '' : had}</td>
            <td>{retention === null ? '' : percent(retention)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

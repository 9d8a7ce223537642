import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {siteUrl} from '../../client/base-url';
import type {Bank} from '../data';
import {useTitles} from '../page/QuestionList';
import shared from '../page/styles.module.css';
import {language, levelName} from '../page/words';
import {clockText} from '../session/clock';
import {gradeOf, pointsByCriterion, pointsOf, sum, type Points, type Score} from '../session/score';
import type {Question} from '../session/types';
import {gradeName} from '../words';
import {placeQuery, type Place} from './address';
import CopyLink from './CopyLink';
import {criterionName} from './criteria';
import styles from './styles.module.css';
import {percent, pointsWords} from './words';

/** Of an interview: two may have the same name. */
interface Part {
  key: string;
  name: string;
}

/** How it went, as a whole and by parts. It has nothing of who it was. */
export default function ScoreCard({
  bank,
  questions,
  score,
  place,
  used,
  note,
  onAgain,
  onNew,
}: {
  bank: Bank;
  /** Null for one that the bank no longer has. */
  questions: readonly (Question | null)[];
  score: Score;
  place: Place;
  /** Milliseconds that it took; null when a link led here. */
  used: number | null;
  note: string;
  onAgain: () => void;
  onNew: () => void;
}): ReactNode {
  const isOwn = used !== null;
  const address = placeQuery(place);
  const title = useRef<HTMLHeadingElement>(null);
  const [today] = useState(() => Date.now());
  useEffect(() => {
    scrollTo({top: 0, behavior: 'instant'});
    title.current?.focus({preventScroll: true});
  }, []);
  // Paper says where it is found (plugins/theme/css/page.css), and a card is found by all of its address.
  useEffect(() => {
    const link = document.querySelector('link[rel="canonical"]');
    const before = link?.getAttribute('href') ?? '';
    link?.setAttribute('href', new URL(address, location.href).href);
    return () => link?.setAttribute('href', before);
  }, [address]);
  const titles = useTitles(questions.filter((question) => question !== null));
  const scored = questions.flatMap((question, index) => {
    const marks = score[index];
    return marks ? [{question, marks, points: pointsOf(marks)}] : [];
  });
  const total = sum(scored.map(({points}) => points));
  const by = (keyOf: (question: Question) => string, parts: readonly Part[]) =>
    parts
      .map((part) => ({
        ...part,
        ...sum(
          scored
            .filter(({question}) => question && keyOf(question) === part.key)
            .map(({points}) => points),
        ),
      }))
      .filter(({of}) => of > 0);
  const topics = by(
    ({topic}) => topic,
    bank.topics.map(({name, label}) => ({key: name, name: label})),
  );
  const levels = by(
    ({level}) => level ?? 'none',
    [...bank.levels, 'none'].map((level) => ({key: level, name: levelName(level)})),
  );
  const isShaky = scored.some(({marks}) => gradeOf(marks) !== 'had');
  const facts = [
    ...(total.of > 0
      ? [
          translate(
            {id: 'interview.card.points', message: '{points} points.'},
            {points: pointsWords(total)},
          ),
        ]
      : []),
    translate(
      {id: 'interview.card.scored', message: '{scored} of {all} questions scored.'},
      {scored: scored.length, all: questions.length},
    ),
    ...(isOwn
      ? [
          translate(
            {id: 'interview.card.used', message: 'Time: {used} of {minutes} minutes.'},
            {used: clockText(used), minutes: place.minutes},
          ),
          new Intl.DateTimeFormat(language(), {dateStyle: 'long'}).format(today),
        ]
      : []),
  ];
  return (
    <article className={styles.scoreCard}>
      <h2 ref={title} tabIndex={-1}>
        {isOwn
          ? translate({id: 'interview.card.own', message: 'Your score card'})
          : translate({id: 'interview.card', message: 'A score card'})}
      </h2>
      <p className={styles.total}>
        {total.of > 0 && <strong>{percent(total)}</strong>}
        <span>{facts.join(' ')}</span>
      </p>
      {note !== '' && <p className={`${styles.soft} ${styles.ways}`}>{note}</p>}
      <div className={styles.tables}>
        <Bars
          title={translate({id: 'interview.card.parts', message: 'By what was heard'})}
          rows={pointsByCriterion(score).map(({criterion, ...points}) => ({
            key: criterion,
            name: criterionName(criterion),
            ...points,
          }))}
        />
        <Bars title={translate({id: 'interview.card.topics', message: 'By topic'})} rows={topics} />
        <Bars title={translate({id: 'interview.card.levels', message: 'By level'})} rows={levels} />
      </div>
      <section className={shared.list}>
        <h3>{translate({id: 'interview.card.questions', message: 'The questions'})}</h3>
        <ol className={styles.questions}>
          {questions.map((question, index) => {
            const marks = score[index];
            return (
              <li key={question?.id ?? index}>
                {question ? (
                  <a href={`${question.page}#${encodeURIComponent(question.id)}`} dir="auto">
                    {titles.get(question.id) ?? '…'}
                  </a>
                ) : (
                  <span>
                    {translate({
                      id: 'interview.card.gone',
                      message: 'A question that is no longer in the bank',
                    })}
                  </span>
                )}
                <span className={styles.given} data-grade={marks ? gradeOf(marks) : undefined}>
                  {marks
                    ? `${gradeName(gradeOf(marks))}, ${pointsWords(pointsOf(marks))}`
                    : translate({id: 'interview.card.unscored', message: 'Not scored'})}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <div className={`${shared.choices} ${styles.ways}`}>
        {isOwn && isShaky && (
          <a className={shared.start} href={siteUrl('practice/?what=shaky&start')}>
            {translate({id: 'interview.card.practise', message: 'Practise what is shaky'})}
          </a>
        )}
        {!isOwn && (
          <button type="button" className={shared.start} onClick={onAgain}>
            {translate({id: 'interview.card.take', message: 'Take this interview'})}
          </button>
        )}
        <CopyLink
          name={translate({id: 'interview.card.link', message: 'Copy the link to this card'})}
          query={address}
        />
        <button
          type="button"
          className={shared.way}
          onClick={() => {
            print();
          }}
        >
          {translate({id: 'interview.card.print', message: 'Print'})}
        </button>
        {isOwn && (
          <button type="button" className={shared.way} onClick={onAgain}>
            {translate({id: 'interview.card.again', message: 'The same questions again'})}
          </button>
        )}
        <button type="button" className={shared.way} onClick={onNew}>
          {translate({id: 'interview.card.new', message: 'Another interview'})}
        </button>
      </div>
    </article>
  );
}

/** Points in rows, as a picture and in numbers. */
function Bars({title, rows}: {title: string; rows: readonly (Points & Part)[]}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <table className={styles.bars}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(({key, name, had, of}) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{pointsWords({had, of})}</td>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 6" preserveAspectRatio="none">
                <rect className={styles.track} width="100" height="6" />
                <rect width={(100 * had) / of} height="6" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

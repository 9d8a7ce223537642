import {translate} from '@docusaurus/Translate';
import {useEffect, type ReactNode} from 'react';
import type {Bank} from '../data';
import Answer from '../page/Answer';
import Stage from '../page/Stage';
import shared from '../page/styles.module.css';
import {useCard} from '../page/use-card';
import {gradeOf, pointsOf, type Marks} from '../session/score';
import {gradeName} from '../words';
import {criterionName, partsOf} from './criteria';
import type {Running} from './Interview';
import Recording from './Recording';
import styles from './styles.module.css';
import {pointsWords} from './words';

/** One's own words beside each answer, and what one says of them. */
export default function Review({
  bank,
  running,
  recordings,
  onChange,
  onEnd,
}: {
  bank: Bank;
  running: Running;
  recordings: ReadonlyMap<string, readonly Blob[]>;
  onChange: (change: Partial<Running>) => void;
  onEnd: () => void;
}): ReactNode {
  const {notes, marks} = running;
  const index = running.answer ?? 0;
  const questions = running.questions.slice(0, running.index + 1);
  const question = questions[index];
  const [found, retry] = useCard(question, questions[index + 1]);
  const card = found && 'card' in found ? found.card : null;
  const parts = card ? partsOf(card, bank) : [];
  useEffect(() => {
    scrollTo({top: 0, behavior: 'instant'});
  }, [index]);

  if (!question) return null;
  const own = marks.get(question.id);
  const none: Marks = Object.fromEntries(parts.map(({criterion}) => [criterion, false]));
  // What is not ticked was missed, but where nothing is nobody has said anything yet.
  const mark = (given: Marks, isScored = Object.values(given).some(Boolean)) => {
    const changed = new Map(marks);
    if (isScored) changed.set(question.id, given);
    else changed.delete(question.id);
    onChange({marks: changed});
  };
  const isNone = own !== undefined && pointsOf(own).had === 0;
  const isLast = index === questions.length - 1;
  const note = notes.get(question.id)?.trim() ?? '';
  const spoken = recordings.get(question.id) ?? [];
  return (
    <>
      <div className={shared.bar}>
        <p className={shared.place}>
          {translate(
            {id: 'interview.answer', message: 'Answer {place} of {total}'},
            {place: index + 1, total: questions.length},
          )}
        </p>
        {index > 0 && (
          <button
            type="button"
            className={shared.plain}
            onClick={() => {
              onChange({answer: index - 1});
            }}
          >
            {translate({id: 'interview.back', message: 'Back'})}
          </button>
        )}
        <progress
          className={shared.progress}
          value={index}
          max={questions.length}
          aria-label={translate({id: 'practice.progress', message: 'Progress'})}
        />
      </div>
      <div className={`${shared.card} ${styles.review}`} data-revealed>
        <Stage key={question.id} bank={bank} question={question} found={found} onRetry={retry}>
          {null}
        </Stage>
        {(note !== '' || spoken.length > 0) && (
          <section className={styles.yours} aria-labelledby="yours">
            <h3 id="yours">{translate({id: 'interview.yours', message: 'Your answer'})}</h3>
            {spoken.map((blob, place) => (
              <Recording key={place} blob={blob} />
            ))}
            {note !== '' && <p className={styles.note}>{note}</p>}
          </section>
        )}
        {card && (
          <>
            <div className={styles.theirs}>
              <Answer element={card.answer} />
            </div>
            <fieldset className={styles.marks}>
              <legend>{translate({id: 'interview.tick', message: 'Tick what you did'})}</legend>
              {parts.map(({criterion, texts}) => (
                <label key={criterion} className={styles.mark}>
                  <input
                    type="checkbox"
                    checked={own?.[criterion] ?? false}
                    onChange={({currentTarget: {checked}}) => {
                      mark({...none, ...own, [criterion]: checked});
                    }}
                  />
                  <span>
                    {criterionName(criterion)}
                    {texts.map((text) => (
                      <small key={text} dir="auto">
                        {text}
                      </small>
                    ))}
                  </span>
                </label>
              ))}
              <button
                type="button"
                className={`${shared.way} ${styles.none}`}
                aria-pressed={isNone}
                onClick={() => {
                  mark(none, !isNone);
                }}
              >
                {translate({id: 'interview.none', message: 'None of it'})}
              </button>
            </fieldset>
          </>
        )}
      </div>
      <div className={`${shared.grades} ${styles.onward}`}>
        <p>
          {own ? (
            <>
              <strong>{gradeName(gradeOf(own))}</strong> {pointsWords(pointsOf(own))}
            </>
          ) : (
            translate({id: 'interview.unscored.yet', message: 'Not scored yet'})
          )}
        </p>
        <button
          type="button"
          className={shared.start}
          onClick={() => {
            if (isLast) onEnd();
            else onChange({answer: index + 1});
          }}
        >
          {isLast
            ? translate({id: 'interview.toCard', message: 'Score card'})
            : translate({id: 'interview.nextAnswer', message: 'Next answer'})}
        </button>
      </div>
    </>
  );
}

import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import type {Bank} from '../data';
import Stage from '../page/Stage';
import shared from '../page/styles.module.css';
import {useCard} from '../page/use-card';
import {goOn, pause, timeLeft} from '../session/clock';
import type {Running} from './Interview';
import styles from './styles.module.css';
import Timer from './Timer';
import type {Voice} from './use-voice';

/** The question that is asked, the clock, and what one keeps of one's answer. */
export default function Asked({
  bank,
  running,
  voice,
  onChange,
  onEnd,
}: {
  bank: Bank;
  running: Running;
  voice: Voice;
  onChange: (change: Partial<Running>) => void;
  onEnd: () => void;
}): ReactNode {
  const {questions, index, clock, notes} = running;
  const question = questions[index];
  const next = questions[index + 1];
  const [found, retry] = useCard(question, next);
  const [hinted, setHinted] = useState(-1);
  const [isOver, setOver] = useState(() => timeLeft(clock, Date.now()) <= 0);
  const isPaused = clock.since === null;
  const sure = useRef<HTMLDialogElement>(null);
  const goOnButton = useRef<HTMLButtonElement>(null);
  const pauseButton = useRef<HTMLButtonElement>(null);
  const wasPaused = useRef(isPaused);

  useEffect(() => {
    scrollTo({top: 0, behavior: 'instant'});
  }, [index]);
  useEffect(() => {
    if (isPaused) goOnButton.current?.focus();
    else if (wasPaused.current) pauseButton.current?.focus();
    wasPaused.current = isPaused;
  }, [isPaused]);

  if (!question) return null;
  const isLast = !next || isOver;
  const isHinted = hinted === index;
  const hasHint = found !== null && 'card' in found && found.card.hint !== '';
  const goToNext = () => {
    if (isLast) onEnd();
    else onChange({index: index + 1});
  };
  return (
    <>
      <div className={shared.bar}>
        <p className={shared.place}>
          {translate(
            {id: 'practice.place', message: '{place} of {total}'},
            {place: index + 1, total: questions.length},
          )}
          <Timer
            clock={clock}
            onOver={() => {
              setOver(true);
            }}
          />
        </p>
        {!isPaused && !isOver && (
          <button
            ref={pauseButton}
            type="button"
            className={shared.plain}
            onClick={() => {
              onChange({clock: pause(clock, Date.now())});
            }}
          >
            {translate({id: 'interview.pause', message: 'Pause'})}
          </button>
        )}
        <button type="button" className={shared.plain} onClick={() => sure.current?.showModal()}>
          {translate({id: 'interview.end', message: 'End'})}
        </button>
        {/* It is beside "Pause", and there is no way back. */}
        <dialog ref={sure} className={styles.sure} aria-labelledby="sure">
          <p id="sure">
            {translate(
              {id: 'interview.end.sure', message: 'End now? {asked} of {total} asked.'},
              {asked: index + 1, total: questions.length},
            )}
          </p>
          <div className={shared.choices}>
            <button type="button" className={shared.start} onClick={() => sure.current?.close()}>
              {translate({id: 'interview.end.not', message: 'Keep going'})}
            </button>
            <button
              type="button"
              className={shared.way}
              onClick={() => {
                sure.current?.close();
                onEnd();
              }}
            >
              {translate({id: 'interview.end.now', message: 'End: see the answers'})}
            </button>
          </div>
        </dialog>
        <progress
          className={shared.progress}
          value={index}
          max={questions.length}
          aria-label={translate({id: 'practice.progress', message: 'Progress'})}
        />
      </div>
      <div className={`${shared.card} ${styles.asked}`}>
        {isPaused ? (
          <div className={shared.stage}>
            <h2 className={shared.title}>
              {translate({id: 'interview.paused', message: 'Paused'})}
            </h2>
            <p className={shared.hint}>
              {translate({
                id: 'interview.paused.what',
                message: 'The clock stands, and nothing is recorded.',
              })}
            </p>
            <div className={shared.actions}>
              <button
                ref={goOnButton}
                type="button"
                className={shared.first}
                onClick={() => {
                  onChange({clock: goOn(clock, Date.now())});
                }}
              >
                {translate({id: 'interview.goOn', message: 'Go on'})}
              </button>
            </div>
          </div>
        ) : (
          <Stage
            key={question.id}
            bank={bank}
            question={question}
            found={found}
            onRetry={retry}
            isInterview
            isHinted={isHinted}
          >
            <div className={shared.actions}>
              <button type="button" className={shared.first} onClick={goToNext}>
                {isLast
                  ? translate({id: 'interview.finish', message: 'Finish: see the answers'})
                  : translate({id: 'interview.next', message: 'Next question'})}
              </button>
              {hasHint && !isHinted && (
                <button
                  type="button"
                  className={shared.second}
                  onClick={() => {
                    setHinted(index);
                  }}
                >
                  {translate({id: 'interview.hint', message: 'Hint'})}
                </button>
              )}
            </div>
          </Stage>
        )}
      </div>
      {!isPaused && (
        <div className={styles.keeps}>
          {voice.state !== 'none' && (
            <button
              type="button"
              className={`${shared.way} ${styles.record}`}
              aria-pressed={voice.state === 'on'}
              // Not disabled: it would lose the keyboard while the browser asks.
              aria-disabled={voice.state === 'asking'}
              onClick={() => {
                if (voice.state !== 'asking') voice.turn(voice.state !== 'on');
              }}
            >
              {translate({id: 'interview.record', message: 'Record my voice'})}
            </button>
          )}
          <p className={styles.soft} role="status">
            {voice.state === 'refused'
              ? translate({
                  id: 'interview.record.refused',
                  message: 'There is no microphone, or it was not allowed. Notes do as well.',
                })
              : voice.state === 'on'
                ? translate({
                    id: 'interview.record.on',
                    message: 'Recording. It stays in this tab, and is never stored or sent.',
                  })
                : ''}
          </p>
          <label className={shared.field}>
            {translate({id: 'interview.notes', message: 'Notes'})}
            <textarea
              className={styles.notes}
              rows={3}
              value={notes.get(question.id) ?? ''}
              onInput={({currentTarget: {value}}) => {
                onChange({notes: new Map(notes).set(question.id, value)});
              }}
            />
          </label>
        </div>
      )}
    </>
  );
}

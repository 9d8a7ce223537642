import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {saidAnew} from '../../said-anew';
import type {ProgressById} from '../session/types';
import type {ProgressStore} from '../store/types';
import {problemWords} from '../store/words';
import styles from './styles.module.css';

/** What is known of the reader is theirs: take it along, bring it back, have it forgotten. */
export default function Progress({
  store,
  progress,
  onChange,
}: {
  store: ProgressStore;
  progress: ProgressById;
  onChange: () => Promise<void>;
}): ReactNode {
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid((before) => saidAnew(words, before));
  };
  const [asksToForget, setAsks] = useState(false);
  // Of questions that the bank no longer has too.
  const [hasRecords, setRecords] = useState(progress.size > 0);
  useEffect(() => {
    void store.all().then((all) => {
      setRecords(all.size > 0);
    });
  }, [store, progress]);
  const file = useRef<HTMLInputElement>(null);
  const forget = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asksToForget) keep.current?.focus();
  }, [asksToForget]);

  const take = async (chosen: File) => {
    try {
      const {added, newer, kept, refused} = await store.importJson(await chosen.text());
      const parts = [
        translate(
          {
            id: 'practice.imported',
            message: 'Imported: {added} new, {newer} newer than here. {kept} were here already.',
          },
          {added, newer, kept},
        ),
        refused > 0 &&
          translate(
            {id: 'practice.imported.refused', message: '{refused} entries could not be read.'},
            {refused},
          ),
        ...store.takeProblems().map(problemWords),
      ];
      await onChange();
      say(parts.filter(Boolean).join(' '));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };

  const forgetAll = async () => {
    await store.forget();
    await onChange();
    setAsks(false);
    say(translate({id: 'practice.forgotten', message: 'Your progress is forgotten.'}));
    file.current?.focus();
  };

  return (
    <section className={styles.own}>
      <h2>{translate({id: 'practice.own', message: 'Your progress'})}</h2>
      <p>
        {translate({
          id: 'practice.own.where',
          message: 'It is on this device and nowhere else. Nothing of it is sent.',
        })}
      </p>
      <div className={styles.choices}>
        {hasRecords && (
          <button
            type="button"
            className={styles.way}
            onClick={() => {
              void store.exportJson().then(saveAs);
            }}
          >
            {translate({id: 'practice.export', message: 'Export'})}
          </button>
        )}
        <label className={styles.way}>
          {translate({id: 'practice.import', message: 'Import a file'})}
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            className="visually-hidden"
            onChange={({currentTarget}) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void take(chosen);
              // The same file again is a choice too.
              currentTarget.value = '';
            }}
          />
        </label>
        {hasRecords && (
          <button
            ref={forget}
            type="button"
            className={styles.way}
            aria-expanded={asksToForget}
            onClick={() => {
              setAsks(true);
            }}
          >
            {translate({id: 'practice.forget', message: 'Forget everything…'})}
          </button>
        )}
      </div>
      {asksToForget && (
        <div className={styles.note} role="alertdialog" aria-labelledby="forget">
          <p id="forget">
            {translate({
              id: 'practice.forget.sure',
              message: 'All grades and saved questions of this device go. There is no way back.',
            })}
          </p>
          <div className={styles.choices}>
            <button
              type="button"
              className={styles.way}
              ref={keep}
              onClick={() => {
                setAsks(false);
                forget.current?.focus();
              }}
            >
              {translate({id: 'practice.forget.no', message: 'Keep it'})}
            </button>
            <button type="button" className={styles.way} onClick={() => void forgetAll()}>
              {translate({id: 'practice.forget.yes', message: 'Forget everything'})}
            </button>
          </div>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function saveAs(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = `progress-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {clockText} from '../session/clock';
import {Playback} from './playback';
import shared from '../page/styles.module.css';
import styles from './styles.module.css';

/** What was said, to be heard again. */
export default function Recording({blob}: {blob: Blob}): ReactNode {
  const playback = useRef<Playback | null>(null);
  const [state, setState] = useState<'still' | 'playing' | 'broken'>('still');
  const [{time, length}, setPlace] = useState({time: 0, length: 0});

  useEffect(
    () => () => {
      playback.current?.pause();
    },
    [],
  );
  useEffect(() => {
    if (state !== 'playing') return;
    const timer = setInterval(() => {
      const {current} = playback;
      if (!current) return;
      setPlace({time: current.time, length: current.length});
      if (!current.isPlaying) setState('still');
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, [state]);

  const turn = async () => {
    if (state === 'playing') {
      playback.current?.pause();
      setState('still');
      return;
    }
    try {
      playback.current ??= await Playback.of(blob);
      playback.current.play();
      setState('playing');
    } catch {
      setState('broken');
    }
  };

  if (state === 'broken') {
    return (
      <p className={shared.note}>
        {translate({
          id: 'interview.voice.broken',
          message: 'This browser cannot play what it recorded.',
        })}
      </p>
    );
  }
  const isPlaying = state === 'playing';
  return (
    <div
      className={styles.recording}
      role="group"
      aria-label={translate({id: 'interview.voice.yours', message: 'What you said'})}
    >
      <button
        type="button"
        className={styles.play}
        data-playing={isPlaying}
        aria-label={
          isPlaying
            ? translate({id: 'interview.voice.pause', message: 'Pause'})
            : translate({id: 'interview.voice.play', message: 'Play'})
        }
        onClick={() => void turn()}
      />
      <input
        type="range"
        min={0}
        max={length}
        step={0.1}
        value={time}
        // Nobody knows how long it is before it was played.
        disabled={length === 0}
        aria-label={translate({id: 'interview.voice.place', message: 'Place in it'})}
        aria-valuetext={clockText(time * 1000)}
        onInput={({currentTarget: {value}}) => {
          playback.current?.seek(Number(value));
          setPlace({time: Number(value), length});
        }}
      />
      <span className={styles.time}>{clockText((length === 0 ? 0 : length - time) * 1000)}</span>
    </div>
  );
}

import {translate} from '@docusaurus/Translate';
import {useEffect, useState, type ReactNode} from 'react';
import {clockText} from '../session/clock';
import {Playback} from './playback';
import shared from '../page/styles.module.css';
import styles from './styles.module.css';

/** What was said, to be heard again. */
export default function Recording({blob}: {blob: Blob}): ReactNode {
  const [playback, setPlayback] = useState<Playback | 'broken' | null>(null);
  const [{time, isPlaying}, setHeard] = useState({time: 0, isPlaying: false});

  useEffect(() => {
    let isWanted = true;
    Playback.of(blob).then(
      (read) => {
        if (isWanted) setPlayback(read);
      },
      () => {
        if (isWanted) setPlayback('broken');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [blob]);
  useEffect(() => {
    if (!playback || playback === 'broken') return;
    const timer = setInterval(() => {
      setHeard((before) => {
        const {time, isPlaying} = playback;
        const isSame = before.time === time && before.isPlaying === isPlaying;
        return isSame ? before : {time, isPlaying};
      });
    }, 100);
    return () => {
      clearInterval(timer);
      playback.pause();
    };
  }, [playback]);

  if (playback === 'broken') {
    return (
      <p className={shared.note}>
        {translate({
          id: 'interview.voice.broken',
          message: 'This browser cannot play what it recorded.',
        })}
      </p>
    );
  }
  const length = playback?.length ?? 0;
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
        disabled={!playback}
        onClick={() => {
          if (isPlaying) playback?.pause();
          else playback?.play();
        }}
      />
      <input
        type="range"
        min={0}
        max={length}
        step={0.1}
        value={time}
        disabled={!playback}
        aria-label={translate({id: 'interview.voice.place', message: 'Place in it'})}
        aria-valuetext={clockText(time * 1000)}
        onInput={({currentTarget: {value}}) => {
          playback?.seek(Number(value));
          setHeard({time: Number(value), isPlaying});
        }}
      />
      <span className={styles.time}>{clockText((length - time) * 1000)}</span>
    </div>
  );
}

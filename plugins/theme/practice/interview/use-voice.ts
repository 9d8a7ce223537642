import {useCallback, useEffect, useRef, useState} from 'react';
import {setSoundFor} from './audio-session';

/** What one said, in the memory of this tab: never stored, never sent. */
export interface Voice {
  /** `none`: this browser records nothing. `refused`: the reader or the browser does not want it. */
  readonly state: 'none' | 'off' | 'asking' | 'on' | 'refused';
  /** By the question that they answer; one that was paused has more than one. */
  readonly recordings: ReadonlyMap<string, readonly Blob[]>;
  readonly turn: (isOn: boolean) => void;
  readonly forget: () => void;
}

const nothing: Voice['recordings'] = new Map();

// Not everywhere, whatever the types say; and not where the page is not served over HTTPS.
const devices = navigator.mediaDevices as MediaDevices | undefined;

/**
 * Record one's own voice while a question is asked.
 *
 * @param question - Its id; null while none is, or the clock stands.
 */
export function useVoice(question: string | null): Voice {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [state, setState] = useState<'off' | 'asking' | 'refused'>('off');
  const [recordings, setRecordings] = useState(nothing);
  /** How often it was turned on or off: a browser may ask the reader for long. */
  const turns = useRef(0);

  useEffect(() => {
    if (!stream || question === null) return;
    const recorder = new MediaRecorder(stream);
    recorder.ondataavailable = ({data}) => {
      if (data.size === 0) return;
      setRecordings((before) =>
        new Map(before).set(question, [...(before.get(question) ?? []), data]),
      );
    };
    recorder.start();
    return () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
  }, [stream, question]);

  // After the recorder: it has to have all that was said.
  useEffect(
    () => () => {
      if (stream) letGo(stream);
    },
    [stream],
  );

  const turn = useCallback((isOn: boolean) => {
    const own = (turns.current += 1);
    setState(isOn ? 'asking' : 'off');
    if (!isOn) {
      setStream(null);
      return;
    }
    // What was played before has set it.
    setSoundFor('auto');
    devices?.getUserMedia({audio: true}).then(
      (given) => {
        if (own !== turns.current) {
          letGo(given);
          return;
        }
        // Pulled out, or taken back in the browser's own settings.
        for (const track of given.getTracks()) {
          track.onended = () => {
            setStream(null);
          };
        }
        setState('off');
        setStream(given);
      },
      () => {
        if (own === turns.current) setState('refused');
      },
    );
  }, []);
  const forget = useCallback(() => {
    setRecordings(nothing);
  }, []);

  const isThere = devices !== undefined && 'MediaRecorder' in window;
  return {state: !isThere ? 'none' : stream ? 'on' : state, recordings, turn, forget};
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

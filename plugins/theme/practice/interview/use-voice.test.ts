// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import {Playback} from './playback.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

/** As Safari's: while sound is for playing alone it gives no microphone. */
const audioSession = {type: 'auto'};
const microphone = {getTracks: () => []} as unknown as MediaStream;

vi.stubGlobal('MediaRecorder', vi.fn());
vi.stubGlobal(
  'AudioContext',
  class {
    currentTime = 0;
    decodeAudioData = () => Promise.resolve({duration: 1});
    resume = () => Promise.resolve();
    createBufferSource = () => ({connect: vi.fn(), start: vi.fn(), stop: vi.fn()});
  },
);
Object.defineProperties(navigator, {
  audioSession: {value: audioSession},
  mediaDevices: {
    value: {
      getUserMedia: () =>
        audioSession.type === 'playback'
          ? Promise.reject(new DOMException('', 'InvalidStateError'))
          : Promise.resolve(microphone),
    },
  },
});

it('records after what was recorded before has been played', async () => {
  const {useVoice} = await import('./use-voice.ts');
  let voice: ReturnType<typeof useVoice> | undefined;
  const Interview = () => {
    voice = useVoice(null);
    return null;
  };
  await act(() => {
    createRoot(document.createElement('div')).render(createElement(Interview));
    return Promise.resolve();
  });
  const playback = await Playback.of(new Blob(['sound']));
  playback.play();
  expect(audioSession.type).toBe('playback');
  await act(() => {
    voice?.turn(true);
    return Promise.resolve();
  });
  expect(voice?.state).toBe('on');
});

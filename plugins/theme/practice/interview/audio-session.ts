/** Safari's alone. */
type WithSession = Navigator & {audioSession?: {type: string}};

/**
 * Say what sound is for. A phone whose ringer is off plays what is `playback`, but gives no microphone until it is
 * `auto` again.
 */
export function setSoundFor(type: 'auto' | 'playback'): void {
  const {audioSession} = navigator as WithSession;
  if (audioSession) audioSession.type = type;
}

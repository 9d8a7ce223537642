/**
 * Call when the page has nothing to do.
 *
 * @param within - After so many milliseconds it is called all the same: with parts that are laid
 *   out when they come near (`content-visibility`), Chromium may call nobody until the next frame.
 * @returns What takes the call back.
 */
export function whenIdle(call: () => void, within = 1000): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(call, 100);
    return () => {
      clearTimeout(timer);
    };
  }

  const id = requestIdleCallback(call, {timeout: within});
  return () => {
    cancelIdleCallback(id);
  };
}

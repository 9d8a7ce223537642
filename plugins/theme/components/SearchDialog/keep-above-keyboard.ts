/**
 * A phone's keyboard covers a part of the window; the sheet is as high as the rest. Who zooms sees a part of the sheet,
 * and moves over it.
 *
 * @returns What ends it.
 */
export function keepAboveKeyboard(sheet: HTMLElement): (() => void) | undefined {
  const {visualViewport} = window;
  if (!visualViewport) return undefined;
  const fit = () => {
    const {height, offsetTop, scale} = visualViewport;
    sheet.style.setProperty('--visible-height', `${height * scale}px`);
    if (scale <= 1) sheet.style.setProperty('--visible-top', `${offsetTop}px`);
  };
  fit();
  const listeners = new AbortController();
  const {signal} = listeners;
  visualViewport.addEventListener('resize', fit, {signal});
  visualViewport.addEventListener('scroll', fit, {signal});
  return () => {
    listeners.abort();
  };
}

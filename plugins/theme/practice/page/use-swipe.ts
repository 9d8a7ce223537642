import {useLayoutEffect, useRef, type RefObject} from 'react';

/** How far a finger moves before it means something, in pixels. */
const enough = 90;

/** What scrolls sideways itself, and what is operated. */
const others = '.scrolls, table, pre, input, select, [data-tabs]';

/**
 * Call when a finger moves sideways over an element: what it does, buttons do too. The element follows the finger,
 * unless the reader wants less motion. Up and down scrolls, two fingers zoom, and on a zoomed page one moves over it.
 *
 * @param isOn - Whether a swipe means anything now.
 * @param onSwipe - Given the side that it went to, in the direction of the page, which its buttons have too.
 */
export function useSwipe(
  place: RefObject<HTMLElement | null>,
  isOn: boolean,
  onSwipe: (side: 'start' | 'end') => void,
): void {
  const call = useRef(onSwipe);
  // With what is seen: a finger that moves at once is about that.
  useLayoutEffect(() => {
    call.current = onSwipe;
  });

  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !isOn) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let start: {x: number; y: number; id: number} | null = null;
    const move = (distance: number) => {
      if (still) return;
      element.style.transform = distance === 0 ? '' : `translateX(${distance}px)`;
    };
    const isZoomed = () => (visualViewport?.scale ?? 1) > 1;
    const onZoom = () => {
      element.style.setProperty('touch-action', isZoomed() ? '' : 'pan-y pinch-zoom');
    };
    onZoom();
    const onDown = ({
      pointerType,
      isPrimary,
      target,
      clientX,
      clientY,
      pointerId,
    }: PointerEvent) => {
      start = null;
      move(0);
      if (pointerType !== 'touch' || !isPrimary || isZoomed()) return;
      if (target instanceof Element && target.closest(others)) return;
      start = {x: clientX, y: clientY, id: pointerId};
    };
    const onMove = ({clientX, clientY, pointerId}: PointerEvent) => {
      if (start?.id !== pointerId) return;
      const [x, y] = [clientX - start.x, clientY - start.y];
      if (Math.abs(x) > 12 && Math.abs(x) > Math.abs(y)) move(x);
    };
    const onEnd = (event: PointerEvent) => {
      if (start?.id !== event.pointerId) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      start = null;
      move(0);
      // The browser took it for scrolling.
      if (event.type === 'pointercancel') return;
      if (Math.abs(x) >= enough && Math.abs(x) > 2 * Math.abs(y)) {
        const isMirrored = getComputedStyle(element).direction === 'rtl';
        call.current(x < 0 === isMirrored ? 'end' : 'start');
      }
    };
    const listeners = new AbortController();
    const {signal} = listeners;
    element.addEventListener('pointerdown', onDown, {signal});
    element.addEventListener('pointermove', onMove, {signal});
    element.addEventListener('pointerup', onEnd, {signal});
    element.addEventListener('pointercancel', onEnd, {signal});
    visualViewport?.addEventListener('resize', onZoom, {signal});
    return () => {
      listeners.abort();
      move(0);
      element.style.removeProperty('touch-action');
    };
  }, [place, isOn]);
}

/** Call when the browser has painted what was changed until now. */
export function afterPaint(call: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(call);
  });
}

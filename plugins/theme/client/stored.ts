/**
 * Call with what is stored under a key: now, when another tab changes it, and when the browser shows a page again that
 * it kept as it was, which was told of nothing meanwhile. Without storage nobody is called.
 */
export function followStored(key: string, take: (value: string | null) => void): void {
  const read = () => {
    let value;
    try {
      value = localStorage.getItem(key);
    } catch {
      return;
    }
    take(value);
  };
  read();
  window.addEventListener('storage', (event) => {
    if (event.key === key) take(event.newValue);
  });
  onReturn(read);
}

/** Call when the browser shows this page again as it was left. */
export function onReturn(call: () => void): void {
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) call();
  });
}

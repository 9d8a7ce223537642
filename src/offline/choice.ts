/** What the reader wants kept on this device, where the browser remembers things. */
export type Choice = 'saved' | 'removed' | null;

/** Two sites of one host differ by their base URL. */
const keyFor = (base: string): string => `offline:${base}`;

export function readChoice(base: string): Choice {
  try {
    const choice = localStorage.getItem(keyFor(base));
    return choice === 'saved' || choice === 'removed' ? choice : null;
  } catch {
    return null;
  }
}

export function writeChoice(base: string, choice: 'saved' | 'removed'): void {
  try {
    localStorage.setItem(keyFor(base), choice);
  } catch {
    // Then it holds for this page.
  }
}

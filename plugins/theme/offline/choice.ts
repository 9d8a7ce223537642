/** What the reader wants kept on this device, where the browser remembers things. */
export type Choice = 'saved' | 'removed' | null;

const takenKey = (base: string): string => `offline:taken:${base}`;

/** Let the other tabs of the site start again too. */
export function tellTabs(base: string): void {
  try {
    localStorage.setItem(takenKey(base), String(Date.now()));
  } catch {
    // Then they go on until they are left.
  }
}

export function onTabs(base: string, call: () => void): void {
  window.addEventListener('storage', ({key}) => {
    if (key === takenKey(base)) call();
  });
}

/** Until the tab is closed: a new version is to wait. */
export function readLater(base: string): boolean {
  try {
    return sessionStorage.getItem(laterKey(base)) !== null;
  } catch {
    return false;
  }
}

export function writeLater(base: string): void {
  try {
    sessionStorage.setItem(laterKey(base), '');
  } catch {
    // Then it holds for this page.
  }
}

/** Two sites of one host differ by their base URL. */
const keyFor = (base: string): string => `offline:${base}`;

const laterKey = (base: string): string => `offline:later:${base}`;

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

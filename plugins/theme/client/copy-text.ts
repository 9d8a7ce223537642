/**
 * Put a text on the clipboard.
 *
 * @returns Whether it is there.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a page that is not served over HTTPS, or not allowed.
    return copySelection(text);
  }
}

/** Deprecated, and the only way where the clipboard is closed. */
type OlderDocument = Pick<Document, keyof Document> & {execCommand: (name: 'copy') => boolean};

function copySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  try {
    return (document as OlderDocument).execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({preventScroll: true});
  }
}

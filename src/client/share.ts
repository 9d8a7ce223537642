/** What became of an address that a reader wanted to give away. */
export type Shared = 'copied' | 'shared' | 'cancelled' | 'failed';

/** Whether the device has a sheet for sharing; on a desk, copying is what people expect. */
export function hasShareSheet(): boolean {
  return 'share' in navigator && window.matchMedia('(pointer: coarse)').matches;
}

/** Hand an address to the share sheet where there is one, else to the clipboard. */
export async function share(title: string, url: string): Promise<Shared> {
  if (hasShareSheet()) {
    try {
      await navigator.share({title, url});
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    }
  }

  return copy(url);
}

async function copy(text: string): Promise<Shared> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // No clipboard on a page that is not served over HTTPS, or not allowed.
    return copySelection(text) ? 'copied' : 'failed';
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

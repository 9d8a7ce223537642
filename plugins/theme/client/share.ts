import {copyText} from './copy-text';

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

  return (await copyText(url)) ? 'copied' : 'failed';
}

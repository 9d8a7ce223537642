import {mayFetchEarly} from '../search/early';

/*
 * The font of the site is fetched when a first page already reads in the system's, and used from
 * the next page on, out of the browser's cache: no text waits for it, and none moves when it comes.
 * The script inside the pages reads what is stored here.
 */

async function fetchFont(): Promise<void> {
  if (document.documentElement.dataset.font !== undefined || !mayFetchEarly()) return;
  try {
    // In Firefox each face says once more that it could not be had, to nobody: an error of the page.
    for (const face of document.fonts) face.loaded.catch(() => undefined);
    const faces = await document.fonts.load('1em Figtree');
    if (faces.length > 0) localStorage.setItem('font', 'kept');
  } catch {
    // Without storage or network the system's font stays.
  }
}

// Apart from the script's first run, which stands in front of the reader's first tap.
if (typeof window !== 'undefined') {
  setTimeout(() => {
    void fetchFont();
  });
}

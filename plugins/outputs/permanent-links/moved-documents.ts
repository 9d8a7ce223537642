import {escapeHtml, htmlDocument, type DocumentFrame} from './html.ts';

/** A question or heading that once was on a page that is no more, or the page itself. */
export interface MovedQuestion {
  /** The anchor it had there; empty for the page itself. */
  id: string;
  title: string;
  /** Where it is now: a path on the site, with the anchor. */
  target: string;
}

export interface MovedWords {
  title: string;
  explanation: string;
}

/*
 * Forwards to the question of the hash, or to what the page itself became: with the hash, if that is a page. The
 * same in every such document, so that one hash in a Content-Security-Policy lets it run.
 */
export const forwardScript =
  "try{var h=location.hash,a=h&&document.getElementById(decodeURIComponent(h.slice(1))),p=document.querySelector('.page a');if(a)location.replace(a.querySelector('a').href);else if(p)location.replace(p.hash?p.href:p.href+h)}catch(e){}";

/**
 * The document at the address of a page that was renamed, split or removed: leads to
 * each question that was on it. Without script it lists them, the one asked for first to see.
 */
export function movedDocument(
  questions: readonly MovedQuestion[],
  frame: DocumentFrame,
  words: MovedWords,
): string {
  const robots = '<meta name="robots" content="noindex">';
  const page = questions.find(({id}) => id === '');
  // With script the hash goes along.
  const forward = page && [
    `<link rel="canonical" href="${escapeHtml(page.target)}">`,
    `<noscript><meta http-equiv="refresh" content="0; url=${escapeHtml(page.target)}"></noscript>`,
  ];
  return htmlDocument(
    frame,
    words.title,
    [robots, ...(forward ?? [])],
    [
      `<h1>${escapeHtml(words.title)}</h1>`,
      `<p>${escapeHtml(words.explanation)}</p>`,
      ...questions.map(({id, title, target}) => {
        const sign = id === '' ? 'class="page"' : `class="old" id="${escapeHtml(id)}"`;
        return `<p ${sign}><a href="${escapeHtml(target)}">${escapeHtml(title)}</a></p>`;
      }),
    ],
    [forwardScript],
  );
}

/** The document at the permanent address of a question that was taken back. */
export function withdrawnDocument(
  home: {href: string; label: string},
  frame: DocumentFrame,
  words: MovedWords,
): string {
  return htmlDocument(
    frame,
    words.title,
    ['<meta name="robots" content="noindex">'],
    [
      `<h1>${escapeHtml(words.title)}</h1>`,
      `<p>${escapeHtml(words.explanation)}</p>`,
      `<p><a href="${escapeHtml(home.href)}">${escapeHtml(home.label)}</a></p>`,
    ],
  );
}

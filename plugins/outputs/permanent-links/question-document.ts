import {escapeHtml, htmlDocument, type DocumentFrame} from './html.ts';

/** An image for link previews. */
export interface PreviewImage {
  /** Absolute address. */
  url: string;
  alt: string;
  /** In pixels; null when it is not known. */
  size: {width: number; height: number} | null;
}

/** A question as its permanent address shows it. All texts are plain. */
export interface SharedQuestion {
  title: string;
  /** The first sentences of the answer. */
  start: string;
  topic: string;
  page: string;
  /** In the reader's language. */
  level: string | null;
  /** Where it is now: a path on the site, with the anchor. */
  target: string;
  /** Absolute addresses: the permanent one, and that of the page it is on. */
  permanentUrl: string;
  pageUrl: string;
  image: PreviewImage | null;
}

/** Words of the interface. */
export interface QuestionWords {
  open: string;
  level: string;
  topic: string;
}

/**
 * The document at a permanent address: forwards a reader, with script or without, and
 * shows a crawler or a chat the question itself.
 *
 * A refresh after no time replaces this document in the history, so that the back
 * button leaves it out. https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
 */
export function questionDocument(
  question: SharedQuestion,
  frame: DocumentFrame,
  words: QuestionWords,
): string {
  const {title, start, topic, page, level, target, permanentUrl, pageUrl, image} = question;
  const place = [topic, ...(page === topic ? [] : [page])].join(' › ');
  const about = [place, ...(level === null ? [] : [level])].join(' · ');
  const description = start === '' ? about : `${about}. ${start}`;
  const labels = [[words.topic, place], ...(level === null ? [] : [[words.level, level]])];

  const head = [
    `<meta http-equiv="refresh" content="0; url=${escapeHtml(target)}">`,
    `<link rel="canonical" href="${escapeHtml(pageUrl)}">`,
    named('description', description),
    property('og:type', 'article'),
    property('og:site_name', frame.siteTitle),
    property('og:title', title),
    property('og:description', description),
    property('og:url', permanentUrl),
    property('og:locale', frame.language.replace('-', '_')),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    named('twitter:title', title),
    named('twitter:description', description),
    ...labels.flatMap(([label = '', value = ''], index) => [
      named(`twitter:label${index + 1}`, label),
      named(`twitter:data${index + 1}`, value),
    ]),
    ...(image ? imageTags(image) : []),
  ];
  return htmlDocument(frame, title, head, [
    `<p>${escapeHtml(about)}</p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...(start === '' ? [] : [`<p>${escapeHtml(start)}</p>`]),
    `<p><a href="${escapeHtml(target)}">${escapeHtml(words.open)}</a></p>`,
  ]);
}

function imageTags({url, alt, size}: PreviewImage): string[] {
  return [
    property('og:image', url),
    ...(size
      ? [
          property('og:image:width', String(size.width)),
          property('og:image:height', String(size.height)),
        ]
      : []),
    property('og:image:alt', alt),
    named('twitter:image', url),
    named('twitter:image:alt', alt),
  ];
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

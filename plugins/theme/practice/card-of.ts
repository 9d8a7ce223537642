import {fetchText} from '../client/fetch-text';
import {questionTitle} from '../client/question-title';
import type {Question} from './session/types';

/** A question as its page has it: what is asked and answered is written once. */
export interface Card {
  readonly title: string;
  readonly hint: string;
  /** Without the anchors of its page; put into this page as it is. */
  readonly answer: Element;
}

/** Why there is no card: the page did not come, or the question is not on it. */
export class NoCard extends Error {
  constructor(readonly why: 'offline' | 'gone') {
    super(`Found no card: ${why}`);
  }
}

const isWriting = process.env.NODE_ENV !== 'production';

const pages = new Map<string, Promise<Document>>();

/**
 * The card of a question; its page is fetched once a visit.
 *
 * @throws {NoCard}
 */
export async function cardOf({id, page}: Pick<Question, 'id' | 'page'>): Promise<Card> {
  let loading = pages.get(page);
  if (!loading) pages.set(page, (loading = isWriting ? renderPage(page) : fetchPage(page)));
  let place: Document;
  try {
    place = await loading;
  } catch {
    pages.delete(page);
    throw new NoCard('offline');
  }
  const question = place.getElementById(id)?.closest('.question');
  const answer = question?.querySelector('[data-answer]');
  const title = question?.querySelector('.question-title');
  if (!question || !answer || !title) throw new NoCard('gone');
  addStyles(place);
  return {
    title: questionTitle(question),
    hint: hintOf(title.nextElementSibling),
    answer: prepared(answer, new URL(page, location.href), Number(title.localName.slice(1))),
  };
}

/** Without what is for those who hear it. */
function hintOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelector('.visually-hidden')?.remove();
  return copy?.textContent.trim() ?? '';
}

async function fetchPage(address: string): Promise<Document> {
  const text = await fetchText(address);
  if (text === null) throw new Error(`Found no page at ${address}`);
  return new DOMParser().parseFromString(text, 'text/html');
}

/** While pages are written the browser renders them: one is read in a frame that nobody sees. */
async function renderPage(address: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  const page = frame.contentDocument;
  if (!page) throw new Error(`Found no page at ${address}`);
  const isThere = () => page.querySelector('[data-answer]') !== null;
  await new Promise<void>((resolve, reject) => {
    setTimeout(reject, 20_000, new Error(`Found nothing rendered at ${address}`));
    const look = () => {
      if (isThere()) resolve();
    };
    new MutationObserver(look).observe(page, {attributes: true, childList: true, subtree: true});
    look();
  });
  return page;
}

/** Of a page with diagrams or tabs; what all pages have is here. */
function addStyles(place: Document): void {
  const has = (href: string) =>
    [...document.querySelectorAll('link[rel="stylesheet"]')].some(
      (link) => link.getAttribute('href') === href,
    );
  for (const link of place.querySelectorAll('link[rel="stylesheet"]')) {
    const href = link.getAttribute('href');
    if (href !== null && !has(href)) document.head.append(document.importNode(link));
  }
}

/**
 * An answer for another page: its links lead where they led, and its headings come after the card's.
 *
 * @param level - Of the heading that the question has on its page.
 */
function prepared(answer: Element, address: URL, level: number): Element {
  const copy = document.importNode(answer, true);
  for (const anchor of copy.querySelectorAll('[data-anchor], .hash-link')) anchor.remove();
  for (const name of ['href', 'src']) {
    for (const element of copy.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, absolute(element.getAttribute(name) ?? '', address));
    }
  }
  for (const heading of copy.querySelectorAll('h3, h4, h5, h6')) {
    const own = document.createElement(
      `h${Math.max(3, Number(heading.localName.slice(1)) - level + 2)}`,
    );
    own.append(...heading.childNodes);
    heading.replaceWith(own);
  }
  return copy;
}

/** One that leads nowhere, such as `http://127.0.0.1:PORT/`, stays as it is. Browsers of 2022 lack `URL.canParse`. */
function absolute(link: string, address: URL): string {
  try {
    return new URL(link, address).href;
  } catch {
    return link;
  }
}

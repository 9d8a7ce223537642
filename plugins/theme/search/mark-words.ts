/*
 * The words that a search found, marked in the question that a hit leads to. Marked
 * with the browser's custom highlights, which leave the page's elements alone; a
 * browser without them shows the opened question, unmarked.
 */

const name = 'found-words';

/** What the stepping control shows. */
export interface Marks {
  count: number;
  /** Which mark is in view, from 0. */
  current: number;
}

const nothing: Marks = {count: 0, current: 0};
let ranges: Range[] = [];
/** That the words are marked in. */
let marked: Element | null = null;
let marks = nothing;
/** The reader has stepped to the current mark. */
let isSeen = false;
/** Counts calls, so that one that was overtaken while loading does nothing. */
let call = 0;
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentMarks(): Marks {
  return marks;
}

export function markedQuestion(): Element | null {
  return marked;
}

/**
 * Mark words in a question. Nothing scrolls: the link that led here has its title in view.
 *
 * @param id - The question's anchor.
 * @param words - As the search engine normalizes them.
 */
export async function markQuestion(id: string, words: readonly string[]): Promise<void> {
  const current = ++call;
  const question = document.getElementById(id)?.closest('details');
  // Heard, and the keyboard goes on from there. Who has gone somewhere meanwhile stays there.
  if (document.activeElement === document.body) {
    question?.querySelector('summary')?.focus({preventScroll: true});
  }
  if (!question || words.length === 0 || !('highlights' in CSS)) {
    unmark();
    return;
  }

  const {matchedRanges} = await import('../../outputs/search/engine/excerpt');
  // Another search was faster.
  if (current !== call) return;
  marked = question;
  const {text, nodes} = readText(question);
  ranges = matchedRanges(text, new Set(words)).map(({start, end}) => toRange(nodes, start, end));
  // The reader came for the question, and has its title in view.
  isSeen = false;
  for (const {startContainer} of ranges) openAround(startContainer.parentElement, '[data-row]');
  show(0);
}

/** Remove all marks. */
export function unmark(): void {
  call++;
  // Where there never are any, browsers may not know of them.
  if (ranges.length === 0) return;
  ranges = [];
  show(0);
}

/** Go to another mark; after the last comes the first. Forward from a title, that is the first below. */
export function step(by: number): void {
  const current = ranges[marks.current];
  if (!current) return;
  const isNext = by > 0 && !isSeen && !isInWindow(current);
  isSeen = true;
  if (!isNext) show((marks.current + by + ranges.length) % ranges.length);
  const range = ranges[marks.current];
  if (range) bringIntoView(range);
}

function show(current: number): void {
  marks = ranges.length === 0 ? nothing : {count: ranges.length, current};
  CSS.highlights.delete(name);
  CSS.highlights.delete(`${name}-current`);
  const active = ranges[current];
  if (active) {
    CSS.highlights.set(name, new Highlight(...ranges));
    CSS.highlights.set(`${name}-current`, new Highlight(active));
  }

  for (const listener of listeners) listener();
}

function isInWindow(range: Range): boolean {
  const {top, bottom, height} = range.getBoundingClientRect();
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  return height > 0 && top >= bar && bottom <= window.innerHeight;
}

/**
 * The word itself, as the element that holds it may be higher than the window: code, a long
 * paragraph. In code and tables that scroll sideways, that way too.
 */
function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  openAround(element);
  const frame = element?.closest('[role="group"]');
  if (frame) {
    const {left, right} = frame.getBoundingClientRect();
    const word = range.getBoundingClientRect();
    if (word.left < left || word.right > right) {
      frame.scrollLeft += (word.left + word.right - left - right) / 2;
    }
  }

  const {top, bottom} = range.getBoundingClientRect();
  window.scrollBy({top: (top + bottom - window.innerHeight) / 2});
}

/** A question inside an answer may be closed, a row of one, and code that is long. */
function openAround(element: Element | null, which = 'details'): void {
  element?.closest('figure')?.querySelector('details')?.setAttribute('open', '');
  const details = element?.closest('summary')?.parentElement ?? element;
  const closed = `${which}:not([open])`;
  for (
    let one = details?.closest<HTMLDetailsElement>(closed);
    one;
    one = one.parentElement?.closest<HTMLDetailsElement>(closed)
  ) {
    one.open = true;
  }
}

interface TextPiece {
  node: Text;
  /** Where the node's text starts in the whole. */
  start: number;
}

/** Words of the page, which no search finds in a question; the names of tabs are its author's. */
const wordsOfPage = [
  'button:not([role="tab"])',
  '.visually-hidden',
  '.question-kind',
  '.question-number',
  '.level-badge',
  '[data-row] > summary > small',
  'figure > details > summary',
  '[data-share]',
].join();

/** The question's text, with its words whole across elements and apart across blocks. */
function readText(root: Element): {text: string; nodes: TextPiece[]} {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      return node.matches(wordsOfPage) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const nodes: TextPiece[] = [];
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement?.closest('p, li, td, th, pre, h2, h3, h4, h5, h6, summary, div');
    if (own && own !== block) text += '\n';
    block = own ?? null;
    nodes.push({node: node as Text, start: text.length});
    text += (node as Text).data;
  }

  return {text, nodes};
}

function toRange(nodes: readonly TextPiece[], start: number, end: number): Range {
  const range = document.createRange();
  const first = nodes.findLast((piece) => piece.start <= start);
  const last = nodes.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

import {translate} from '@docusaurus/Translate';
import given from '@generated/question-bank/default/comments.json';
import {permanentPath} from '../../language/questions/addresses';
import {questionOf} from '../practice/page-questions';
import {announce} from './announce';
import {siteUrl} from './base-url';
import {commentsPrivacy} from './comment-words';
import styles from './comment-panel.module.css';
import {replaceEntry} from './history';
import {questionTitle} from './question-title';

/*
 * Comments in a frame of giscus's, which is there once its reader asks for it. This is what giscus's own script would do
 * (https://github.com/giscus/giscus/blob/main/client.ts), without a script from elsewhere in the page.
 */

if (!given) throw new Error('Found no settings of comments: a site without any does not load this');
const settings = given;
const giscus = new URL(settings.host).origin;

/** What comments are about. */
interface Subject {
  /** The discussion's title, by which it is found: below the site's base URL, without slashes at its ends. */
  term: string;
  /** In words. */
  name: string;
  /** Address for the discussion to lead back to. */
  backLink: string;
  /** Of where it is on the page, for who comes back from signing in. */
  hash: string;
}

/** What is shown, under a word of chance: who knows it was sent to sign in from here. */
interface Asked extends Subject {
  word: string;
}

/** Giscus's own name for it. */
const sessionKey = 'giscus-session';
/** What was asked for in this tab; nobody can sign in where that cannot be kept. */
const askedKey = (word: string) => `comments-asked-${word}`;

/** Where it cannot be kept a reader is signed in until the page is left. */
let session = '';
/** What a reader who comes back had before them. */
let awaited: string | null = null;

function subjectOf(opener: Element): Subject {
  const question = questionOf(opener);
  const onSite = (path: string) => new URL(path, settings.url).href;
  if (!question) {
    const {pathname} = location;
    const term = pathname.slice(siteUrl('').length).replace(/\/$/, '');
    return {term, name: document.title, backLink: onSite(pathname), hash: ''};
  }
  // A question that was renamed keeps its comments: they go by the first name that it had.
  const id = question.aliases.at(-1) ?? question.id;
  return {
    term: permanentPath('', id).slice(0, -1),
    name: questionTitle(question.element),
    backLink: onSite(siteUrl(permanentPath('', question.id))),
    hash: `#${encodeURIComponent(question.id)}`,
  };
}

/** The end of a question gets what shows its comments. */
export function addOpener(link: Element): void {
  const row = document.createElement('div');
  row.className = styles.row ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.press = 'comments';
  button.setAttribute('aria-expanded', 'false');
  button.textContent = translate({id: 'comments.question', message: 'Comments'});
  const note = document.createElement('small');
  note.textContent = commentsPrivacy(settings.host);
  row.append(button, note);
  link.parentElement?.append(row);
  if (awaited === subjectOf(link).term) toggleComments(button);
}

/** Show comments below what was pressed, or take them away. */
export function toggleComments(opener: HTMLElement): void {
  const row = opener.parentElement;
  const next = row?.nextElementSibling;
  const isShown = next instanceof HTMLElement && 'comments' in next.dataset;
  opener.setAttribute('aria-expanded', String(!isShown));
  if (isShown) {
    remember('sessionStorage', askedKey(next.dataset.comments ?? ''), null);
    next.remove();
    return;
  }
  const word = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const asked = {...subjectOf(opener), word};
  awaited = null;
  remember('sessionStorage', askedKey(word), asked.term);
  row?.after(panelOf(asked));
  announce(translate({id: 'comments.shown', message: 'Comments are shown below'}));
}

function panelOf(asked: Asked): HTMLElement {
  const panel = document.createElement('div');
  panel.dataset.comments = asked.word;
  panel.className = styles.panel ?? '';
  const frame = document.createElement('iframe');
  frame.title = translate({id: 'comments.title', message: 'Comments: {name}'}, {name: asked.name});
  frame.allow = 'clipboard-write';
  frame.src = widgetAddress(asked);
  panel.append(noteOf(), frame);
  const controller = new AbortController();
  window.addEventListener(
    'message',
    (event) => {
      if (!panel.isConnected) controller.abort();
      else if (event.source === frame.contentWindow) hear(event, panel, frame, asked);
    },
    {signal: controller.signal},
  );
  return panel;
}

/** What is seen until comments are there: where else they are, for who waits in vain. */
function noteOf(): HTMLElement {
  const note = document.createElement('p');
  const link = document.createElement('a');
  link.href = `https://github.com/${settings.repo}/discussions`;
  link.textContent = translate({id: 'comments.elsewhere', message: 'Read them on GitHub'});
  note.append(
    translate({id: 'comments.coming', message: 'Comments are on their way. Nothing comes?'}),
    ' ',
    link,
  );
  return note;
}

function widgetAddress({term, name, backLink, hash, word}: Asked): string {
  const {repo, repoId, category, categoryId, inputPosition, strict, reactionsEnabled} = settings;
  const here = new URL(location.href);
  here.hash = hash;
  here.searchParams.delete('giscus');
  here.searchParams.set('comments', word);
  const address = new URL(`/${settings.lang}/widget`, giscus);
  address.search = new URLSearchParams({
    // Of this page: where it sends its messages, and where GitHub leads back to.
    origin: here.href,
    session: session || recalled(),
    theme: theme(),
    reactionsEnabled: Number(reactionsEnabled).toString(),
    emitMetadata: '0',
    inputPosition,
    repo,
    repoId,
    category,
    categoryId,
    strict: Number(strict).toString(),
    description: name,
    backLink,
    term,
  }).toString();
  return address.href;
}

/** What giscus says (its lib/types/giscus.ts). */
interface Said {
  resizeHeight?: number;
  signOut?: boolean;
  error?: string;
}

function hear(
  {origin, data}: MessageEvent<unknown>,
  panel: HTMLElement,
  frame: HTMLIFrameElement,
  asked: Asked,
): void {
  if (origin !== giscus) return;
  const said = (data as {giscus?: Said} | null)?.giscus;
  if (!said) return;
  if (!('live' in frame.dataset)) {
    frame.dataset.live = '';
    panel.querySelector('p')?.remove();
    follow(frame);
  }
  if (typeof said.resizeHeight === 'number') frame.style.height = `${said.resizeHeight}px`;
  const isOver =
    said.signOut === true ||
    /Bad credentials|Invalid state|State has expired/.test(said.error ?? '');
  if (!isOver || (session || recalled()) === '') return;
  session = '';
  remember('localStorage', sessionKey, null);
  frame.src = widgetAddress(asked);
}

/** Light or dark, as the page is. */
const theme = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

function follow(frame: HTMLIFrameElement): void {
  const message = {giscus: {setConfig: {theme: theme()}}};
  frame.contentWindow?.postMessage(message, giscus);
}

new MutationObserver(() => {
  document.querySelectorAll<HTMLIFrameElement>('iframe[data-live]').forEach(follow);
}).observe(document.documentElement, {attributeFilter: ['data-theme']});

/** Take what GitHub gave a reader who signed in, out of the address too, and show them what they had before them. */
export function comeBack(): void {
  const address = new URL(location.href);
  const {searchParams} = address;
  const given = searchParams.get('giscus');
  const key = askedKey(searchParams.get('comments') ?? '');
  searchParams.delete('giscus');
  searchParams.delete('comments');
  replaceEntry(history.state, address);
  // Only who was sent from this tab comes back, and once: no link signs anybody in or out, or loads anything.
  awaited = stored('sessionStorage', key);
  if (awaited === null) return;
  remember('sessionStorage', key, null);
  // Not of who changed their mind.
  if (given) {
    session = given;
    remember('localStorage', sessionKey, JSON.stringify(given));
  }
  const openers = [...document.querySelectorAll<HTMLElement>('[data-press="comments"]')];
  const opener = openers.find((one) => subjectOf(one).term === awaited);
  if (!opener) return;
  toggleComments(opener);
  opener.scrollIntoView({block: 'center'});
}

function recalled(): string {
  try {
    const value: unknown = JSON.parse(stored('localStorage', sessionKey) ?? '""');
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

type Storage = 'localStorage' | 'sessionStorage';

function stored(storage: Storage, key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

function remember(storage: Storage, key: string, value: string | null): void {
  try {
    if (value === null) window[storage].removeItem(key);
    else window[storage].setItem(key, value);
  } catch {
    // Blocked or full: kept until the page is left.
  }
}

import {translate} from '@docusaurus/Translate';
import ways from '@generated/question-bank/default/contribute.json';
import type {QuestionSources} from '../../outputs/sources/types';
import {fillIn} from '../fill-in';
import {announce} from './announce';
import {siteUrl} from './base-url';
import {fetchText} from './fetch-text';
import {questionTitle} from './question-title';
import styles from './question-foot.module.css';

/* How a reader takes part in a question: improves it, or says what is wrong. Fetched when that is asked for. */

let sources: Promise<QuestionSources | null> | undefined;

/** Show the ways below a question's foot, or put them away. */
export async function toggleWays(button: HTMLElement): Promise<void> {
  const foot = button.parentElement;
  const shown = foot?.querySelector('[data-ways]');
  shown?.remove();
  button.setAttribute('aria-expanded', String(!shown));
  if (!foot || shown) return;
  const list = document.createElement('p');
  list.className = styles.ways ?? '';
  list.dataset.ways = '';
  foot.append(list);
  const links = await linksOf(foot);
  list.append(...links);
  if (links.length > 0) {
    links[0]?.focus();
    return;
  }
  const words = translate({id: 'contribute.offline', message: 'This needs a network.'});
  list.textContent = words;
  announce(words);
}

async function linksOf(foot: HTMLElement): Promise<HTMLAnchorElement[]> {
  const question = foot.parentElement;
  const id = question?.querySelector('[data-anchor]')?.id ?? '';
  const title = questionTitle(question);
  const link = foot.querySelector<HTMLAnchorElement>('[data-share]')?.href ?? location.href;
  const source = ways.improve ? await sourceOf(id) : null;
  const body = translate(
    {
      id: 'contribute.report.body',
      message: '{title}\n{id}\n{link}\n\nWhat is wrong, and a source that says so:\n',
    },
    {title, id, link},
  );
  return [
    ...(source === null
      ? []
      : [wayTo(source, translate({id: 'contribute.improve', message: 'Improve this question'}))]),
    ...(ways.report === null
      ? []
      : [
          wayTo(
            fillIn(ways.report, {title, id, link, body}),
            translate({id: 'contribute.report', message: 'Report a mistake'}),
          ),
        ]),
  ];
}

/** Where the question is written; null where that is not known, or cannot be looked up. */
async function sourceOf(id: string): Promise<string | null> {
  sources ??= fetchSources().catch(() => null);
  const known = await sources;
  // Another time there may be a network.
  if (known === null) sources = undefined;
  const place = known && Object.hasOwn(known.lines, id) ? known.lines[id] : undefined;
  const form = place && known?.pages[place[0]];
  return form === undefined ? null : fillIn(form, {line: String(place?.[1])});
}

async function fetchSources(): Promise<QuestionSources | null> {
  const text = await fetchText(siteUrl('export/sources.json'));
  return text === null ? null : (JSON.parse(text) as QuestionSources);
}

function wayTo(address: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = words;
  return link;
}

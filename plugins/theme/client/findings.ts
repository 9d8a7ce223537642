import type {ClientModule} from '@docusaurus/types';
import {translate} from '@docusaurus/Translate';
import type {Message} from '../../check';
import {siteUrl} from './base-url';
import {corner} from './corner';
import {pluralForm} from '../plural-form';
import './findings.css';

/*
 * While pages are written: what the content check finds, over the page, with file, line and fix. The
 * page goes on showing. Only in `npm start` (docusaurus.config.ts).
 */

/** How often is asked for what was found since, in milliseconds. */
const interval = 1500;
/** How many are listed; the terminal has all. */
const listed = 50;

let shown = '';

async function look(): Promise<void> {
  if (document.hidden) return;
  try {
    const text = await (await fetch(siteUrl('__findings.json'))).text();
    if (text === shown) return;
    shown = text;
    draw(JSON.parse(text) as Message[]);
  } catch {
    // The server is starting, or was ended.
  }
}

function draw(messages: readonly Message[]): void {
  const before = document.querySelector<HTMLDetailsElement>('.findings');
  if (messages.length === 0) {
    before?.remove();
    return;
  }

  const errors = messages.filter(({severity}) => severity === 'error');
  const warnings = messages.filter(({severity}) => severity === 'warning');
  const bar = document.createElement('details');
  bar.className = 'findings';
  bar.dataset.severity = errors.length > 0 ? 'error' : 'warning';
  // Errors are not to be overlooked, and what the author has closed stays closed.
  bar.open = before?.open ?? errors.length > 0;
  const summary = document.createElement('summary');
  summary.textContent = [
    count(errors, translate({id: 'findings.errors', message: '{count} error|{count} errors'})),
    count(
      warnings,
      translate({id: 'findings.warnings', message: '{count} warning|{count} warnings'}),
    ),
  ]
    .filter(Boolean)
    .join(', ');
  const list = document.createElement('ul');
  list.append(...[...errors, ...warnings].slice(0, listed).map(entry));
  bar.append(summary, list);
  if (before) before.replaceWith(bar);
  else corner().append(bar);
}

function count(messages: readonly Message[], words: string): string {
  if (messages.length === 0) return '';
  return pluralForm(messages.length, words);
}

function entry({file, line, column, severity, found, expected, fix}: Message): HTMLElement {
  const item = document.createElement('li');
  item.dataset.severity = severity;
  const place = document.createElement('code');
  place.textContent = `${file}:${line}:${column}`;
  item.append(place, ` Found ${found}. Expected ${expected}. Fix: ${fix}`);
  return item;
}

if (typeof window !== 'undefined') {
  setInterval(() => void look(), interval);
  void look();
}

export default {} satisfies ClientModule;

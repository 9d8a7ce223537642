import {translate} from '@docusaurus/Translate';
import type {Card} from '../card-of';
import type {Bank} from '../data';
import {criteria, type Criterion} from '../session/score';

/** A part that an answer has, and what it says in the author's words. */
export interface Part {
  readonly criterion: Criterion;
  readonly texts: readonly string[];
}

/** What one can score oneself against, as the answer is laid out (decision 19). */
export function partsOf({answer}: Card, {callouts}: Pick<Bank, 'callouts'>): Part[] {
  const texts = new Map<Criterion, string[]>();
  for (const callout of answer.querySelectorAll<HTMLElement>('[data-tone]')) {
    const part = callouts[callout.dataset.tone ?? ''];
    if (part) texts.set(part, [...(texts.get(part) ?? []), textOf(callout)]);
  }
  const has = (criterion: Criterion) =>
    criterion === 'said' ||
    texts.has(criterion) ||
    answer.querySelector(`[data-row="${criterion}"]`) !== null;
  return criteria.filter(has).map((criterion) => ({criterion, texts: texts.get(criterion) ?? []}));
}

/** What a callout says, without its label: the row that it is in may have that. */
function textOf(callout: Element): string {
  const parts = [...(callout.firstElementChild?.children ?? [])];
  const isNamed = callout.parentElement?.querySelector(':scope > summary > span') != null;
  const own = isNamed || parts.length < 2 ? parts : parts.slice(1);
  return own.map(({textContent}) => textContent.trim()).join(' ');
}

export function criterionName(criterion: Criterion): string {
  return {
    said: translate({id: 'interview.said', message: 'The short answer'}),
    listen: translate({id: 'interview.listen', message: 'What interviewers listen for'}),
    depth: translate({id: 'interview.depth', message: 'The depth behind it'}),
    followUp: translate({id: 'interview.followUp', message: 'What they ask next'}),
    mistake: translate({id: 'interview.mistake', message: 'No common mistake made'}),
  }[criterion];
}

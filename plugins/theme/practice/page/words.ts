import {translate} from '@docusaurus/Translate';
import {pluralForm} from '../../client/plural';
import type {Kind} from '../session/types';

export function kindName(kind: Kind): string {
  return {
    mixed: translate({id: 'practice.mixed', message: 'Mixed'}),
    due: translate({id: 'practice.due', message: 'What’s due'}),
    left: translate({id: 'filter.left', message: 'What’s left'}),
    shaky: translate({id: 'filter.shaky', message: 'Shaky'}),
    saved: translate({id: 'filter.saved', message: 'Saved'}),
  }[kind];
}

export function questionCount(count: number): string {
  const message = translate({
    id: 'count.questions',
    description: 'Plural forms, separated by |',
    message: 'One question|{count} questions',
  });
  return pluralForm(count, message).replace('{count}', count.toLocaleString(language()));
}

/** For dates and numbers. */
export function language(): string {
  const {lang} = document.documentElement;
  return lang === 'en' || lang === '' ? 'en-GB' : lang;
}

import {translate} from '@docusaurus/Translate';
import {pluralForm} from '../../client/plural';

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

import {translate} from '@docusaurus/Translate';
import names from '@generated/question-bank/default/levels.json';
import {pluralForm} from '../../plural-form';

export function questionCount(count: number): string {
  const message = translate({
    id: 'count.questions',
    description: 'Plural forms, separated by |',
    message: 'One question|{count} questions',
  });
  return pluralForm(count, message);
}

/** As plugins/theme/components/LevelBadge says it; a module of two files costs the search more than this. */
export function levelName(level: string): string {
  return names[level] ?? level;
}

/** For dates and numbers. */
export function language(): string {
  const {lang} = document.documentElement;
  return lang === 'en' || lang === '' ? 'en-GB' : lang;
}

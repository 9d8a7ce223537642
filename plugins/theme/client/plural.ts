import {pluralForm as formOf} from '../plural-form';

function language(): string {
  return document.documentElement.lang || 'en';
}

/** The form of a message for a count, with the count in it, in the page's language. */
export function pluralForm(count: number, message: string): string {
  return formOf(count, message, language());
}

/** "12,488" in the page's language. */
export function formatCount(count: number): string {
  return count.toLocaleString(language());
}

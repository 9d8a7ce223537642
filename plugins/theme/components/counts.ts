import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {pluralForm} from '../plural-form';

/** Counts in the reader's language: alone, and in a message with plural forms. */
export function useCounts(): {
  formatCount: (count: number) => string;
  pluralForm: (count: number, message: string) => string;
} {
  const {currentLocale} = useDocusaurusContext().i18n;
  return {
    formatCount: (count) => count.toLocaleString(currentLocale),
    pluralForm: (count, message) => pluralForm(count, message, currentLocale),
  };
}

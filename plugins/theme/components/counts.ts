import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {pluralForm} from '../plural-form';

/** As the page says it in its `lang`: the name of a locale may be no language, such as `zh_CN`. */
export function useLanguage(): string {
  const {currentLocale, localeConfigs} = useDocusaurusContext().i18n;
  return localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
}

/** Counts in the reader's language: alone, and in a message with plural forms. */
export function useCounts(): {
  formatCount: (count: number) => string;
  pluralForm: (count: number, message: string) => string;
} {
  const language = useLanguage();
  return {
    formatCount: (count) => count.toLocaleString(language),
    pluralForm: (count, message) => pluralForm(count, message, language),
  };
}

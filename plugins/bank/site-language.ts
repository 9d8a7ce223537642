import type {I18n} from '@docusaurus/types';

/** What the site is written in, as BCP 47: the name of a locale may be another, such as `zh_CN`. */
export function siteLanguage({
  currentLocale,
  localeConfigs,
}: Pick<I18n, 'currentLocale' | 'localeConfigs'>): string {
  return localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
}

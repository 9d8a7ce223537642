import type {Site} from './types.ts';

/** What tells a bank, in its language, from others of which this folder keeps results. */
export function bankName({docsDir, context}: Pick<Site, 'docsDir' | 'context'>): string {
  return [docsDir, context.baseUrl, context.i18n.currentLocale].join('\n');
}

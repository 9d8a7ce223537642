import codeTranslations from '@generated/codeTranslations';

/*
 * `@generated/codeTranslations`: the words of a language, which Docusaurus writes for its `translate`.
 * Since Docusaurus 2.0.
 */

/**
 * `translate` of Docusaurus for scripts that draw nothing with React: its own module has
 * the component beside it, and React with that. Put in its place for `plugins/theme/client` by this
 * plugin, so that words are written and collected as everywhere.
 *
 * @see https://docusaurus.io/docs/docusaurus-core#translate-imperative
 */
export function translate(
  {id, message}: {id?: string; message?: string; description?: string},
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = codeTranslations[id ?? message ?? ''] ?? message ?? id ?? '';
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

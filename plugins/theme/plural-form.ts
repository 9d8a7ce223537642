/** As Docusaurus orders the forms of a message. */
const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The form of a message for a count, with the count in it as the language writes it.
 *
 * Docusaurus's `usePluralForm` takes the first form in a language that has one, and words that nobody translated have two:
 * it says "One question" of six. Two forms in a language of one, or of more than two, are read as English, and
 * so are two of which the first has no count: Persian has it for none too, Icelandic for 21.
 *
 * @param message - Forms with `|` between: `One result|{count} results`. What else is put into it comes
 *   after: a name may have a `|`.
 * @param language - That of the page, in a browser.
 */
export function pluralForm(
  count: number,
  message: string,
  language = document.documentElement.lang || 'en',
): string {
  const forms = message.split('|');
  const rules = new Intl.PluralRules(language);
  const {pluralCategories} = rules.resolvedOptions();
  const own = order.filter((one) => pluralCategories.includes(one));
  const isEnglish = forms.length === 2 && (own.length !== 2 || !forms[0]?.includes('{count}'));
  // Of English the first form is for one alone; what is not there is the last.
  const position = isEnglish ? count - 1 : own.indexOf(rules.select(count));
  const form = forms[position] ?? forms.at(-1) ?? '';
  return form.replaceAll('{count}', count.toLocaleString(language));
}

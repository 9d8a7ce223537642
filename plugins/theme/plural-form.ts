/** As Docusaurus orders the forms of a message. */
const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The form of a message for a count, with the count in it as the language writes it.
 *
 * Docusaurus's `usePluralForm` takes the first form in a language that has one, and words that nobody translated have two:
 * it says "One question" of six. Two forms in a language of one, or of more than two, are read as English.
 *
 * @param message - Forms with `|` between: `One result|{count} results`. What else is put into it comes
 *   after: a name may have a `|`.
 */
export function pluralForm(count: number, message: string, language: string): string {
  const forms = message.split('|');
  const own = categoriesOf(language);
  const isOwn = forms.length !== 2 || own.length === 2;
  const categories = isOwn ? own : categoriesOf('en');
  const category = new Intl.PluralRules(isOwn ? language : 'en').select(count);
  const position = Math.min(categories.indexOf(category), forms.length - 1);
  return (forms[position] ?? message).replaceAll('{count}', count.toLocaleString(language));
}

function categoriesOf(language: string) {
  const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
  return order.filter((category) => pluralCategories.includes(category));
}

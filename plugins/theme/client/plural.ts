/** As Docusaurus orders the forms of a message. */
const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The form of a message for a count, in the page's language.
 *
 * @param message - Forms with `|` between: `One result|{count} results`. A language with
 *   more forms than the message has gets the last.
 */
export function pluralForm(count: number, message: string): string {
  const rules = new Intl.PluralRules(document.documentElement.lang || 'en');
  const categories = rules.resolvedOptions().pluralCategories;
  const forms = message.split('|');
  const position = order
    .filter((category) => categories.includes(category))
    .indexOf(rules.select(count));
  return forms[Math.min(position, forms.length - 1)] ?? message;
}

/** As Docusaurus orders the forms of a message. */
const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The form of a message for a count, in the page's language.
 *
 * @param message - Forms with `|` between: `One result|{count} results`. A language with
 *   more forms than the message has gets the last, and one with fewer, whose words are not translated, too.
 */
export function pluralForm(count: number, message: string): string {
  const rules = new Intl.PluralRules(document.documentElement.lang || 'en');
  const {pluralCategories} = rules.resolvedOptions();
  const forms = message.split('|');
  const categories = order.filter((category) => pluralCategories.includes(category));
  const position =
    forms.length > categories.length ? forms.length : categories.indexOf(rules.select(count));
  return forms[Math.min(position, forms.length - 1)] ?? message;
}

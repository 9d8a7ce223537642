/** Longer addresses are refused by some servers; escaped, it may become six times that. */
const longestValue = 600;

/**
 * The address of a form (plugins/bank/repository-hosts.ts): each `{name}` is the value of that name, escaped.
 *
 * @param values - A name without one is left empty.
 */
export function fillIn(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    // Not between the halves of a surrogate pair.
    return encodeURIComponent(value.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/, ''));
  });
}

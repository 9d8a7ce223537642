/**
 * The properties of an island as JSON, which is how they come into the page.
 *
 * @throws {Error} When JSON does not have one of them: the browser would get something else.
 */
export function toJson(island: string, props: Readonly<Record<string, unknown>>): string {
  for (const [name, value] of Object.entries(props)) {
    const found = findOther(value, name);
    if (found === null) continue;
    throw new Error(
      `<Island name="${island}">: found ${found}, expected what JSON has (text, finite numbers, true, false, null, lists and plain objects of these): the browser gets properties as JSON. Pass data, and let the component of the island do the rest.`,
    );
  }
  return JSON.stringify(props);
}

/** What of a value JSON does not have, with where it is; null if there is nothing of it. */
function findOther(value: unknown, path: string): string | null {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? null : `the number ${value} in "${path}"`;
  }
  if (typeof value !== 'object') return `a value of type ${typeof value} in "${path}"`;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return `an object of type ${value.constructor.name} in "${path}"`;
  if ('$$typeof' in value) return `a React element in "${path}"`;
  for (const [key, part] of Object.entries(value)) {
    const found = findOther(part, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

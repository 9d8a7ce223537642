/**
 * Headers of the addresses that a pattern stands for.
 *
 * @typedef {{pattern: RegExp, headers: [name: string, value: string][]}} HeaderRule
 */

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path on a line of its own, its
 * headers indented below it, `*` in a path for anything, `#` before a comment. What one of
 * the two does not know (placeholders, addresses with a host, removing a header) is refused.
 *
 * @param {string} text
 * @param {string} [name] of the file, for messages
 * @returns {HeaderRule[]}
 */
export function parseHeadersFile(text, name = '_headers') {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    /** @param {string} expected */
    const refuse = (expected) => {
      const column = line.length - line.trimStart().length + 1;
      return new Error(`${name}:${index + 1}:${column}: Found "${content}", expected ${expected}`);
    };
    if (!/^\s/.test(line)) {
      if (!/^\/[^:\s]*$/.test(content)) throw refuse('a path such as "/assets/*"');
      rules.push({pattern: toPattern(content), headers: []});
      continue;
    }
    const [, header, value] = /^([\w-]+):\s*(\S.*)$/.exec(content) ?? [];
    if (header === undefined || value === undefined) throw refuse('a header such as "Name: value"');
    const rule = rules.at(-1);
    if (!rule) throw refuse('a path before the first header, at the start of a line');
    rule.headers.push([header, value]);
  }
  return rules;
}

/**
 * What is sent for a path. As on those hosts, values of one header are joined, from all rules
 * that fit.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>} names in lower case
 */
export function headersFor(rules, path) {
  /** @type {Record<string, string>} */
  const sent = {};
  for (const {pattern, headers} of rules) {
    if (!pattern.test(path)) continue;
    for (const [header, value] of headers) {
      const key = header.toLowerCase();
      sent[key] = key in sent ? `${sent[key]}, ${value}` : value;
    }
  }
  return sent;
}

/** @param {string} path */
function toPattern(path) {
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 's');
}

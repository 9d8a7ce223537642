import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const theme = join(__dirname, '..');
const FORCED = /@media \(forced-colors: active\) \{((?:[^{}]*\{[^{}]*\})*)/g;
const RULE = /([^{};]+)\{([^{}]*)\}/g;
/** What is left of a rule where all colours are the reader's own. */
const SEEN = /(?:^|;)\s*(?:outline|content|animation|text-decoration)\b/;
const CHOSEN =
  /[\w.-]*(?:\[data-[^\]]*\])*(\[aria-(?:(?:pressed|selected|checked)='true'|current)\])$/;

const sheets = readdirSync(theme, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.css'))
  .map((file) => [file, readFileSync(join(theme, file), 'utf8')] as const)
  .filter(([, text]) => /\[aria-(?:pressed|selected|checked|current)/.test(text));

it.each(sheets)('what is chosen is seen in forced colours too: %s', (_, text) => {
  const forced = [...text.matchAll(FORCED)].map(([, rules = '']) => rules).join('\n');
  const unseen = [...text.replace(FORCED, '').matchAll(RULE)].flatMap(
    ([, selectors = '', body = '']) =>
      SEEN.test(body)
        ? []
        : selectors
            .split(',')
            .map((selector) => selector.trim())
            .filter((selector) => {
              const [last, state = ''] = CHOSEN.exec(selector) ?? [];
              const own = last?.replace(/\[data-[^\]]*\]/g, '') ?? '';
              return last !== undefined && !forced.includes(own === state ? state : own);
            }),
  );
  expect(unseen).toEqual([]);
});

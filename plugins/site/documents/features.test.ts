import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const text = (path: string) => readFileSync(root + path, 'utf8');

const rows = text('plugins/FEATURES.md')
  .split('\n## ')
  .slice(0, 1)
  .join('')
  .split('\n')
  .filter(
    (line) => line.startsWith('| ') && !line.startsWith('| Feature') && !line.startsWith('| -'),
  )
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, feature = '', , , test = '']) => ({feature, test}));

/** What is built and tried in both modes. */
const inBothModes = text('e2e/features/features.spec.ts');

/** What an app has of Docusaurus alone. */
const notOurs = ['Live code', '`docusaurus swizzle --eject`'];

const tests = [
  ...readdirSync(`${root}e2e/features`)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => `e2e/features/${name}`),
  'plugins/site/islands/dead-react.test.ts',
  'plugins/site/documents/left-out.test.ts',
]
  .map(text)
  .join('\n');

it.each(rows)('$feature of the table of features has a test', ({test}) => {
  expect(test).not.toBe('');
  expect(tests).toContain(`'${test}`);
});

it.each(rows.filter(({feature}) => !notOurs.includes(feature)))(
  '$feature is tried in both modes by the same test',
  ({test}) => {
    expect(inBothModes).toContain(`'${test}'`);
  },
);

it('the table of features has rows', () => {
  expect(rows.length).toBeGreaterThan(12);
});

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse, type Declaration, type Node} from 'postcss';
import {expect, it} from 'vitest';

/* The oldest browsers that are supported are Safari 16.4 and Firefox 113 (package.json, browserslist). */

const theme = join(__dirname, '..');

const declarations = readdirSync(theme, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.css'))
  .flatMap((file) => {
    const found: {file: string; around: string; declaration: string}[] = [];
    parse(readFileSync(join(theme, file), 'utf8')).walkDecls((one) => {
      found.push({file, around: around(one), declaration: `${one.prop}: ${one.value}`});
    });
    return found;
  });

/** The selectors and conditions that a declaration is for. */
function around(declaration: Declaration): string {
  const words: string[] = [];
  for (let node: Node | undefined = declaration.parent; node; node = node.parent) {
    if (node.type === 'rule') words.push((node as Node & {selector: string}).selector);
    if (node.type === 'atrule') words.push((node as Node & {params: string}).params);
  }
  return words.join(' ');
}

it('what is hidden by `content-visibility` is hidden in browsers without it', () => {
  const hidden = declarations.filter((one) => one.declaration === 'content-visibility: hidden');
  expect(hidden.map(({around}) => around)).toEqual([
    expect.stringContaining('(content-visibility: hidden)'),
  ]);
});

it('nothing stands elsewhere in browsers without `:has`', () => {
  const placed = declarations
    .filter((one) => one.declaration === 'position: relative' && one.around.includes(':has('))
    .map(({file, around}) => `${file}: ${around}`);
  expect(placed.sort()).toEqual([
    // A section that is laid out late: those browsers lay out none so.
    expect.stringContaining('reading.module.css: :global(.question-section):has(> .read)'),
    // Without script: only browsers with `::details-content` show the answer there.
    expect.stringContaining('answers.css: .question:has([data-anchor]:target) (scripting: none)'),
  ]);
});

it('what browsers with script have does not wait for `scripting`, which Safari and Chrome learnt later', () => {
  const waiting = declarations
    .filter((one) => one.around.replaceAll('(scripting: none)', '').includes('scripting'))
    .map(({file, around}) => `${file}: ${around}`);
  expect(waiting).toEqual([
    // Those browsers have no `::details-content`.
    expect.stringContaining("[data-row='depth']::details-content"),
  ]);
});

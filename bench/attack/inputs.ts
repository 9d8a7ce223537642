/** Texts that are small to send and may be slow to read: one of each kind that is known to hurt a parser. */
export const attackInputs: Readonly<Record<string, (bytes: number) => string>> = {
  'one line of words': (bytes) => fill('word ', bytes),
  'one word': (bytes) => question(fill('a', bytes)),
  'blockquotes in blockquotes, on a line': (bytes) => fill('>', bytes),
  'blockquotes in blockquotes, a line each': (bytes) =>
    deeper((depth) => '> '.repeat(depth), bytes),
  'lists in lists, on a line': (bytes) => fill('- ', bytes),
  'lists in lists, a line each': (bytes) => deeper((depth) => `${'  '.repeat(depth)}- a`, bytes),
  'blocks in blocks': (bytes) =>
    deeper((depth) => `${'    '.repeat(depth)}??? question "T${depth}"`, bytes),
  'blocks side by side': (bytes) => fill('??? question "T"\n    A\n\n', bytes),
  'directives in directives': (bytes) =>
    Array.from({length: bytes / 600}, (_, index) => `${':'.repeat(600 - (index % 500))}note`).join(
      '\n',
    ),
  'a title of spaces': (bytes) => `??? question "a${fill(' ', bytes)}b"\n    A\n`,
  'a title of braces': (bytes) => `??? question "a${fill('{#', bytes)}"\n    A\n`,
  'a title of ids': (bytes) => `??? question "a {${fill('#a ', bytes)}"\n    A\n`,
  'a title of words': (bytes) => `??? question "${fill('word ', bytes)}"\n    A\n`,
  'a title without spaces': (bytes) => `??? question "${fill('a', bytes)}"\n    A\n`,
  'a title of quotes': (bytes) => `??? question ${fill('"', bytes)}x\n    A\n`,
  'types without end': (bytes) => `??? ${fill('a ', bytes)}!\n    A\n`,
  'a title that nothing closes': (bytes) => fill('??? question "a\n', bytes),
  'backticks of each length': (bytes) =>
    fillWith((index) => `${'`'.repeat(1 + (index % 1000))} `, bytes),
  'one run of backticks': (bytes) => `a ${fill('`', bytes)} b`,
  'brackets that open': (bytes) => fill('[', bytes),
  'brackets that close': (bytes) => fill(']', bytes),
  'images that open': (bytes) => fill('![', bytes),
  'links in links': (bytes) => fill('[a](', bytes),
  'nested links': (bytes) => `${fill('[', bytes / 2)}a${fill('](b)', bytes / 2)}`,
  footnotes: (bytes) => fill('[^a]', bytes),
  definitions: (bytes) => fillWith((index) => `[a${index}]: b\n`, bytes),
  'references to one definition': (bytes) => `[a]: ${fill('b', 1000)}\n\n${fill('[a] ', bytes)}`,
  'a definition that nothing closes': (bytes) => fill('[a]: "b\n', bytes),
  'emphasis that opens': (bytes) => fill('*a **a ', bytes),
  'emphasis that closes': (bytes) => fill('a* b** ', bytes),
  'emphasis both ways': (bytes) => fill('a**b*c ', bytes),
  'emphasis in emphasis': (bytes) => `${fill('**a *b ', bytes / 2)}${fill('c* d** ', bytes / 2)}`,
  'a run of asterisks': (bytes) => `a${fill('*', bytes)}b`,
  'a run of underscores': (bytes) => fill('_a', bytes),
  strikes: (bytes) => fill('~~a ', bytes),
  entities: (bytes) => fill('&a', bytes),
  backslashes: (bytes) => fill('\\', bytes),
  'tags that nothing closes': (bytes) => fill('<a ', bytes),
  tags: (bytes) => fill('<b>', bytes),
  'tags in paragraphs': (bytes) => fill('x <b>\n\n', bytes),
  'elements in elements': (bytes) => fill('<div>\n', bytes),
  'comments that nothing closes': (bytes) => fill('a <!-- ', bytes),
  'declarations that nothing closes': (bytes) => fill('a <!A ', bytes),
  'instructions that nothing closes': (bytes) => fill('a <? ', bytes),
  'CDATA that nothing closes': (bytes) => fill('a <![CDATA[ ', bytes),
  addresses: (bytes) => fill('www.a.b ', bytes),
  'a long address': (bytes) => `http://${fill('a.', bytes)}`,
  'a long address with brackets': (bytes) => `http://a.b/${fill(')', bytes)}`,
  'mail addresses': (bytes) => fill('a@b.', bytes),
  'mail address without end': (bytes) => fill('a.', bytes) + '@',
  colons: (bytes) => fill(':a', bytes),
  'directives on a line': (bytes) => fill(':a[', bytes),
  'a wide table': (bytes) =>
    `${fill('|a', bytes / 3)}\n${fill('|-', bytes / 3)}\n${fill('|b', bytes / 3)}\n`,
  'a long table': (bytes) => `|a|b|\n|-|-|\n${fill('|c|d|\n', bytes)}`,
  'a table of nothing': (bytes) =>
    `${fill('|a', bytes / 20)}\n${fill('|-', bytes / 20)}\n${fill('x\n', bytes)}`,
  'a line of pipes': (bytes) => fill('|', bytes),
  'thematic breaks that are none': (bytes) => `${fill('* ', bytes)}a`,
  headings: (bytes) => fill('# a\n', bytes),
  'headings of the same name': (bytes) => fill('## a\n\n', bytes),
  'a heading of spaces': (bytes) => `# a${fill(' ', bytes)}b`,
  'a heading of signs': (bytes) => `# a${fill(' #', bytes)}b`,
  'an underline without end': (bytes) => `a\n${fill('=', bytes)}b`,
  'blank lines': (bytes) => fill('\n', bytes),
  'blank lines in a list': (bytes) => `- a\n${fill('\n', bytes)}  b`,
  'blank lines of spaces': (bytes) => fill('    \n', bytes),
  spaces: (bytes) => `a${fill(' ', bytes)}b`,
  tabs: (bytes) => `a${fill('\t', bytes)}b`,
  'hard breaks': (bytes) => fill('a  \n', bytes),
  'fences that nothing closes': (bytes) => fill('```\na\n~~~\n', bytes),
  'fences in a block': (bytes) => `??? question "T"\n${fill('    ```\n    a\n', bytes)}`,
  tasks: (bytes) => fill('- [ ] a\n', bytes),
  'numbered lists': (bytes) => fill('1. a\n2) b\n', bytes),
  callouts: (bytes) => `??? question "T"\n${fill('    💡 **A:** b\n\n', bytes)}`,
  levels: (bytes) => `??? question "T"\n${fill('    🟢 **Beginner**\n\n', bytes)}`,
  'text that was encoded twice': (bytes) => fill('ðŸŸ¢Ã', bytes),
  'front matter of aliases': () => aliasBomb(),
  'front matter in brackets': (bytes) => `---\na: ${fill('[', bytes)}\n---\n\n# T\n`,
  'front matter of keys': (bytes) =>
    `---\n${fillWith((index) => `k${index}: 1\n`, bytes)}---\n\n# T\n`,
  'front matter of quotes': (bytes) => `---\na: "${fill('\\"', bytes)}\n---\n\n# T\n`,
  'front matter of spaces': (bytes) => `---\na: b${fill(' ', bytes)}c\n---\n\n# T\n`,
  'front matter that nothing closes': (bytes) => `---\n${fill('a: b\n', bytes)}`,
  'carriage returns': (bytes) => fill('a\r', bytes),
  'marks that join': (bytes) => `??? question "a${fill('\u0301', bytes / 2)}"\n    A\n`,
  'emoji that join': (bytes) => `??? question "${fill('👩\u200D', bytes / 2)}"\n    A\n`,
};

function fill(part: string, bytes: number): string {
  return part.repeat(Math.ceil(bytes / part.length));
}

function fillWith(part: (index: number) => string, bytes: number): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < bytes; index++) {
    const next = part(index);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

/** A line for each depth, until they are as long as asked. */
function deeper(line: (depth: number) => string, bytes: number): string {
  return fillWith((depth) => `${line(depth)}\n`, bytes);
}

function question(answer: string): string {
  return `??? question "T"\n    ${answer}\n`;
}

function aliasBomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const lines = names.map((name, index) => {
    const before = names[index - 1];
    const items = before === undefined ? ['x', 'x'] : Array.from({length: 10}, () => `*${before}`);
    return `${name}: &${name} [${items.join(', ')}]`;
  });
  return `---\n${lines.join('\n')}\n---\n\n# T\n`;
}

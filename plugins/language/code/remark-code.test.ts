import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it, vi} from 'vitest';
import {highlight as highlightLines} from './highlight.ts';
import remarkCode from './index.ts';
import {readMeta} from './meta.ts';

const highlight = async (code: string, language: string) =>
  (await highlightLines(code, language)).join('\n');

async function codeOf(text: string): Promise<Record<string, unknown> | string> {
  const processor = unified().use(remarkParse).use(remarkCode);
  const tree = (await processor.run(processor.parse(text))) as Root;
  const [node] = tree.children;
  if (node?.type !== 'mdxJsxFlowElement') return node?.type ?? '';
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
    ),
  );
}

describe('highlighting', () => {
  it('escapes HTML, in a known language and in none', async () => {
    const code = '<script>alert("&amp;")</script>';
    expect(await highlight(code, '')).toBe('&lt;script&gt;alert("&amp;amp;")&lt;/script&gt;');
    const html = await highlight(code, 'html');
    expect(html.replace(/<\/?i\b[^>]*>/g, '')).toBe(await highlight(code, ''));
    expect(html).not.toContain('<script');
  });

  it('is the same however long the clock says that it takes', async () => {
    const code = 'int f(int a, int b) { return a; }  // why';
    const html = await highlight(code, 'cpp');
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
    try {
      expect(await highlight(code, 'cpp')).toBe(html);
    } finally {
      clock.mockRestore();
    }
    expect(html).toContain('// why</i>');
  });

  it('leaves lines as text that would take seconds', async () => {
    const long = `if ${'foo bar '.repeat(1000)}`;
    expect(await highlight(long, 'java')).toBe(long);
  });

  it('marks what has a colour with a class, without inline style', async () => {
    const html = await highlight('# why\nkey: "value"', 'yaml');
    expect(html).toContain('<i class="tc"># why</i>');
    expect(html).toMatch(/<i>.*value.*<\/i>/);
    expect(html).not.toContain('style');
  });

  it.each(['', 'nonsense', '{.yaml}', 'constructor', '__proto__'])(
    'takes the unknown language "%s" as plain text',
    async (language) => {
      expect(await highlight('a: b # c', language)).toBe('a: b # c');
    },
  );

  it('knows the names that authors use, in any case', async () => {
    for (const language of ['HCL2', 'tf', 'promql', 'Dockerfile', 'sh', 'YAML']) {
      expect(await highlight('# a comment -- and more\nselect 1', language)).toContain('<i ');
    }
  });

  it('keeps every character and line', async () => {
    const code = '\n  if (a < b) {\n\n    return `x` // é 🧠\n  }\n';
    const text = (await highlight(code, 'ts')).replace(/<[^>]*>/g, '').replace(/&lt;/g, '<');
    expect(text).toBe(code);
  });
});

describe('code blocks', () => {
  it('become elements with their HTML', async () => {
    expect(await codeOf('```nonsense title="app.x" any=thing\na < b\n```')).toEqual({
      language: 'nonsense',
      title: 'app.x',
      html: 'a &lt; b',
    });
    expect(await codeOf('```console\n$ ls\na\n```')).toMatchObject({commands: 'ls'});
    expect(await codeOf('    indented')).toEqual({html: 'indented'});
  });

  it('have numbers from the first that is asked for, and lines that are marked', async () => {
    expect(await codeOf('```x showLineNumbers=9 {1,3-4}\na\n\nc\n```')).toEqual({
      language: 'x',
      numbered: 'true',
      html: '<span class="hl" data-line="9">a\n</span><span data-line="10">\n</span><span class="hl" data-line="11">c</span>',
    });
    expect(await codeOf('```x {2}\na\nb\n```')).toMatchObject({
      html: 'a\n<span class="hl">b</span>',
    });
  });

  it('have an id that links can lead to', async () => {
    const processor = unified().use(remarkParse).use(remarkCode);
    const tree = processor.parse('```x\na\n```');
    const [code] = tree.children;
    if (code) code.data = {hProperties: {id: 'install'}};
    expect(JSON.stringify(await processor.run(tree))).toContain('"name":"id","value":"install"');
  });

  it('of diagrams scroll in themselves like all others', async () => {
    expect(await codeOf('```mermaid\na --> b\n```')).toMatchObject({language: 'mermaid'});
  });

  it('inside other blocks are found', async () => {
    const processor = unified().use(remarkParse).use(remarkCode);
    const tree = await processor.run(processor.parse('> - ```\n>   a\n>   ```'));
    expect(JSON.stringify(tree)).toContain('CodeBlock');
  });
});

describe('words', () => {
  async function treeOf(text: string): Promise<string> {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkCode);
    return JSON.stringify(await processor.run(processor.parse(text)));
  }

  it('of inline code have in the page where their lines may end, and stay what they were', async () => {
    const tree = await treeOf(
      'Use `arn:aws:iam::123456789012:role/x` in `kube-system`, not `pod`.',
    );
    expect(tree).toContain('"value":"arn:aws:iam::123456789012:role/x"');
    expect(tree).toContain('"tagName":"wbr"');
    expect(tree).toContain('{"type":"text","value":"e-s"}');
    expect(tree.match(/hChildren/g)).toHaveLength(2);
  });

  it('in tables have it too; outside, lines end as in any text', async () => {
    expect(await treeOf('| a |\n| - |\n| in us-east-1 |')).toContain('"value":"whole"');
    expect(await treeOf('in us-east-1')).not.toContain('whole');
  });
});

describe('the options of a fence', () => {
  it.each([
    ['title="a b.yaml"', 'a b.yaml'],
    ["title='a.yaml'", 'a.yaml'],
    ['linenums="1" title="it\'s"', "it's"],
    ['subtitle="a"', null],
    ['title=a', null],
    ['{1-3}', null],
    ['title="{1-3} showLineNumbers"', '{1-3} showLineNumbers'],
    [null, null],
  ])('%j have the title %j', (meta, title) => {
    expect(readMeta(meta).title).toBe(title);
  });

  it.each([
    ['showLineNumbers', 1, []],
    ['showLineNumbers=7 {1,3-4}', 7, [1, 3, 4]],
    ['title="{1-3} showLineNumbers"', null, []],
    ['{5-2,x} showLineNumbersNot', null, []],
  ])('%j begin with the number %j and mark %j', (meta, firstNumber, marked) => {
    expect(readMeta(meta)).toMatchObject({firstNumber, marked: new Set(marked)});
  });

  it('mark no more lines than a block can have', () => {
    expect(readMeta(`{${'1-999999999,'.repeat(1000)}1}`).marked.size).toBe(10_000);
  });
});

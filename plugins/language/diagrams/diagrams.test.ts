import type {Root} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {readPage} from '../questions/read-page.ts';
import {drawDiagram} from './draw-diagram.ts';
import remarkDiagrams from './index.ts';
import {readDiagram} from './read-diagram.ts';

async function draw(source: string): Promise<string> {
  const drawing = await drawDiagram(readDiagram(source), 'd');
  if ('problem' in drawing) throw new Error(JSON.stringify(drawing.problem));
  return drawing.svg;
}

async function problemOf(source: string): Promise<string> {
  const drawing = await drawDiagram(readDiagram(source), 'd');
  if ('svg' in drawing) return '';
  const {line, column, found} = drawing.problem;
  return `${line}:${column} ${found}`;
}

/** The words of a drawing, as they are read from top to bottom. */
const wordsOf = (svg: string) =>
  svg
    .replace(/<\/text>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()
    .split(/\s*\n\s*/);

/** One of each kind, with what authors write. */
const samples: Record<string, {source: string; words: string[]}> = {
  flowchart: {
    source:
      'flowchart TD\n  A["Start (now)"] -->|yes| B{Is it #quot;up#quot;?}\n  B -. no .-> C[(Store)]\n  subgraph one [Some group]\n    C ==> D & E\n  end',
    words: ['Start (now)', 'Is it "up"?', 'Store', 'yes', 'no', 'Some group', 'D', 'E'],
  },
  'state diagram': {
    source:
      'stateDiagram-v2\n  [*] --> Pending\n  Pending --> Running: scheduled\n  Running --> [*]',
    words: ['Pending', 'Running', 'scheduled'],
  },
  'sequence diagram': {
    source:
      'sequenceDiagram\n  participant A as Reader\n  A->>+Site: asks\n  activate Site\n  Site-->>-A: answers\n  loop each day\n    A->>Site: reads\n  end\n  Note over A,Site: that is all',
    words: ['Reader', 'Site', 'asks', 'answers', 'loop [each day]', 'reads', 'that is all'],
  },
  'class diagram': {
    source:
      'classDiagram\n  Animal <|-- Duck : is\n  class Animal{\n    +int age\n    +swim() bool\n  }',
    words: ['Animal', 'Duck', 'is', '+ age: int', '+ swim(): bool'],
  },
  'entity diagram': {
    source: 'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    int id PK\n  }',
    words: ['CUSTOMER', 'ORDER', 'places', 'int', 'id', 'PK'],
  },
};

describe('a diagram', () => {
  it.each(Object.entries(samples))(
    '%s is drawn with all its words',
    async (_kind, {source, words}) => {
      expect(wordsOf(await draw(source))).toEqual(expect.arrayContaining(words));
    },
  );

  it.each(Object.entries(samples))(
    '%s has nothing that a policy of pages refuses, and no colour of its own',
    async (_kind, {source}) => {
      const svg = await draw(source);
      expect(svg).not.toMatch(/<style| style=|<script|href|@import|https?:|class=|data-/);
      const colors = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color);
      expect(colors.length).toBeGreaterThan(5);
      for (const color of colors) expect(color).toMatch(/^(?:none|var\(--diagram-[a-z-]+\))$/);
      // Words are never without a colour.
      expect(svg).not.toMatch(/<(?:text|tspan)[^>]* fill="none"/);
    },
  );

  it('says in words what it shows, in a line or in more', async () => {
    const said = (lines: string) => readDiagram(`flowchart TD\n${lines}\nA-->B`).alternative;
    expect(said('accTitle: Scheduling\naccDescr: A pod waits.')).toBe('Scheduling: A pod waits.');
    expect(said('  accDescr {\n  A pod waits,\n  and runs.\n  }')).toBe('A pod waits, and runs.');
    expect(said('accTitle: Is it up?\naccDescr: It is.')).toBe('Is it up? It is.');
    expect(readDiagram('---\ntitle: Pods\n---\nflowchart TD\nA-->B').alternative).toBe('Pods');
    expect(said('')).toBe('');
    expect(await draw('flowchart TD\naccDescr: "A" <b> & C\nA-->B')).toMatch(
      /^<svg [^>]*role="img" aria-label="&quot;A&quot; &?[^>]*<b> &amp; C"|^<svg [^>]*role="img" aria-label="&quot;A&quot; &lt;b&gt; &amp; C"/,
    );
  });

  it.each([
    'A-->B',
    'A--->B',
    'A ---- B',
    'A-.->B',
    'A -..-> B',
    'A====>B',
    'A<-->B',
    'A[x]-->|yes|B{y}',
    'A-- no -->B',
    'A["x-->y"]-->B',
  ])('has the link of %s', async (line) => {
    const svg = await draw(`flowchart TD\n${line}`);
    expect(svg.match(/<polyline/g)).toHaveLength(1);
    expect(svg).not.toContain('x --&gt; y');
  });

  it('leaves out comments, colours and what is pressed', async () => {
    const source =
      '%%{init: {\n  "theme": "dark"\n}}%%\nflowchart TD\n  %% why\n  A:::hot --> B;\n  classDef hot fill:#f00,stroke:#000\n  style B fill:#0f0\n  linkStyle 0 stroke:#00f\n  click A href "javascript:alert(1)"\n  click B call run()\n  class B hot';
    expect(wordsOf(await draw(source))).toEqual(['A', 'B']);
    expect(await draw(source)).not.toMatch(/#[0f]{3}|alert|javascript/);
  });

  it('shows what looks like HTML as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    for (const source of [
      `flowchart TD\n  A["${hostile}"] --> B`,
      `flowchart TD\n  A["&lt;img src=x onerror=alert(1)&gt;"] --> B`,
      `sequenceDiagram\n  A->>B: ${hostile}`,
    ]) {
      const svg = await draw(source);
      expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(svg).not.toContain('<img');
    }
    expect(await draw('flowchart TD\n  A["</svg><script>alert(1)</script>"] --> B')).not.toMatch(
      /<script|<\/svg>./,
    );
  });

  it('has ids of its own, so that two on a page do not share theirs', async () => {
    const ids = async (id: string) => {
      const drawing = await drawDiagram(readDiagram('flowchart TD\nA-->B'), id);
      return 'svg' in drawing ? [...(drawing.svg.match(/(?:id="|url\(#)[\w-]+/g) ?? [])] : [];
    };
    const one = await ids('one');
    expect(one).toContain('id="one-arrowhead');
    expect(one).toContain('url(#one-arrowhead');
    expect((await ids('two')).filter((id) => one.includes(id))).toEqual([]);
  });

  it.each([
    ['an unknown kind', 'pie title Pets\n  "Dogs" : 3', '0:0 `pie title Pets`'],
    ['a bracket that is not closed', 'flowchart TD\n  A[Start --> B', '1:4 `Start` in'],
    ['an arrow that is not known', 'flowchart TD\n  A --> B\n  A --x B', '2:6 `x` in `A --x B`'],
    ['letters that the library passes over', 'flowchart TD\n  Вузол[x] --> B', '1:2 `Вузол` in'],
    ['nothing', '', '0:0 an empty diagram'],
    ['more than one can read', `flowchart TD\n${'A --> B\n'.repeat(700)}`, '0:0 a diagram of'],
  ])('with %s is not drawn, and the place is said', async (_what, source, expected) => {
    expect(await problemOf(source)).toContain(expected);
  });
});

describe('blocks of Mermaid', () => {
  async function nodesOf(text: string): Promise<unknown[]> {
    const processor = unified().use(remarkParse).use(remarkDiagrams);
    const tree = (await processor.run(processor.parse(text))) as Root;
    return tree.children.map((node) => ('name' in node ? node.name : node));
  }

  it('become elements, and those that cannot be drawn stay code', async () => {
    const [first, second, third] = await nodesOf(
      '```mermaid\nflowchart TD\nA-->B\n```\n\n```mermaid\npie\n```\n\n```yaml\na: b\n```',
    );
    expect(first).toBe('Diagram');
    expect(second).toMatchObject({type: 'code', lang: 'Mermaid', value: 'pie'});
    expect(third).toMatchObject({type: 'code', lang: 'yaml'});
  });

  it('are for the search and for previews what their authors say of them', () => {
    const page = readPage(
      '??? question "How? {#how}"\n    It waits.\n\n    ```mermaid\n    flowchart TD\n      accDescr: A pod waits in a queue.\n      A[Zebra] --> B\n    ```\n',
    );
    const {answer, lines} = page.questions[0]?.parts.question ?? {};
    expect(answer).toBe('It waits. A pod waits in a queue.');
    expect(lines).toEqual([
      {kind: 'prose', text: 'It waits.'},
      {kind: 'prose', text: 'A pod waits in a queue.'},
    ]);
  });

  it('are answers by themselves: permanent links and cards say their words', () => {
    const answer = (words: string) =>
      readPage(
        `??? question "How? {#how}"\n    \`\`\`mermaid\n    flowchart TD\n${words}      A --> B\n    \`\`\`\n`,
      ).questions[0];
    expect(answer('      accDescr: A waits.\n')?.parts.question.shortAnswer).toBe('A waits.');
    expect(answer('')?.problems.map(({kind}) => kind)).toEqual(['no-difficulty']);
  });
});

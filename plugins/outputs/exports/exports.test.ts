import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {parse as parseYaml} from 'yaml';
import {xml2js, type Element} from 'xml-js';
import {describe, expect, it} from 'vitest';
import {questionsCsv} from './csv.ts';
import {questionsFeed} from './feed.ts';
import {questionsJson, questionsSchema} from './json.ts';
import {llmsText} from './llms.ts';
import {exportKinds} from './kinds.ts';
import {offeredFiles} from './output.ts';
import {knownOrigin} from './questions.ts';
import {plainMarkdown} from './plain-markdown.ts';
import {exportedOf, question, resolverOf, withExports, type TestBank} from './testing.ts';

/** What people write and others must not be hurt by. */
const wild = `=1+1 "quoted", a \`<b>\` & ]]> *star* {#wild}`;

const bank: TestBank = {
  pages: {
    'shapes/round.md': {
      text:
        question(
          'What is a circle? {#circle}',
          '🧠 Walk.\n\n🟢 **Beginner**\n\nRound, "so" they say.\n\n- =cmd()\n\n📚 **References:**\n- [A book](https://e.example/?a=1&b=2)',
        ) + question(wild, '-2+3\n\n\u0007Bell <script>x</script> ]]>'),
      doc: {reviewed: '2026-02-03'},
    },
    'trains/rails.md': {text: question('What is a rail? {#rail}', '🔴 **Advanced**\n\nIron.')},
  },
};

/** A reader of RFC 4180 of its own. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const [, content = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('This is no CSV');
    records
      .at(-1)
      ?.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end !== ',' && cell.lastIndex < text.length) records.push([]);
  }
  return records;
}

describe('the table', () => {
  const csv = [...questionsCsv(exportedOf(bank), resolverOf(bank))].join('');
  const [names = [], ...records] = parseCsv(csv.slice(1));
  const record = (index: number) =>
    Object.fromEntries(names.map((name, at) => [name, records[index]?.[at]]));

  it('has a line for each question, as spreadsheets read it', () => {
    expect(csv.startsWith('\uFEFF"id",')).toBe(true);
    expect(records.map(({length}) => length)).toEqual([10, 10, 10]);
    expect(record(0)).toEqual({
      id: 'circle',
      question: 'What is a circle?',
      topic: 'Shapes',
      page: 'shapes/round',
      level: 'Beginner',
      hint: 'Walk.',
      spoken_answer: 'Round, "so" they say.',
      answer: 'Round, "so" they say.\n=cmd()',
      references: 'A book https://e.example/?a=1&b=2',
      link: 'https://bank.example/base/q/circle/',
    });
  });

  it('has no cell that a spreadsheet would run', () => {
    expect(record(1).question).toMatch(/^'=1\+1 "quoted"/);
    expect(record(1).spoken_answer).toBe("'-2+3");
    expect(records.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  });
});

describe('the data', () => {
  const validate = addFormats(new Ajv2020({allErrors: true})).compile(questionsSchema);
  const json = (given: TestBank) =>
    JSON.parse(
      [...questionsJson(exportedOf(given), './questions.schema.json', resolverOf(given))].join(''),
    ) as {
      version: number;
      bank: object;
      questions: Record<string, unknown>[];
    };

  it.each([
    ['a bank', bank],
    ['one that does not know its address', {...bank, url: 'http://localhost:3000'}],
    ['an empty one', {pages: {}}],
  ])('of %s is what its schema says', (_, given) => {
    validate(json(given));
    expect(validate.errors).toBe(null);
  });

  it('is held to the schema', () => {
    const {questions, ...rest} = json(bank);
    expect(validate({...rest, questions: [{...questions[0], level: undefined}]})).toBe(false);
    expect(validate({...rest, questions: [{id: 'circle'}]})).toBe(false);
    expect(validate({...rest, questions, more: 1})).toBe(false);
    expect(validate({...rest, questions, version: 2})).toBe(false);
  });

  it('has what a program needs of a question', () => {
    const {questions} = json(bank);
    expect(questions.map(({id, topic}) => [id, topic])).toEqual([
      ['circle', 'shapes'],
      ['wild', 'shapes'],
      ['rail', 'trains'],
    ]);
    expect(questions[0]).toMatchObject({
      level: 'beginner',
      levelLabel: 'Beginner',
      reviewed: '2026-02-03',
      link: 'https://bank.example/base/q/circle/',
      references: [{text: 'A book', url: 'https://e.example/?a=1&b=2'}],
    });
  });
});

it('has references that lead to the site, in each file', async () => {
  const answer =
    'A.\n\n📚 **References:**\n- [One](../trains/rails.md#rail)\n- [Two](/q/rail)\n- [Three](../../trains/rails/)';
  const pages = {...bank.pages, 'shapes/round.md': {text: question('Q {#q}', answer)}};
  await withExports({pages}, async ({text}) => {
    for (const path of ['export/questions.csv', 'export/questions.json', 'q/q.md']) {
      const file = await text(path);
      for (const to of ['trains/rails/#rail', 'q/rail/', 'trains/rails/'])
        expect(file, path).toMatch(new RegExp(`https://bank.example/base/${to}[\\s")]`));
    }
  });
});

describe('the feed', () => {
  const parse = (text: string | null) => {
    const root = xml2js(text ?? '', {compact: false}) as Element;
    return root.elements?.find(({name}) => name === 'feed');
  };
  const all = (parent: Element | undefined, name: string) =>
    (parent?.elements ?? []).filter((element) => element.name === name);
  const textOf = (parent: Element | undefined, name: string) =>
    all(parent, name).map(({elements = []}) =>
      elements.map((one) => one.text ?? one.cdata).join(''),
    );

  it('has what RFC 4287 asks of a feed and of each entry, once', () => {
    const feed = parse(questionsFeed(exportedOf(bank)));
    expect(feed?.attributes?.xmlns).toBe('http://www.w3.org/2005/Atom');
    const entries = all(feed, 'entry');
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated'])
        expect(textOf(element, name), name).toHaveLength(1);
      expect(textOf(element, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
      expect(URL.canParse(textOf(element, 'id')[0] ?? '')).toBe(true);
      for (const {attributes} of all(element, 'link'))
        expect(URL.canParse(String(attributes?.href))).toBe(true);
      for (const {attributes} of all(element, 'category'))
        expect(attributes?.term).toBeTypeOf('string');
    }
    expect(textOf(all(feed, 'author')[0], 'name')).toEqual(['A bank']);
    expect(all(feed, 'link').map(({attributes}) => [attributes?.rel, attributes?.href])).toEqual([
      ['alternate', 'https://bank.example/base/'],
      ['self', 'https://bank.example/base/feed.xml'],
    ]);
  });

  it('has the questions whose day is known, by their permanent links, the newest first', () => {
    const pages = {
      ...bank.pages,
      'trains/new.md': {
        text: question('New? {#new}', 'Yes.'),
        doc: {changed: Date.UTC(2026, 4, 6, 7)},
      },
      'trains/hidden.md': {
        text: question('H? {#hidden}', 'Yes.'),
        doc: {reviewed: '2026-05-05', listed: false},
      },
    };
    const feed = parse(questionsFeed(exportedOf({pages})));
    expect(textOf(feed, 'updated')).toEqual(['2026-05-06T07:00:00.000Z']);
    expect(
      all(feed, 'entry').map((entry) => [textOf(entry, 'id')[0], textOf(entry, 'updated')[0]]),
    ).toEqual([
      ['https://bank.example/base/q/new/', '2026-05-06T07:00:00.000Z'],
      ['https://bank.example/base/q/circle/', '2026-02-03T00:00:00.000Z'],
      ['https://bank.example/base/q/wild/', '2026-02-03T00:00:00.000Z'],
    ]);
  });

  it('shows what people wrote, whatever it looks like', () => {
    const text = questionsFeed(exportedOf({...bank, title: 'A & "B" <c>'})) ?? '';
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008]/);
    const feed = parse(text);
    expect(textOf(feed, 'title')).toEqual(['A & "B" <c>']);
    expect(textOf(all(feed, 'entry')[1], 'title')).toEqual([
      '=1+1 &quot;quoted&quot;, a &lt;b&gt; &amp; ]]&gt; star',
    ]);
  });

  it('is none without a day, and without an address to lead to', () => {
    const {'trains/rails.md': undated} = bank.pages;
    expect(questionsFeed(exportedOf({pages: {'trains/rails.md': undated ?? {text: ''}}}))).toBe(
      null,
    );
    expect(questionsFeed(exportedOf({...bank, url: 'http://localhost:3000'}))).toBe(null);
  });
});

const markdownOf = async (text: string, id: string, built = {}): Promise<string> => {
  let result = '';
  const pages = {
    'shapes/round.md': {text, doc: {reviewed: '2026-02-03'}},
    'trains/rails.md': {text: question('What is a *rail*? {#rail}', 'Iron.')},
  };
  await withExports({pages, built, kinds: ['markdown']}, async (exported) => {
    result = await exported.text(`q/${id}.md`);
  });
  return result;
};

describe('a question as Markdown', () => {
  it('has its facts, and the answer as its author wrote it', async () => {
    const answer =
      '🧠 Walk.\n\n🟢 **Beginner**\n\nRound.\n\n1. One\n\n    ```sh\n    ls   -l\n    ```';
    const text = await markdownOf(question('What is "a: circle"? {#circle}', answer), 'circle');
    const [, facts = '', body = ''] = text.split(/^---\n/m);
    expect(parseYaml(facts)).toEqual({
      id: 'circle',
      title: 'What is "a: circle"?',
      level: 'Beginner',
      topic: 'Shapes',
      page: 'shapes/round',
      reviewed: '2026-02-03',
      link: 'https://bank.example/base/q/circle/',
    });
    expect(body).toBe(`\n# What is "a: circle"?\n\n${answer}\n`);
  });

  it.each([
    ['a directive', ':::question[Q]{#q}\nA.\n\n    code\n:::\n\nMore.'],
    ['a quotation', '> ??? question "Q {#q}"\n>     A.\n>\n>         code\n\nMore.'],
    ['a list', '- Item\n\n  ??? question "Q {#q}"\n      A.\n\n          code\n\nMore.'],
    ['tabs', '??? question "Q {#q}"\n\tA.\n\n\t\tcode\n\nMore.'],
    ['carriage returns', '??? question "Q {#q}"\r\n    A.\r\n\r\n        code\r\n\r\nMore.'],
  ])('is the same from %s', async (_, source) => {
    expect(await markdownOf(source, 'q')).toMatch(/# Q\n\nA\.\n\n {4}code\n$/);
  });

  it('leads to the site, from all but code', async () => {
    const answer = [
      '[](/q/rail) [a](/q/rail) [b](../trains/rails.md#rail) [c](#part) [d](/img/x.png) [e](./plan.pdf)',
      '[f](https://e.example/) [g](gone.pdf) ![h](<plan.pdf> "T") `[i](/q/rail)`',
      '\n```md\n[j](/q/rail)\n```\n\n~~~\n[k](/q/rail)\n~~~\n\n[l][l]\n\n[l]: ../trains/rails.md',
    ].join('\n');
    const text = await markdownOf(question('Q {#q}', answer), 'q');
    const site = 'https://bank.example/base';
    expect(text.slice(text.indexOf('# Q') + 5).trim()).toBe(
      [
        `[What is a rail?](${site}/q/rail/) [a](${site}/q/rail/) [b](${site}/trains/rails/#rail) [c](${site}/shapes/round/#part) [d](${site}/img/x.png) [e](${site}/assets/files/plan-1a2b.pdf)`,
        `[f](https://e.example/) [g](gone.pdf) ![h](${site}/assets/files/plan-1a2b.pdf "T") \`[i](/q/rail)\``,
        `\n\`\`\`md\n[j](/q/rail)\n\`\`\`\n\n~~~\n[k](/q/rail)\n~~~\n\n[l][l]\n\n[l]: ${site}/trains/rails/`,
      ].join('\n'),
    );
  });

  it.each([
    // Where the content check looks for a page.
    ['[a](trains/rails.md)', '[a](BASE/trains/rails/)'],
    ['[a](/trains/rails.md?x#rail)', '[a](BASE/trains/rails/?x#rail)'],
    ['[a](/docs/trains/rails.md)', '[a](BASE/trains/rails/)'],
    ['[a](./trains/rails.md)', '[a](./trains/rails.md)'],
    // As a browser follows it from the page.
    ['[a](../../trains/rails/#rail)', '[a](BASE/trains/rails/#rail)'],
    ['[](../../q/rail/)', '[What is a rail?](BASE/q/rail/)'],
    ['[a](/base/trains/rails/)', '[a](BASE/trains/rails/)'],
    ['[a](?print)', '[a](BASE/shapes/round/?print)'],
    ['[a](pathname:///trains/rails.md)', '[a](BASE/trains/rails.md)'],
    ['[a](&#9;//)', '[a](&#9;//)'],
    ['[a](//e.example) <https://e.example>', '[a](//e.example) <https://e.example>'],
    ['<img alt="P" src="plan.pdf">', '<img alt="P" src="BASE/assets/files/plan-1a2b.pdf">'],
    [
      "<p><A class=x href='/img/x.png?a=1&amp;b=2'>X</A> <img src=/img/x.png></p>",
      '<p><A class=x href="BASE/img/x.png?a=1&amp;b=2">X</A> <img src="BASE/img/x.png"></p>',
    ],
    ['<img src="https://e.example/x.png">', '<img src="https://e.example/x.png">'],
    ['A <!-- <img src="plan.pdf"> -->`<img src="plan.pdf">`', 'A `<img src="plan.pdf">`'],
  ])('leads to where the page leads: %s', async (answer, shown) => {
    const text = await markdownOf(question('Q {#q}', answer), 'q');
    expect(text.split('# Q\n\n')[1]).toBe(
      `${shown.replaceAll('BASE', 'https://bank.example/base')}\n`,
    );
  });

  it('has what its page includes, and is found in a file that is included', async () => {
    const bank = {
      profile: 'mkdocs',
      kinds: ['markdown'],
      pages: {
        'shapes/round.md': {
          text: `${question('Q {#q}', 'A.\n\n--8<-- "_part.md"\n\n```sh\n--8<-- "run.sh:2:2"\n```\n\n--8<-- "gone.md"')}\n--8<-- "_questions.md"\n`,
        },
      },
      files: {
        'shapes/_part.md': '---\ntitle: T\n---\n\n- Part\n--8<-- "more/_deep.md"\n',
        'shapes/more/_deep.md': '{% include-markdown "_link.md" %}\n',
        'shapes/more/_link.md': '[link](plan.md)\n',
        'shapes/run.sh': 'one\ntwo\nthree\n',
        'shapes/_questions.md': 'Text\n\n??? question "Inner {#inner}"\n    Of the file.\n',
      },
    } as const;
    await withExports(bank, async ({text}) => {
      expect((await text('q/q.md')).split('# Q\n\n')[1]).toBe(
        'A.\n\n- Part\n[link](more/plan.md)\n\n```sh\ntwo\n```\n',
      );
      expect(await text('q/inner.md')).toMatch(/# Inner\n\nOf the file\.\n$/);
    });
  });

  it('has the footnotes and addresses that its page defines elsewhere', async () => {
    const text = `${question('Q {#q}', 'A.[^law] [Rail][r] [^own]\n\n[^own]: Own.')}\n[^law]: The second law.\n\n[r]: ../trains/rails.md\n[^other]: None of it.\n`;
    expect((await markdownOf(text, 'q')).split('# Q\n\n')[1]).toBe(
      'A.[^law] [Rail][r] [^own]\n\n[^own]: Own.\n\n[^law]: The second law.\n\n[r]: https://bank.example/base/trains/rails/\n',
    );
  });

  it.each([
    [
      'of several paragraphs',
      '[^law]: First.\n\n    - [Rail][r]\n\n    Last.\n\n[r]: ../trains/rails.md\n',
      '[^law]: First.\n\n    - [Rail][r]\n\n    Last.\n\n[r]: https://bank.example/base/trains/rails/',
    ],
    [
      'in another answer',
      question('Other? {#other}', 'A.\n\n[^Law]: First.\n\n    Last.\n\nB.'),
      '[^Law]: First.\n\n    Last.',
    ],
    [
      'in a quotation',
      '> [^law]: First\n> line.\n>\n>     Last.\n',
      '[^law]: First\nline.\n\n    Last.',
    ],
    [
      'after code that looks like it',
      '```md\n[^law]: Code.\n```\n\n[^law]: First.\n',
      '[^law]: First.',
    ],
  ])('has all of a footnote %s', async (_, elsewhere, shown) => {
    const text = await markdownOf(`${question('Q {#q}', 'A.[^law]')}\n${elsewhere}`, 'q');
    expect(text.split('# Q\n\n')[1]).toBe(`A.[^law]\n\n${shown}\n`);
  });

  it('takes no line of code for what a link leads to', async () => {
    const answer = 'A [b][x].\n\n```md\n[x]: code.md\n```';
    const text = await markdownOf(`${question('Q {#q}', answer)}\n[x]: /q/rail\n`, 'q');
    expect(text).toMatch(/\[x\]: https:\/\/bank\.example\/base\/q\/rail\/\n$/);
  });

  it('has no remarks for authors, except in code', async () => {
    const answer = 'A.\n\n<!-- ask\n\nBob -->\n\nB `<!-- C -->`.\n\n```html\n<!-- D -->\n```';
    const text = await markdownOf(question('Q {#q}', answer), 'q');
    expect(text).not.toMatch(/Bob|ask/);
    expect(text).toContain('B `<!-- C -->`.\n\n```html\n<!-- D -->\n```');
  });
});

describe('what looks like a link or a remark in Markdown', () => {
  it.each([
    ['indented code', 'A.\n\n    <!-- kept? -->\n    handlers[0](/api/x)'],
    ['an escaped sign', String.raw`Write \<!-- to begin one, \[a](/q/rail) and --> to end it.`],
    ['marks of code in a paragraph', 'Three ``` are a fence. `<!--` <b>Bold</b> text.'],
    ['code in a list', '- A.\n\n      [a](/q/rail) <!-- kept -->'],
    ['a word in brackets', '[a] (/q/rail) and a[0](b c)'],
  ])('stays as it is: %s', async (_, answer) => {
    const text = await markdownOf(question('Q {#q}', answer), 'q');
    expect(text.split('# Q\n\n')[1]).toBe(`${answer}\n`);
  });

  it.each([
    ['[my](<../trains/rails.md> "(R)")', '[my](https://bank.example/base/trains/rails/ "(R)")'],
    ['[my](</my (page).pdf>)', '[my](<https://bank.example/base/my%20(page).pdf>)'],
    [
      '[my][m]\n\n[m]: <../trains/rails.md> "R"',
      '[my][m]\n\n[m]: https://bank.example/base/trains/rails/ "R"',
    ],
    [
      '![a `](b` c](/img/x.png) [![p](/img/x.png)](/q/rail)',
      '![a `](b` c](https://bank.example/base/img/x.png) [![p](https://bank.example/base/img/x.png)](https://bank.example/base/q/rail/)',
    ],
    ['[**b**\nc]( /q/rail )', '[**b**\nc]( https://bank.example/base/q/rail/ )'],
    ['<b>A</b><!-- ask --> B', '<b>A</b> B'],
    [
      '> ??? note "N"\n>     [a](/q/rail)',
      '> ??? note "N"\n>     [a](https://bank.example/base/q/rail/)',
    ],
  ])('is one: %s', async (answer, shown) => {
    const text = await markdownOf(question('Q {#q}', answer), 'q');
    expect(text.split('# Q\n\n')[1]).toBe(`${shown}\n`);
  });

  it.each([
    ['AT&amp;T &#60; &b', String.raw`AT\&amp;T \&#60; \&b`],
    ['~/.bashrc and ~~no~~', String.raw`\~/.bashrc and \~\~no\~\~`],
    ['C# and F #', String.raw`C# and F \#`],
    ['A & B', 'A & B'],
  ])('is none in a title: %s', (title, shown) => {
    expect(plainMarkdown(title)).toBe(shown);
  });
});

it.each([
  ['http://localhost:3000', false],
  ['https://LOCALHOST', false],
  ['http://127.0.0.1', false],
  ['http://[::1]:80', false],
  ['https://localhosting.example', true],
  ['https://127.example', true],
])('whether %s is where readers find the site: %s', (url, isKnown) => {
  expect(knownOrigin(url)).toBe(isKnown ? url : null);
});

describe('llms.txt', () => {
  it('is a title, a summary and lists of links', () => {
    const lines = llmsText(exportedOf(bank), exportKinds).trimEnd().split('\n');
    expect(lines[0]).toBe('# A bank');
    expect(lines[2]).toBe(String.raw`> Questions & \<answers>`);
    for (const line of lines.slice(3)) {
      expect(line).toMatch(
        /^(?:|## \S.*|- \[(?:[^[\]\\]|\\.)+\]\(https:\/\/bank\.example\/base\/[^\s()]+\)(?:: .+)?)$/,
      );
    }
    expect(lines).toContain(
      '- [What is a circle?](https://bank.example/base/q/circle.md): Beginner',
    );
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Shapes',
      '## Trains',
      '## Optional',
    ]);
  });

  it('leads to the pages where there is no Markdown', () => {
    expect(llmsText(exportedOf(bank), ['llms'])).toContain(
      '(https://bank.example/base/trains/rails/#rail)',
    );
  });
});

describe('the option', () => {
  it('says what is written', () =>
    withExports({...bank, kinds: ['csv']}, ({has}) => {
      expect(has('export/questions.csv')).toBe(true);
      for (const path of [
        'export/bank.apkg',
        'export/questions.json',
        'q/circle.md',
        'llms.txt',
        'feed.xml',
      ]) {
        expect(has(path), path).toBe(false);
      }
    }));

  it('leaves a file of the site’s own as it is', () =>
    withExports({...bank, built: {'llms.txt': 'own', 'feed.xml': 'own'}}, async ({text}) => {
      expect(await text('llms.txt')).toBe('own');
      expect(await text('feed.xml')).toBe('own');
    }));

  it.each([
    ['a site that knows its address', 'https://bank.example'],
    ['one that does not', 'http://localhost:3000'],
  ])('offers on the pages of %s what there will be', (_, url) => {
    const {pages} = bank;
    return withExports({...bank, url}, ({has}) => {
      const dated = [{doc: {reviewed: '2026-02-03'}, questions: [{}]}] as never;
      const {topicCards = '', ...files} = offeredFiles(exportKinds, {pages: dated}, url);
      const topics = Object.keys(pages).map((path) =>
        topicCards.replace('{topic}', path.split('/')[0] ?? ''),
      );
      for (const path of [...topics, ...Object.values(files)]) expect(has(path), path).toBe(true);
      expect('feed' in files).toBe(has('feed.xml'));
    });
  });
});

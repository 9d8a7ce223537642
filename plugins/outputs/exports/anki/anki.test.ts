import {mkdir, mkdtemp, readdir, rm, utimes} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import initSqlJs, {type Database, type SqlValue} from 'sql.js';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {question, withExports, type Exported, type TestBank} from '../testing.ts';
import {cardsOfPage} from './card-html.ts';
import {fields} from './note-type.ts';
import {ankiPackage} from './package.ts';

vi.mock('./card-html.ts', {spy: true});
vi.mock('./package.ts', {spy: true});

type Row = Record<string, SqlValue>;

function rows(database: Database, sql: string): Row[] {
  const [result] = database.exec(sql);
  return (result?.values ?? []).map((values) =>
    Object.fromEntries(values.map((value, index) => [result?.columns[index] ?? '', value])),
  );
}

/** An unpacked package, as Anki reads it. */
async function open(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const {Database} = await initSqlJs();
  const database = new Database(files['collection.anki2']);
  const media = JSON.parse(new TextDecoder().decode(files.media)) as Record<string, string>;
  return {
    database,
    pictures: Object.fromEntries(Object.entries(media).map(([key, name]) => [name, files[key]])),
    notes: rows(
      database,
      'SELECT * FROM notes JOIN cards ON cards.nid = notes.id ORDER BY due',
    ).map((row) => ({
      guid: row.guid,
      did: row.did,
      fields: Object.fromEntries(
        String(row.flds)
          .split('\u001F')
          .map((text, index) => [fields[index], text]),
      ) as Record<(typeof fields)[number], string>,
      tags: String(row.tags).trim().split(' '),
    })),
  };
}

const openBank = async ({bytes}: Exported) => open(await bytes('export/bank.apkg'));

const shapes = question('What is a circle? {#circle}', '🟢 **Beginner**\n\nRound.\n\nAll of it.');

const bank: TestBank = {
  pages: {
    'shapes/round.md': {
      text: shapes + question('What is an oval? {#oval}', '🧠 Think of eggs.\n\nAn egg.'),
    },
    'big trains/rails.md': {text: question('What is a rail? {#rail}', '🔴 **Advanced**\n\nIron.')},
  },
};

describe('the package of a bank', () => {
  it('is a collection that SQLite and Anki find whole', () =>
    withExports(bank, async (exported) => {
      const {database} = await openBank(exported);
      expect(rows(database, 'PRAGMA integrity_check')).toEqual([{integrity_check: 'ok'}]);
      const [col = {}] = rows(database, 'SELECT * FROM col');
      expect(col.ver).toBe(11);
      for (const name of ['conf', 'models', 'decks', 'dconf', 'tags']) {
        expect(JSON.parse(String(col[name]))).toBeTypeOf('object');
      }
      const models = JSON.parse(String(col.models)) as Record<
        string,
        {id: number; flds: {name: string}[]}
      >;
      const decks = JSON.parse(String(col.decks)) as Record<string, {name: string}>;
      for (const {mid, did} of rows(
        database,
        'SELECT mid, did FROM notes JOIN cards ON nid = notes.id',
      )) {
        expect(models[Number(mid)]?.flds.map(({name}) => name)).toEqual(fields);
        expect(decks[Number(did)]?.name).toMatch(/^A bank::(?:Shapes|Big Trains)$/);
      }
    }));

  it('has a card for each question, with tags for topic and level', () =>
    withExports(bank, async (exported) => {
      const {notes} = await openBank(exported);
      expect(notes.map(({fields: {Id}, tags}) => [Id, tags])).toEqual([
        ['rail', ['topic::big_trains', 'level::advanced']],
        ['circle', ['topic::shapes', 'level::beginner']],
        ['oval', ['topic::shapes']],
      ]);
      expect(notes[2]?.fields).toEqual({
        Question: 'What is an oval?',
        Hint: 'Think of eggs.',
        'Spoken answer': '<p>An egg.</p>',
        Depth: '',
        Link: 'https://bank.example/base/q/oval/',
        Id: 'oval',
      });
    }));

  it('of a topic has the same notes in the same deck', () =>
    withExports(bank, async (exported) => {
      const all = await openBank(exported);
      const {notes} = await open(await exported.bytes('export/topics/shapes.apkg'));
      expect(notes.map(({guid, did}) => [guid, did])).toEqual(
        all.notes.slice(1).map(({guid, did}) => [guid, did]),
      );
    }));

  it('is the same to the last byte when nothing changed', async () => {
    const packages: Uint8Array[] = [];
    for (const built of [1, 2]) {
      await withExports({...bank, built: {'other.txt': String(built)}}, async ({bytes}) => {
        packages.push(await bytes('export/bank.apkg'));
      });
    }
    expect(packages[0]).toEqual(packages[1]);
  });

  it('leaves out unlisted pages, and links where the site does not know its address', () => {
    const {pages} = bank;
    const hidden = {text: question('Secret?', 'Yes.'), doc: {listed: false}};
    const url = 'http://localhost:3000';
    return withExports({pages: {...pages, 'shapes/hidden.md': hidden}, url}, async (exported) => {
      const {notes} = await openBank(exported);
      expect(notes).toHaveLength(3);
      expect(notes.map(({fields: {Link}}) => Link)).toEqual(['', '', '']);
    });
  });

  it('of two banks with the same ids has notes of its own', async () => {
    const guids = new Set<SqlValue | undefined>();
    for (const title of ['A bank', 'Another bank']) {
      await withExports({...bank, title}, async (exported) => {
        guids.add((await openBank(exported)).notes[0]?.guid);
      });
    }
    expect(guids.size).toBe(2);
  });
});

/**
 * What Anki does with a package, as its manual and its importer have it: a note that it knows by its guid is
 * updated where the one in the package is newer and of the same note type, and keeps its cards as they are.
 */
function importInto(collection: Database, source: Database): void {
  for (const note of rows(source, 'SELECT * FROM notes')) {
    const [known] = rows(
      collection,
      `SELECT id, mod, mid FROM notes WHERE guid = '${String(note.guid)}'`,
    );
    if (!known) {
      const card = rows(source, `SELECT * FROM cards WHERE nid = ${Number(note.id)}`)[0] ?? {};
      for (const [table, row] of [
        ['notes', note],
        ['cards', card],
      ] as const) {
        const marks = Object.keys(row).map(() => '?');
        collection.run(`INSERT INTO ${table} VALUES (${marks.join(',')})`, Object.values(row));
      }
    } else if (known.mid === note.mid && Number(known.mod) < Number(note.mod)) {
      const {flds = '', tags = '', mod = 0} = note;
      collection.run('UPDATE notes SET flds = ?, tags = ?, mod = ? WHERE id = ?', [
        flds,
        tags,
        mod,
        known.id ?? 0,
      ]);
    }
  }
}

describe('a later build, imported into the same collection', () => {
  it('updates what changed, adds what is new, and keeps what was learned', async () => {
    let collection = new (await initSqlJs()).Database();
    await withExports(bank, async (exported) => {
      const {database} = await openBank(exported);
      database.run(
        'UPDATE cards SET type = 2, queue = 2, ivl = 21, reps = 5, factor = 2350, due = 900',
      );
      collection = database;
    });
    const before = rows(collection, 'SELECT * FROM cards ORDER BY id');

    const changed = question(
      'What is a perfect circle? {#circle}',
      '🟡 **Intermediate**\n\nRounder.',
    );
    const later: TestBank = {
      pages: {
        // The first moved to another page, and a new one came before it.
        'shapes/all.md': {
          text: question('What is a line? {#line}', 'Long.') + changed,
          written: 1_790_000_000,
        },
        'shapes/round.md': {text: question('What is an oval? {#oval}', 'An egg.')},
        'big trains/rails.md': bank.pages['big trains/rails.md'] ?? {text: ''},
      },
    };
    await withExports(later, async (exported) => {
      importInto(collection, (await openBank(exported)).database);
    });

    const after = rows(collection, 'SELECT * FROM cards ORDER BY id');
    expect(after.filter(({ivl}) => ivl === 21)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    const texts = rows(collection, 'SELECT flds, tags FROM notes').map(
      ({flds, tags}) => `${String(flds)} ${String(tags)}`,
    );
    expect(texts.filter((text) => text.includes('circle'))).toEqual([
      expect.stringMatching(/^What is a perfect circle\?.*Rounder.*level::intermediate/s),
    ]);
    expect(texts.some((text) => text.includes('What is a line?'))).toBe(true);
  });
});

it('a note is as new as the newest of its page and what that includes', async () => {
  const pages = {
    'shapes/a.md': {text: question('Q {#q}', 'A.\n\n--8<-- "_part.md"'), written: 1_790_000_000},
  };
  const files = {'shapes/_part.md': '--8<-- "_deep.md"\n', 'shapes/_deep.md': 'Deep.\n'};
  for (const [filesWritten, time] of [
    [1_780_000_000, 1_790_000_000],
    [1_795_000_000, 1_795_000_000],
  ] as const) {
    await withExports({pages, files, filesWritten, profile: 'mkdocs'}, async (exported) => {
      const {database} = await openBank(exported);
      expect(rows(database, 'SELECT mod FROM notes')).toEqual([{mod: time}]);
    });
  }
});

describe('an answer on a card', () => {
  const answerOf = (html: string, built: TestBank['built'] = {}, url?: string) => {
    let result: {depth: string; pictures: Record<string, Uint8Array | undefined>} | undefined;
    return withExports(
      {
        pages: {
          'shapes/a.md': {
            text: question('Q {#q}', 'A.'),
            html: {q: `<p itemprop=text>A.</p>${html}`},
          },
        },
        built,
        ...(url !== undefined && {url}),
      },
      async (exported) => {
        const {notes, pictures} = await openBank(exported);
        result = {depth: notes[0]?.fields.Depth ?? '', pictures};
      },
    ).then(() => result ?? {depth: '', pictures: {}});
  };

  it.each([
    [
      'code is text, without colours and buttons',
      '<figure class=a><figcaption><span>yaml</span><button data-press=copy-code>Copy</button></figcaption><pre class=x tabindex=0><code><span class=tk>a:</span> 1 &lt; 2\n</code></pre></figure>',
      '<figure><figcaption>yaml</figcaption><pre><code>a: 1 &lt; 2\n</code></pre></figure>',
    ],
    [
      'rows are open, and say nothing of time',
      '<details data-row=depth><summary>Deeper<span>1 min</span></summary><p>B.</details>',
      '<details open=""><summary>Deeper</summary><p>B.</p></details>',
    ],
    [
      'tasks say whether they are done',
      '<ul><li><input type=checkbox disabled checked> Done<li><input type=checkbox disabled> Open</ul><input value=C>',
      '<ul><li>☑ Done</li><li>☐ Open</li></ul>',
    ],
    [
      'tables stay tables',
      '<div class=scrolls><table><thead><tr><th scope=col>A</table></div>',
      '<div><table><thead><tr><th scope="col">A</th></tr></thead></table></div>',
    ],
    [
      'nothing runs or is fetched',
      '<script>alert(1)</script><style>p{}</style><p onclick=x() style="color:red">B<iframe src=//e.example></iframe><img src=https://e.example/a.png alt="A plan"><a href="javascript:x()">C</a>',
      '<p>B<a href="https://e.example/a.png">A plan</a>C</p>',
    ],
    [
      'links lead to the site',
      '<p><a href=/base/shapes/>A</a> <a href=#part>B</a> <a href=https://e.example/?a=1&amp;b=2>C</a>',
      '<p><a href="https://bank.example/base/shapes/">A</a> <a href="https://bank.example/base/shapes/a/#part">B</a> <a href="https://e.example/?a=1&amp;b=2">C</a></p>',
    ],
    [
      'formulas are MathML',
      '<p><span class=katex><span class=katex-mathml><math><semantics><mrow><mi>x</mi></mrow><annotation encoding=t>x</annotation></semantics></math></span><span class=katex-html aria-hidden=true>x</span></span>',
      '<p><math><semantics><mrow><mi>x</mi></mrow></semantics></math></p>',
    ],
    [
      'drawings keep their shapes and refer to nothing elsewhere',
      '<svg viewBox="0 0 9 9" class=a onload=x()><path d=M0 fill=var(--diagram-ink) stroke="url(https://e.example/#a)"></path><image href=https://e.example/a.png></image><use href=https://e.example/#a></use><text x=1>T</text><script>x()</script></svg>',
      '<svg viewBox="0 0 9 9"><path d="M0" fill="var(--diagram-ink)"></path><text x="1">T</text></svg>',
    ],
    [
      'what Anki would play or typeset is text',
      '<p>[sound:a.mp3] [latex]x[/latex] [$]x[/$] [[ a ]]',
      '<p>&#91;sound:a.mp3] &#91;latex]x[/latex] &#91;$]x[/$] [[ a ]]</p>',
    ],
  ])('%s', async (_, html, expected) => {
    expect((await answerOf(html)).depth).toBe(expected);
  });

  it('without the site’s address has no links to it', async () => {
    const {depth} = await answerOf('<p><a href=/base/shapes/>A</a>', {}, 'http://localhost:3000');
    expect(depth).toBe('<p>A</p>');
  });

  it('takes its pictures along, each once, and none from outside the build', async () => {
    const dot = new Uint8Array([1, 2, 3]);
    const html =
      '<img src=/base/img/dot.png alt=Dot width=1 height=2><img src=/base/img/dot.png alt=Again><img src=/base/../secret.png alt=Secret><img src=/base/img/gone.png alt=Gone><img src=/base/img/100%.png alt=None>';
    const {depth, pictures} = await answerOf(html, {'img/dot.png': dot, '../secret.png': dot});
    const [[name, content] = [], ...others] = Object.entries(pictures);
    expect(others).toEqual([]);
    expect(content).toEqual(dot);
    expect(depth).toContain(`<img src="${name}" alt="Dot" width="1" height="2">`);
    expect(depth).toContain(`<img src="${name}" alt="Again">`);
    expect(depth.match(/<img/g)).toHaveLength(2);
  });

  it('finds a picture whose name is written in signs that are escaped', async () => {
    const dot = new Uint8Array([1]);
    const {depth} = await answerOf('<img src=/base/img/c%23.png>', {'img/c#.png': dot});
    expect(depth).toMatch(/<img src="viva-/);
  });

  it('takes along the small pictures that an app has in its pages', async () => {
    const {depth, pictures} = await answerOf('<img src="data:image/png;base64,AQID" alt=Dot>');
    const [[name, content] = [], ...others] = Object.entries(pictures);
    expect(others).toEqual([]);
    expect(name).toMatch(/^viva-.*\.png$/);
    expect(content).toEqual(new Uint8Array([1, 2, 3]));
    expect(depth).toContain(`<img src="${name}" alt="Dot">`);
  });
});

describe('the packages of an earlier build', () => {
  const picture = {'img/a.png': new Uint8Array([1])};
  const html = {circle: '<p itemprop=text>Round. <img src="/base/img/a.png">'};
  const before: TestBank = {
    pages: {'shapes/round.md': {text: shapes, html}},
    built: picture,
    kinds: ['anki'],
  };
  let siteDir = '';
  const build = async (given: TestBank) => {
    vi.mocked(ankiPackage).mockClear();
    vi.mocked(cardsOfPage).mockClear();
    let bytes = new Uint8Array();
    await withExports({...given, siteDir}, async (exported) => {
      bytes = Uint8Array.from(await exported.bytes('export/bank.apkg'));
    });
    const counts = {
      packed: vi.mocked(ankiPackage).mock.calls.length,
      read: vi.mocked(cardsOfPage).mock.calls.length,
    };
    return {bytes, ...counts};
  };
  const changed = (page: Partial<TestBank['pages'][string]>): TestBank => ({
    ...before,
    pages: {'shapes/round.md': {text: shapes, html, ...page}},
  });

  beforeEach(async () => {
    siteDir = await mkdtemp(join(tmpdir(), 'cards-'));
  });
  afterEach(() => rm(siteDir, {recursive: true}));

  it('are written again, byte for byte', async () => {
    const {bytes} = await build(before);
    expect(await build(before)).toEqual({bytes, packed: 0, read: 0});
  });

  it.each<[string, TestBank]>([
    ['the title', changed({text: shapes.replace('What', 'Which')})],
    ['the hint', changed({text: shapes.replace('🟢', '🧠 Draw one.\n\n    🟢')})],
    ['the level', changed({text: shapes.replace('🟢 **Beginner**', '🔴 **Advanced**')})],
    ['the id', changed({text: shapes.replace('{#circle}', '{#disc}')})],
    ['the page as it is shown', changed({html: {circle: html.circle.replace('Round', 'Oval')}})],
    ['a picture', {...before, built: {'img/a.png': new Uint8Array([2])}}],
    ['the day of the last change', changed({written: 1_790_000_000})],
    ['the name of the topic', {...before, pages: {'forms/round.md': {text: shapes, html}}}],
    ['the name of the bank', {...before, title: 'Another'}],
    ['the address of the site', {...before, url: 'https://other.example'}],
  ])('are made anew with %s', async (_what, after) => {
    const {bytes} = await build(before);
    const second = await build(after);
    expect(second.packed).toBe(2);
    expect(second.bytes).not.toEqual(bytes);
  });

  it('are made anew with the code that packs them', async () => {
    const {bytes} = await build(before);
    vi.stubGlobal('engineFile_', '/engine/index-another.cjs');
    expect(await build(before)).toEqual({bytes, packed: 2, read: 1});
    expect(await build(before)).toEqual({bytes, packed: 0, read: 0});
    vi.unstubAllGlobals();
  });

  it('are forgotten with their topic, and with a bank that was not built for a month', async () => {
    const kept = () => readdir(join(siteDir, 'node_modules/.cache/anki-cards'), {recursive: true});
    await build({
      ...before,
      pages: {...before.pages, 'forms/oval.md': {text: question('Oval?', 'Yes.')}},
    });
    expect(await kept()).toHaveLength(5);
    const old = join(siteDir, 'node_modules/.cache/anki-cards/old');
    await mkdir(old);
    await utimes(old, 0, 0);
    await build(before);
    // The bank's folder has its cards, and the packages of its topic and of all.
    expect(await kept()).toHaveLength(4);
  });

  it('have the cards of the pages that are as they were', async () => {
    const oval = {text: question('What is an oval? {#oval}', 'An egg.')};
    const two = (page: typeof oval): TestBank => ({
      ...before,
      pages: {...before.pages, 'shapes/oval.md': page},
    });
    const {bytes} = await build(two(oval));
    const second = await build(two({text: oval.text.replace('An egg', 'A ring')}));
    expect(second.read).toBe(1);
    expect(second.bytes).not.toEqual(bytes);
    expect(await build(two(oval))).toMatchObject({bytes, read: 1});
  });
});

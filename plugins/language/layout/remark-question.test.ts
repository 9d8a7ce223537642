import type {Nodes, Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {introducedTopic} from '../../bank/files/index.ts';
import {plainText} from '../questions/plain-text.ts';
import remarkDetails from '../dialect/index.ts';
import {defaultVocabulary} from '../vocabulary.ts';
import remarkQuestion, {remarkQuestionHeadings} from './index.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkDetails)
  .use(remarkQuestion, {docsDir: '/site/docs', introducedTopic});

function layOut(text: string, frontMatter = {}, path = '/site/docs/aws/page.md'): Root {
  const file = new VFile({path, value: text, data: {frontMatter}});
  return processor.runSync(processor.parse(file), file) as Root;
}

/** What stands for a node: the element's name, `h2` for a heading, else the type. */
function nameOf(node: Nodes): string {
  if (node.type === 'heading') return `h${node.depth}`;
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
    ? (node.name ?? '')
    : node.type;
}

/** Elements by name, in the order of the page. */
function all(tree: Nodes, name: string): Nodes[] {
  const found: Nodes[] = [];
  visit(tree, (node) => {
    if (nameOf(node) === name) found.push(node);
  });
  return found;
}

function one(tree: Nodes, name: string): Nodes {
  const [first, ...rest] = all(tree, name);
  if (!first || rest.length > 0) throw new Error(`Expected one ${name}, found ${rest.length + 1}`);
  return first;
}

function children(node: Nodes): string[] {
  return 'children' in node ? node.children.map(nameOf) : [];
}

/** What an author's text became, without what every page has. */
function content(tree: Root): string[] {
  const ends = ['mdxjsEsm', 'PageQuiz', 'MovedQuestions'];
  return children(tree).filter((name) => !ends.includes(name));
}

function attributes(node: Nodes): Record<string, unknown> {
  if (node.type !== 'mdxJsxFlowElement') return {};
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
    ),
  );
}

describe('a question', () => {
  const tree = layOut(
    `??? question "3. What is a *pod*? {#pod}"
    🧠 Think.

    🟢 **Easy**

    A group.

    📚 **References:**
    - [Docs](https://a.example)

    💡 **Interview \`tip\`:** Say it.
    - a list

    The end.
`,
  );

  it('is a summary and an answer', () => {
    expect(children(one(tree, 'Question'))).toEqual(['QuestionSummary', 'Answer']);
    expect(attributes(one(tree, 'Question'))).toEqual({id: 'pod', card: null, level: 'beginner'});
    expect(children(one(tree, 'QuestionSummary'))).toEqual(['h2', 'QuestionHint']);
    expect(plainText(one(tree, 'QuestionHint'))).toBe('Think.');
  });

  it('has its id on the answer; the heading only lends it to the table of contents', () => {
    expect(attributes(one(tree, 'Answer'))).toEqual({id: 'pod', card: null});
    const heading = one(tree, 'h2');
    expect(heading.data).toMatchObject({hProperties: {id: 'pod'}});
    unified().use(remarkQuestionHeadings).runSync(tree);
    expect(heading.data).toMatchObject({hProperties: {className: ['question-title']}});
    expect(heading.data).not.toHaveProperty('hProperties.id');
  });

  it('shows its number apart from the title, and no id', () => {
    expect(children(one(tree, 'h2'))).toEqual(['span', 'text', 'span']);
    expect(plainText(one(tree, 'h2'))).toBe('3 What is a pod?');
  });

  it('has the references last, without their label', () => {
    expect(children(one(tree, 'Answer'))).toEqual([
      'paragraph',
      'Callout',
      'paragraph',
      'References',
    ]);
    expect(children(one(tree, 'References'))).toEqual(['list']);
  });

  it('has callouts with a label, without mark and colon', () => {
    const callout = one(tree, 'Callout');
    expect(attributes(callout)).toEqual({tone: 'tip'});
    expect(children(callout)).toEqual(['CalloutLabel', 'paragraph', 'list']);
    expect(plainText(one(tree, 'CalloutLabel'))).toBe('Interview tip');
    expect(children(one(tree, 'CalloutLabel'))).toEqual(['text', 'inlineCode']);
  });

  it.each([
    [
      '"UDP is `fast`." It only *skips* the handshake.',
      '"UDP is fast."',
      'It only skips the handshake.',
    ],
    ['“NAT is a firewall.” It hides hosts.', '“NAT is a firewall.”', 'It hides hosts.'],
  ])('tells what is said wrongly from what is right: %s', (text, said, right) => {
    const answer = one(layOut(`??? question "T"\n    ❌ **Wrong:** ${text}\n`), 'Answer');
    expect(plainText(one(answer, 'Callout'))).toBe(`Wrong ${said}`);
    expect(plainText(answer)).toBe(`Wrong ${said} ${right}`);
  });

  it.each([
    '❌ **Wrong:** To say "UDP is fast." and no more.',
    '❌ **Wrong:** "All of it."',
    '💡 **Tip:** "Say." It.',
  ])('takes as one what is none of a quotation and what is right: %s', (text) => {
    const answer = one(layOut(`??? question "T"\n    ${text}\n`), 'Answer');
    expect(plainText(one(answer, 'Callout'))).toBe(plainText(answer));
  });

  it('shows neither the level line nor a mark', () => {
    expect(plainText(one(tree, 'Answer'))).not.toMatch(/Easy|📚|💡|🧠/u);
  });

  it('is open when the author says so', () => {
    expect(attributes(one(layOut('???+ question "T"\n    A.\n'), 'Question'))).toEqual({
      id: 't',
      card: null,
      open: null,
    });
  });

  it('in the directive form looks the same', () => {
    const directive = layOut(':::question[T]{#t .hard}\nA.\n:::\n');
    const details = layOut('??? question hard "T {#t}"\n    A.\n');
    expect(names(directive)).toEqual(names(details));
    expect(plainText(directive)).toBe(plainText(details));
  });

  function names(node: Nodes): unknown {
    return [
      nameOf(node),
      attributes(node),
      ...('children' in node ? node.children.map(names) : []),
    ];
  }
});

describe('the depth of headings', () => {
  it('of a question is one below its section', () => {
    const tree = layOut(
      '# Page\n\n??? question "A"\n\n## One\n\n??? question "B"\n\n### Two\n\n??? question "C"\n',
    );
    const depths = all(tree, 'QuestionSummary').map((node) => children(node)[0]);
    expect(depths).toEqual(['h2', 'h3', 'h4']);
  });

  it('of a nested question is one below the question’s', () => {
    const tree = layOut(
      '## S\n\n??? question "A"\n    Text.\n\n    ??? question "B"\n        Deep.\n',
    );
    expect(all(tree, 'QuestionSummary').map((node) => children(node)[0])).toEqual(['h3', 'h4']);
    const [, inner] = all(tree, 'Answer');
    expect(inner && attributes(inner)).toEqual({id: 'b'});
    expect(inner && plainText(inner)).toBe('Deep.');
  });

  it('inside an answer is below the question, and out of the table of contents', () => {
    const tree = layOut('## S\n\n??? question "A"\n    # One\n\n    ## Two\n\n    ### Two\n');
    const answer = one(tree, 'Answer');
    expect(children(answer)).toEqual(['h4', 'h5', 'h6']);
    expect('children' in answer && answer.children.map(({type}) => type)).toEqual(
      Array(3).fill('mdxJsxFlowElement'),
    );
    const [first] = all(answer, 'h4');
    expect(first && attributes(first)).toEqual({id: 'a--one'});
  });
});

describe('a flashcard', () => {
  const cards = (text: string) =>
    all(layOut(text), 'Question').map((node) => 'card' in attributes(node));
  const shortAnswer = (tree: ReturnType<typeof layOut>) =>
    all(tree, 'paragraph').filter(
      (node) => node.type === 'paragraph' && node.data?.hProperties?.itemProp === 'text',
    );

  it('is a question with its title and the first paragraph of its answer', () => {
    const tree = layOut(
      '??? question "1. What is *it*?"\n    🧠 Think.\n\n    Short.\n\n    Depth.\n',
    );
    const heading = one(tree, 'h2');
    const title = 'children' in heading ? heading.children.at(-1) : undefined;
    expect(title && plainText(title)).toBe('What is it?');
    expect(title).toMatchObject({attributes: [{name: 'itemProp', value: 'text'}]});
    expect(shortAnswer(tree).map((node) => plainText(node))).toEqual(['Short.']);
  });

  it('is none without an answer, without a title, or inside another', () => {
    expect(cards('??? question "A"\n\n??? question ""\n    B.\n')).toEqual([false, false]);
    expect(cards('??? question "A"\n    B.\n\n    ??? question "C"\n        D.\n')).toEqual([
      true,
      false,
    ]);
  });
});

describe('a link to a question', () => {
  const tree = layOut('[x *y*](/q/pod) [](/q/什么/) [z][1] [w](/quiz)\n\n[1]: /q/node\n');

  it('is found in both its forms, and leaves other links alone', () => {
    const links = all(tree, 'QuestionLink').map((node) =>
      node.type === 'mdxJsxTextElement' ? [node.attributes[0]?.value, plainText(node)] : [],
    );
    expect(links).toEqual([
      ['pod', 'x y'],
      ['什么', ''],
      ['node', 'z'],
    ]);
    expect(all(tree, 'link')).toHaveLength(1);
  });

  it('takes its target from the data of the page', () => {
    const [imported] = all(tree, 'mdxjsEsm');
    expect(JSON.stringify(imported)).toMatch(/default\/page-aws-page-[\da-f]{16}\.json/);
    expect(JSON.stringify(all(tree, 'QuestionLink')[0])).toContain('"value":"pageData"');
  });
});

describe('the page', () => {
  it('wraps sections that hold questions, up to the next one or a rule', () => {
    const tree = layOut(
      '# Page\n\nIntro.\n\n## Text only\n\nText.\n\n## One\n\n??? question "A"\n\n### Sub\n\n??? question "B"\n\n## Two\n\n- item\n\n  ??? question "C"\n\n---\n\nThe end.\n',
    );
    expect(content(tree)).toEqual([
      'h1',
      'PageFacts',
      'PageTools',
      'h2',
      'paragraph',
      'Section',
      'Section',
      'thematicBreak',
      'paragraph',
      'PageEnd',
    ]);
    expect(all(tree, 'Section').map(children)).toEqual([
      ['h2', 'Question', 'h3', 'Question'],
      ['h2', 'list'],
    ]);
  });

  it('keeps a section with rules between its questions together', () => {
    const question = '??? question "A"\n    Text.\n\n';
    const tree = layOut(
      `# Page\n\n## One\n\n${question}---\n\n${question}---\n\nThe end.\n\n---\n`,
    );
    expect(all(tree, 'Section').map(children)).toEqual([
      ['h2', 'Question', 'thematicBreak', 'Question'],
    ]);
    expect(content(tree).slice(-4)).toEqual([
      'thematicBreak',
      'paragraph',
      'thematicBreak',
      'PageEnd',
    ]);
  });

  it('names the levels in a section and in a question with others in it, for the filter', () => {
    const tree = layOut(
      '# Page\n\n## One\n\n??? question easy "A"\n    Text.\n\n    ??? question advanced "B"\n        Text.\n\n??? question "C"\n    Text.\n\n## Two\n\n??? question easy "D"\n    Text.\n',
    );
    expect(all(tree, 'Section').map((node) => attributes(node).levels)).toEqual([
      'beginner advanced none',
      'beginner',
    ]);
    expect(all(tree, 'Question').map((node) => attributes(node).levels)).toEqual([
      'beginner advanced',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('marks what is below the first view of a phone, but nothing inside an answer', () => {
    const near = '??? question "A"\n    Text.\n\n'.repeat(8);
    const tree = layOut(
      `${near}??? question "Far"\n    Text.\n\n    ??? question "Inside"\n        Text.\n`,
    );
    const deferred = all(tree, 'Question').map((node) => 'deferRendering' in attributes(node));
    expect(deferred).toEqual([...Array.from({length: 8}, () => false), true, false]);
  });

  it('marks a section that is far, and not each of its questions, unless there are many', () => {
    const questions = (count: number) => '??? question "A"\n    Text.\n\n'.repeat(count);
    const tree = layOut(
      `## Near\n\n${questions(9)}## Far\n\n${questions(12)}## Long\n\n${questions(13)}`,
    );
    const sections = all(tree, 'Section');
    expect(sections.map((section) => attributes(section).far)).toEqual([
      undefined,
      '12',
      undefined,
    ]);
    const deferred = sections.map(
      (section) =>
        all(section, 'Question').filter((node) => 'deferRendering' in attributes(node)).length,
    );
    expect(deferred).toEqual([1, 0, 13]);
  });

  it('has a header with the counts and the facts of the front matter', () => {
    const tree = layOut('??? question easy "A"\n\n??? question "B"\n', {
      assumes: 'Docker',
      last_reviewed: new Date('2024-07-01'),
    });
    expect(content(tree)).toEqual(['PageFacts', 'PageTools', 'Question', 'Question', 'PageEnd']);
    expect(attributes(one(tree, 'PageFacts'))).toEqual({
      count: '2',
      assumes: 'Docker',
      reviewed: '2024-07-01',
    });
    expect(attributes(one(tree, 'PageTools'))).toEqual({
      counts: '{"beginner":1,"none":1}',
    });
    expect(attributes(one(tree, 'PageEnd'))).toEqual({count: '2'});
  });

  it('offers hints where a question has one', () => {
    const tree = layOut('??? question "A"\n    🧠 Think.\n');
    expect(attributes(one(tree, 'PageTools')).hints).not.toBeUndefined();
  });

  it('is called by its label, where it has one', () => {
    const page = '# Interview questions about `kubectl`\n\n??? question "A"\n';
    const title = (frontMatter: object) => plainText(one(layOut(page, frontMatter), 'h1'));
    expect(title({sidebar_label: 'Commands'})).toBe('Commands');
    expect(title({sidebar_label: 'Commands', keep_heading: true})).toBe(
      'Interview questions about kubectl',
    );
    for (const label of [undefined, '', 7]) {
      expect(title({sidebar_label: label})).toBe('Interview questions about kubectl');
    }
  });

  it.each([
    ['a line that a phone has room for', 'Short.', {}, false],
    ['a longer one', 'These questions are about what a cluster does.', {}, true],
    ['two paragraphs', 'One.\n\nTwo.', {}, true],
    ['a comment beside one', '<!-- For authors -->\n\nOne.', {}, false],
    ['none', '', {}, false],
    ['long facts', '', {assumes: 'Kubernetes 1.35 to 1.37, etcd 3.6 and Helm 4'}, true],
  ])('folds an introduction only if there is something to unfold: %s', (_, text, facts, folds) => {
    const tree = layOut(`# Page\n\n${text}\n\n## One\n\n??? question "A"\n`, facts);
    expect('folds' in attributes(one(tree, 'PageFacts'))).toBe(folds);
    expect(plainText(one(tree, 'PageFacts'))).toBe(plainText(layOut(text)));
  });

  it('has no header without questions', () => {
    expect(content(layOut('# Page\n\nText.\n\n!!! note\n    A.\n'))).toEqual([
      'h1',
      'paragraph',
      'Callout',
    ]);
  });

  it('that introduces a topic lists its pages', () => {
    const tree = layOut('# Topic\n', {}, '/site/docs/aws/index.md');
    expect(content(tree)).toEqual(['h1', 'TopicOverview']);
    expect(content(layOut('# Topic\n', {}, '/site/docs/aws/deep/index.md'))).toEqual(['h1']);
  });

  it('that introduces a topic has its text behind its first line, after the pages', () => {
    const path = '/site/docs/aws/index.md';
    const tree = layOut('# Topic\n\nThe *first* line.\n\n## More\n\nText.\n', {}, path);
    expect(content(tree)).toEqual(['h1', 'TopicOverview', 'TopicIntroduction']);
    expect(attributes(one(tree, 'TopicIntroduction'))).toEqual({first: 'The first line.'});
    expect(children(one(tree, 'TopicIntroduction'))).toEqual(['paragraph', 'h2', 'paragraph']);
  });

  it('that introduces a topic with questions of its own shows its text as it is', () => {
    const tree = layOut('# Topic\n\nText.\n\n??? question "A"\n', {}, '/site/docs/aws/index.md');
    expect(content(tree).at(-1)).toBe('TopicOverview');
    expect(content(tree)).not.toContain('TopicIntroduction');
    expect(children(one(tree, 'PageFacts'))).toEqual(['paragraph']);
  });

  it('that introduces the site shows its text as it is', () => {
    const tree = layOut('# Welcome\n\nText.\n\n## More\n', {}, '/site/docs/index.md');
    expect(content(tree)).toEqual(['h1', 'paragraph', 'h2', 'TopicOverview']);
  });

  it('keeps the text that looks like directives', () => {
    expect(plainText(layOut('arn:aws:s3:::bucket at 10:30\n'))).toBe(
      'arn:aws:s3:::bucket at 10:30',
    );
  });
});

describe('other blocks', () => {
  it.each([
    ['note', 'note'],
    ['example', 'note'],
    ['info', 'tip'],
    ['abstract', 'tip'],
    ['question', 'tip'],
    ['tip', 'key'],
    ['success', 'key'],
    ['warning', 'warning'],
    ['attention', 'warning'],
    ['danger', 'wrong'],
    ['bug', 'wrong'],
    ['anything', 'note'],
    ['inline end warning', 'warning'],
  ])('!!! %s is a callout of the kind %s', (kind, expected) => {
    expect(attributes(one(layOut(`!!! ${kind}\n    A.\n`), 'Callout'))).toEqual({
      tone: expected,
    });
  });

  it('have the given title, inline Markdown included', () => {
    const admonition = one(layOut('!!! tip "A *title*"\n    A.\n'), 'Callout');
    expect(children(admonition)).toEqual(['CalloutLabel', 'paragraph']);
    expect(children(one(admonition, 'CalloutLabel'))).toEqual(['text', 'emphasis']);
  });

  it('have their kind as title when they have none', () => {
    expect(plainText(one(layOut('!!! tip\n    A.\n'), 'CalloutLabel'))).toBe('Tip');
    expect(plainText(one(layOut('??? example\n    A.\n'), 'CollapsibleTitle'))).toBe('Example');
  });

  it('have no title when it is empty', () => {
    const admonition = one(layOut('!!! tip ""\n    A.\n'), 'Callout');
    expect(attributes(admonition)).toEqual({tone: 'key'});
    expect(children(admonition)).toEqual(['paragraph']);
  });

  it('??? are plain collapsibles, open when the author says so', () => {
    const tree = layOut('???+ note "T"\n    A.\n\n    !!! tip\n        B.\n\n??? "U"\n');
    const [open, closed] = all(tree, 'Collapsible');
    expect(open && attributes(open)).toEqual({open: null});
    expect(closed && attributes(closed)).toEqual({});
    expect(open && children(open)).toEqual(['CollapsibleTitle', 'CollapsibleBody']);
    expect(open && children(one(open, 'CollapsibleBody'))).toEqual(['paragraph', 'Callout']);
  });

  it('inside questions are laid out, and questions inside them', () => {
    const tree = layOut(
      '??? question "A"\n    !!! note\n        ??? question "B"\n            C.\n',
    );
    expect(all(tree, 'details')).toEqual([]);
    expect(all(one(tree, 'Callout'), 'Question')).toHaveLength(1);
  });
});

it('takes a level from the path of a page, under the profile of MkDocs', () => {
  const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
  const ofMkdocs = unified()
    .use(remarkParse)
    .use(remarkDetails)
    .use(remarkQuestion, {docsDir: '/expert/docs', vocabulary});
  const value = '??? question "Why?"\n    A.\n';
  const levelIn = (path: string) => {
    const file = new VFile({path, value});
    const tree = ofMkdocs.runSync(ofMkdocs.parse(file), file) as Root;
    return attributes(one(tree, 'Question')).level;
  };
  expect(levelIn('/expert/docs/git/junior/page.md')).toBe('beginner');
  expect(levelIn('/expert/docs/git/page.md')).toBeUndefined();
});

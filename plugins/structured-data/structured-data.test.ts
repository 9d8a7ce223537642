import {describe, expect, it} from 'vitest';
import {readPage} from '../question-model/read-page.ts';
import {breadcrumbs, insertIntoHead, jsonLdScript, quiz, webSite} from './index.ts';

const site = 'https://example.org/bank/';

function quizOf(text: string) {
  return quiz(
    {
      title: 'S3 interview questions',
      url: `${site}aws/s3/`,
      topic: 'AWS',
      language: 'en',
      questions: readPage(text).questions.map(({parts}) => parts.question),
    },
    site,
  );
}

const twoQuestions = `??? question "1. What is a *bucket*? {#bucket}"
    🧠 Think of a folder.

    🟢 **Beginner**

    A container for \`objects\`.

    More of it.

??? question "And an object?"
    A file with metadata.
`;

describe('a page of questions', () => {
  const found = quizOf(twoQuestions);

  it('is a quiz about its topic', () => {
    expect(found).toMatchObject({
      '@type': 'Quiz',
      name: 'S3 interview questions',
      url: 'https://example.org/bank/aws/s3/',
      inLanguage: 'en',
      about: {'@type': 'Thing', name: 'AWS'},
    });
  });

  it('has a flashcard for each question, in order, with what is required of one', () => {
    expect(found?.hasPart).toEqual([
      {
        '@type': 'Question',
        eduQuestionType: 'Flashcard',
        url: 'https://example.org/bank/q/bucket/',
        text: 'What is a bucket?',
        acceptedAnswer: {'@type': 'Answer', text: 'A container for objects.'},
      },
      {
        '@type': 'Question',
        eduQuestionType: 'Flashcard',
        url: 'https://example.org/bank/q/and-an-object/',
        text: 'And an object?',
        acceptedAnswer: {'@type': 'Answer', text: 'A file with metadata.'},
      },
    ]);
  });

  it('takes the whole answer where it begins with a picture', () => {
    const parts = quizOf('??? question "Q"\n    ![Diagram](a.png)\n\n    As drawn.\n')?.hasPart;
    expect(parts?.[0]?.acceptedAnswer.text).toBe('As drawn.');
  });

  it('leaves out questions that nobody answered, and is none without any other', () => {
    const empty = '??? question "Empty"\n\n';
    expect(quizOf(empty + twoQuestions)?.hasPart).toHaveLength(2);
    expect(quizOf(empty)).toBeNull();
    expect(quizOf('Welcome.')).toBeNull();
  });
});

describe('the way to a page', () => {
  const home = {name: 'Viva', url: site};
  const topic = {name: 'AWS', url: `${site}aws/`};

  it('has a numbered step for each page, with addresses of all but the last', () => {
    expect(breadcrumbs([home, topic, {name: 'S3', url: `${site}aws/s3/`}])).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        {'@type': 'ListItem', position: 1, name: 'Viva', item: site},
        {'@type': 'ListItem', position: 2, name: 'AWS', item: `${site}aws/`},
        {'@type': 'ListItem', position: 3, name: 'S3'},
      ],
    });
  });

  it('is none with a single step', () => {
    expect(breadcrumbs([home])).toBeNull();
  });
});

it('a site has a name and an address', () => {
  expect(webSite({name: 'Viva', url: site})).toEqual({'@type': 'WebSite', name: 'Viva', url: site});
});

describe('the element in the page', () => {
  const read = (element: string) =>
    JSON.parse(element.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '')) as unknown;

  it('is JSON with a context', () => {
    const things = [webSite({name: 'Viva', url: site})];
    const element = jsonLdScript(things);
    expect(element).toMatch(/^<script type="application\/ld\+json">\{.*\}<\/script>$/);
    expect(read(element)).toEqual({'@context': 'https://schema.org', '@graph': things});
  });

  it.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]>', '"\\', '\u2028', '$&$1'])(
    'holds %j without harm',
    (name) => {
      const things = [webSite({name, url: site})];
      const element = jsonLdScript(things);
      expect(element.match(/<\/?(?:script|!--)/g)).toEqual(['<script', '</script']);
      expect(read(element)).toMatchObject({'@graph': things});
      const html = insertIntoHead('<head></head><body></body>', element);
      expect(html).toBe(`<head>${element}</head><body></body>`);
    },
  );

  it('is not there when there is nothing to say', () => {
    expect(jsonLdScript([])).toBe('');
  });

  it('goes to the end of the head, whatever attributes hold', () => {
    const html = '<head><meta content="</head>"/></head>\n<body class="a"><i title="</head>"/>';
    expect(insertIntoHead(html, '<b>')).toBe(
      '<head><meta content="</head>"/><b></head>\n<body class="a"><i title="</head>"/>',
    );
  });

  it.each(['<p>No head</p>', '<head></head><body></head><body>'])('has no place in %s', (html) => {
    expect(() => insertIntoHead(html, '<b>')).toThrow(/Found .* [02] times\. Expected it once/);
  });
});

import {createRequire} from 'node:module';
import {beforeAll, expect, it} from 'vitest';
import {pageTemplate} from './template.ts';

let render: (data: object) => string;

beforeAll(async () => {
  const {compileSSGTemplate} = createRequire(import.meta.url)(
    '@docusaurus/core/lib/ssg/ssgTemplate',
  ) as {compileSSGTemplate: (text: string) => Promise<(data: object) => string>};
  render = await compileSSGTemplate(pageTemplate);
});

/** The style sheets of a page, as React wrote it: those of its head, and those at its end. */
function sheets(appHtml: string, htmlAttributes = ''): [string[], string[]] {
  const page = render({
    htmlAttributes,
    bodyAttributes: '',
    metaAttributes: [],
    headTags: '',
    preBodyTags: '',
    postBodyTags: '',
    appHtml,
    scripts: [],
    stylesheets: ['main', 'lists', 'answers', 'parts'].map((name) => `css/${name}.1a.css`),
    baseUrl: '/',
  });
  const [head = '', body = ''] = page.split('</head>');
  const names = (html: string) =>
    [...html.matchAll(/<link rel="stylesheet" href="\/css\/(\w+)/g)].map(([, name = '']) => name);
  expect(body.indexOf('<link')).toBeGreaterThanOrEqual(
    body.includes('<link') ? body.indexOf(appHtml) : -1,
  );
  return [names(head), names(body)];
}

const question = (answer: string, details = '<details class="a">') =>
  `<div class="question">${details}<summary>Why?</summary><div data-answer="">${answer}</div></details>` +
  '<div><a href="/q/why/" data-share="">Link</a></div></div>';
const page = 'data-page="questions"';

it('a page of closed questions waits for nothing that is in answers', () => {
  expect(sheets(question('<table></table>'), page)).toEqual([['main'], ['answers']]);
  expect(sheets(question('<figure data-diagram=""></figure>'), page)).toEqual([
    ['main'],
    ['answers', 'parts'],
  ]);
});

it('a page waits for the sheet of what it shows at once', () => {
  expect(sheets(question('Text', '<details class="a" open="">'), page)).toEqual([
    ['main', 'answers'],
    [],
  ]);
  expect(sheets(`${question('Text')}<table></table>${question('Text')}`, page)[0]).toContain(
    'answers',
  );
  expect(sheets(`<div data-tone="tip"></div>${question('Text')}`, page)[0]).toContain('answers');
  expect(sheets(`<figure data-diagram=""></figure>${question('Text')}`, page)[0]).toContain(
    'parts',
  );
});

it('has the style of lists on pages that list pages only', () => {
  expect(sheets('<ul class="rows" data-pages="true"></ul>')[0]).toContain('lists');
  expect(sheets('<fieldset data-quiz=""></fieldset>')).toEqual([['main', 'parts'], ['answers']]);
  expect(
    sheets('<fieldset data-quiz=""></fieldset><ul class="rows" data-pages="true"></ul>')[0],
  ).toContain('lists');
});

import {createRequire} from 'node:module';
import {Script} from 'node:vm';
import {describe, expect, it, vi} from 'vitest';
import {earlyScript} from '../../theme/early-script.ts';
import {pageTemplate} from './template.ts';
import {translate} from './translate.ts';

vi.mock('@generated/codeTranslations', () => ({default: {'a.b': 'Seite {n} von {of}'}}));

describe('the script inside the pages', () => {
  it('is one statement on one line, whatever its source looks like', () => {
    expect(earlyScript).not.toMatch(/\n|`/);
    expect(() => new Script(earlyScript)).not.toThrow();
  });

  it('cannot end the element that it is in', () => {
    expect(earlyScript).not.toMatch(/<\/script|<!--/i);
  });
});

describe('words in scripts', () => {
  it('are those of the language, with values in their places', () => {
    expect(translate({id: 'a.b', message: 'Page {n} of {of}'}, {n: 0, of: 2})).toBe(
      'Seite 0 von 2',
    );
  });

  it('are those in the source where there is no translation', () => {
    expect(translate({id: 'a.c', message: 'Page {n} of {of}'}, {n: 1})).toBe('Page 1 of {of}');
  });
});

it('the policy of a page comes before all that it is about', async () => {
  const {compileSSGTemplate} = createRequire(import.meta.url)(
    '@docusaurus/core/lib/ssg/ssgTemplate',
  ) as {compileSSGTemplate: (text: string) => Promise<(data: object) => string>};
  const render = await compileSSGTemplate(pageTemplate);
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">`;
  const page = (headTags: string) =>
    render({
      htmlAttributes: '',
      bodyAttributes: '',
      metaAttributes: ['<title>T</title>'],
      headTags,
      preBodyTags: '',
      postBodyTags: '',
      appHtml: '',
      scripts: [],
      stylesheets: ['a.css'],
      baseUrl: '/',
    }).replace(/\s*\n\s*/g, '');
  expect(page(`<link rel="a">${policy}<script></script>`)).toContain(
    `<meta charset="UTF-8">${policy}<title>T</title><link rel="stylesheet" href="/a.css" /><link rel="a"><script>`,
  );
  expect(page('<link rel="a">')).toContain('<meta charset="UTF-8"><title>T</title>');
});

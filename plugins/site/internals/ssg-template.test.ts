import {createRequire} from 'node:module';
import {expect, it} from 'vitest';
import {pageTemplate} from '../documents/template.ts';

/*
 * `ssrTemplate` is documented; what its text may use (`it.headTags`, `it.scripts` and so on, in Eta's
 * signs) is what `@docusaurus/core/lib/ssg/ssgTemplate` gives to it. Since Docusaurus 3.7.
 */

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

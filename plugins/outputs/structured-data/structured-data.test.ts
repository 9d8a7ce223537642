import {describe, expect, it} from 'vitest';
import {breadcrumbs, webSite} from './graph.ts';
import {insertIntoHead, jsonLdScript} from './script.ts';

const site = 'https://example.org/bank/';

describe('the way to a page', () => {
  const home = {name: 'A bank', url: site};
  const topic = {name: 'AWS', url: `${site}aws/`};

  it('has a numbered step for each page, with addresses of all but the last', () => {
    expect(breadcrumbs([home, topic, {name: 'S3', url: `${site}aws/s3/`}])).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        {'@type': 'ListItem', position: 1, name: 'A bank', item: site},
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
  expect(webSite({name: 'A bank', url: site})).toEqual({
    '@type': 'WebSite',
    name: 'A bank',
    url: site,
  });
});

describe('the element in the page', () => {
  const read = (element: string) =>
    JSON.parse(element.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '')) as unknown;

  it('is JSON with a context', () => {
    const things = [webSite({name: 'A bank', url: site})];
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

  it.each([
    ['<head><meta content="</head><body>">', '</head><body></head><body>'],
    ['<!doctype html><!-- a --><head><title>x</title>', '</head><body title="</head> <body">'],
  ])('goes there when a text says the same: %s', (head, rest) => {
    expect(insertIntoHead(head + rest, '<b>')).toBe(`${head}<b>${rest}`);
  });

  it.each(['<p>No head</p>', '<p title="</head><body>"></head><body>'])(
    'has no place in %s',
    (html) => {
      expect(() => insertIntoHead(html, '<b>')).toThrow('Found no "</head>" in a page');
    },
  );
});

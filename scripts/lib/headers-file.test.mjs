import {describe, expect, it} from 'vitest';
import {headersFor, parseHeadersFile} from './headers-file.mjs';

const FILE = `# For every host
/*
  X-One: 1
  Content-Security-Policy: default-src 'none'; img-src 'self' data:

/assets/*
\tCache-Control: max-age=1
  # Joined with the one above
  X-One: 2
/a.b
  X-Dot: yes
`;

describe('a _headers file', () => {
  const rules = parseHeadersFile(FILE);

  it('gives the headers of every rule that fits, the same ones joined', () => {
    expect(headersFor(rules, '/')).toEqual({
      'x-one': '1',
      'content-security-policy': "default-src 'none'; img-src 'self' data:",
    });
    expect(headersFor(rules, '/assets/js/a.js')).toMatchObject({
      'x-one': '1, 2',
      'cache-control': 'max-age=1',
    });
  });

  it('takes dots for dots', () => {
    expect(headersFor(rules, '/a.b')).toHaveProperty('x-dot');
    expect(headersFor(rules, '/axb')).not.toHaveProperty('x-dot');
  });

  it.each([
    ['assets/*\n  A: b', '_headers:1:1: Found "assets/*", expected a path'],
    ['https://example.org/*\n  A: b', '_headers:1:1:'],
    ['/*\n  no header', '_headers:2:3: Found "no header", expected a header'],
    ['/*\n  ! A', '_headers:2:3:'],
    ['/*\n  A:', '_headers:2:3:'],
    ['  A: b', '_headers:1:3: Found "A: b", expected a path before'],
  ])('refuses %j', (text, message) => {
    expect(() => parseHeadersFile(text)).toThrow(message);
  });
});

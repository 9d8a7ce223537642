import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const text = readFileSync(join(import.meta.dirname, '../deploy/nginx.conf'), 'utf8');
const directives = text
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .filter((line) => line.endsWith(';'));

/* nginx itself is not part of `npm test`; what it does with this was looked at by hand. */
describe('the configuration for nginx', () => {
  it('has the newest TLS, which nginx before 1.23.4 has only by name', () => {
    expect(directives).toContain('ssl_protocols TLSv1.2 TLSv1.3;');
  });

  it('sends the files that `npm run compress` writes', () => {
    expect(directives).toContain('gzip_static on;');
    expect(directives).toContain('gzip_vary on;');
    const {scripts} = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
    ) as {scripts: Record<string, string>};
    expect(text).toContain('npm run compress');
    expect(scripts.compress).toBe('node scripts/compress.mjs');
  });
});

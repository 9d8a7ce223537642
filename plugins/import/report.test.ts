import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {runImport} from '../commands/run-import.ts';
import {formatReport, readSource, type Report} from './index.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** What an import of texts by path says of itself. */
async function reportOf(files: Readonly<Record<string, string>>): Promise<Report> {
  const root = join(folder, 'source');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  const choices = {headings: 'ask', untyped: false, force: false, dryRun: true} as const;
  return runImport(readSource(root), join(folder, 'bank'), choices);
}

it('has all that was left, and a page of it only so much', async () => {
  const asked = Array.from({length: 250}, (_, at) => `[${at}](gone-${at}.md)`).join('\n\n');
  const report = await reportOf({'a.md': `# A\n\n${asked}\n`});
  const whole = formatReport(report);
  expect(whole).toContain('`a.md:501` A link to `gone-249.md` leads nowhere');
  expect(whole).not.toContain('more');
  expect(formatReport(report, 200)).toContain('- and 50 more, which the report of an import has');
});

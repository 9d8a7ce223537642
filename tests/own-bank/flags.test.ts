import {expect, it} from 'vitest';
import {isNode, isScalar, parseAllDocuments, visit} from 'yaml';
import {fences, inlineCode, type Fence} from './answers.ts';
import {commandsOf} from './commands.ts';
import {asked, helpOf, usesOf, type Use} from './flags.ts';

/*
 * A reader types what an answer shows: no command there has a flag that its program does not have.
 */

/** A command in a sentence: a word and more of them. Some leave out the program that was just named. */
const typed = inlineCode.filter(({text}) =>
  /^(?!(apply|is|plan|prune|run) )[a-z][\w.-]* [\w+-]/.test(text),
);

/** What pipelines run: the scripts of steps and jobs. */
const scripts = fences
  .filter(({lang}) => lang === 'yaml')
  .flatMap(({where, text}) => {
    const found: Fence[] = [];
    for (const document of parseAllDocuments(text, {logLevel: 'silent'})) {
      visit(document, {
        Pair: (_, {key, value}) => {
          if (!isScalar(key) || !/^(run|script|commands|before_script)$/.test(String(key.value)))
            return;
          const lines: unknown = isNode(value) ? value.toJS(document) : undefined;
          const script = [lines].flat().filter((line) => typeof line === 'string');
          // An expression is no word of the shell.
          found.push({
            where,
            lang: 'bash',
            text: script.join('\n').replaceAll(/\$\{\{.*?\}\}/g, 'x'),
          });
        },
      });
    }
    return found;
  });

const uses = [
  ...fences.filter(({lang}) => lang === 'bash'),
  ...typed.map((code) => ({...code, text: code.text.replaceAll('…', '')})),
  ...scripts,
]
  .flatMap(commandsOf)
  .flatMap(usesOf);

const told = ({where, command, flag}: Use) =>
  flag === ''
    ? `${where}: ${command} is neither asked for its help nor in flags.txt`
    : `${where}: ${command} is not known to have ${flag}`;

const unknown = (text: string) =>
  commandsOf({where: 'docs/page.md:1', lang: 'bash', text})
    .flatMap(usesOf)
    .filter(({isKnown}) => !isKnown)
    .map(({command, flag}) => `${command} ${flag}`.trim());

it.each([
  ['kubectl drain worker-1 --ignore-daemonset', 'kubectl drain --ignore-daemonset'],
  ['kubectl -n shop rolout undo deploy/api', 'kubectl'],
  ['kubectl exec api -n shop -- ls --colour', 'ls --colour'],
  ['docker run --rm -p 80:80 -v "$PWD:/src" alpine:3.22 ls --colour', 'ls --colour'],
  ['terraform plan -detailed-exit-code', 'terraform plan -detailed-exit-code'],
  ['aws ec2 describe-instances-status', 'aws'],
  ['sudo -u deploy env A=1 sh -c "cd && sort --reversed"', 'sort --reversed'],
  ['find . -print0 | xargs -0 -n 1 grep --includes=x y', 'grep --includes'],
  ['find . -type f -nmae x', 'find -nmae'],
  ['x=$(git log --oneline --cherry-marks)', 'git log --cherry-marks'],
  ['git commit --ammend', 'git --ammend'],
  ['tar -xzyf a.tgz', 'tar -y'],
  ['openssl x509 -nout -in a.pem', 'openssl -nout'],
  ['while read -q line; do :; done', 'read -q'],
  ['git rebsae main', 'git'],
  ['some-tool --flag', 'some-tool'],
  ['dig +noal +answer example.com', 'dig +noal'],
])('what is not there is found: %s', (text, found) => {
  expect(unknown(text)).toEqual([found]);
});

it('the line is told, in a block and in a sentence', () => {
  const at = (lang: string) =>
    commandsOf({where: 'docs/page.md:7', lang, text: 'true;\nsome-tool --flag'}).map(
      ({where}) => where,
    );
  expect(at('bash')).toEqual(['docs/page.md:8', 'docs/page.md:9']);
  expect(at('')).toEqual(['docs/page.md:7', 'docs/page.md:8']);
});

it('the values of flags, and flags written together, are no flags of their own', () => {
  expect(unknown("git log -S'AKIA' -1; tar -xzf a -C b; head -5 x; sort -k2,2 -t: y")).toEqual([]);
  expect(unknown("cut -d'\"' -f2; sed -i.bak s/a/b/ x; nice -n 19 find . -mtime -1")).toEqual([]);
});

it.each(asked)('%s is here, has flags, and an answer uses it', (program) => {
  expect(helpOf(program, {git: 'status', openssl: 'x509'}[program])?.size).toBeGreaterThan(0);
  expect(uses.some(({command}) => command.split(' ')[0] === program)).toBe(true);
});

it('every flag in the answers is one that its command has', () => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(uses.length).toBeGreaterThan(2000);
  expect([...new Set(uses.filter(({isKnown}) => !isKnown).map(told))]).toEqual([]);
});

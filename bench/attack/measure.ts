/** Reads, checks and compiles one text, and says in how many seconds of the processor and with what outcome. */
import {defaultLevels} from '../../plugins/language/questions/difficulty.ts';
import {previewLevels} from '../../plugins/outputs/previews/colors.ts';
import {checkSource, readSource, report} from '../../plugins/check/index.ts';
import {compilePage} from '../../plugins/site/reader/compile-page.ts';
import {drawPreview, machineRenderer} from '../../plugins/outputs/previews/index.ts';
import {attackInputs} from './inputs.ts';

async function main([name = '', size = '']: string[]): Promise<void> {
  const text = attackInputs[name]?.(Number(size)) ?? '';
  // What others do on the machine does not count.
  const started = process.cpuUsage();
  const source = readSource({path: 'docs/a/b.md', bytes: new TextEncoder().encode(text)});
  const {messages} = report([checkSource(source)], {root: 'docs'});
  const {page} = source;
  const title = page.questions[0]?.parts.question.title ?? '';
  if (!page.refusal) await compilePage({path: '/docs/a/b.md', text, page}, settings);
  if (title !== '' && machineRenderer().available) await drawPreview({...preview, title});
  const {user, system} = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const refused = messages.find(
    ({ruleId}) => ruleId === 'refused-page' || ruleId === 'front-matter',
  );
  console.log(
    `${seconds.toFixed(1)} s, ${refused ? `refused: ${refused.found.slice(0, 80)}` : 'a page'}`,
  );
}

const settings = {
  siteDir: '/',
  docsDir: '/docs',
  staticDirs: [],
  scripts: false,
  markdown: {
    format: 'detect',
    anchors: {maintainCase: false},
    mdx1Compat: {comments: false, admonitions: false, headingIds: false},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
};

const preview = {
  siteTitle: 'A bank',
  topic: '',
  logo: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  counts: {beginner: 1},
  colors: {background: '#fff', ink: '#000', accent: '#00f', stage: '#004'},
  levels: previewLevels(defaultLevels, {}),
};

void main(process.argv.slice(2));

import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
// Below the root, so that packages are found.
const site = join(root, 'build-dead-react');

const component = 'import X from "../../src/components/X";\n\n<X />\n';
const files = {
  'src/components/X.tsx': `import {useState} from 'react';
export default function Clock() { const [now] = useState(0); return <b>{now}</b>; }\n`,
  'src/components/Button.jsx': `export const Button = () => <button onClick={() => alert(1)}>Go</button>;\n`,
  'src/components/Own.tsx': `import * as React from 'react';
function useOwn() { React.useEffect(() => {}); }
export default function Effect() { useOwn(); return null; }\n`,
  'src/components/Ticks.tsx': `import {Component} from 'react';
export default class Ticks extends Component { componentDidMount() {} render() { return <b>1</b>; } }\n`,
  'src/components/Count.tsx': `import React from 'react';
export default class Count extends React.PureComponent { state = {n: 1}; render() { return <b>{this.state.n}</b>; } }\n`,
  'src/components/Words.tsx': `import {Component} from 'react';
export default class Words extends Component { render = () => <b>{this.props.of}</b>; }\n`,
  'src/islands/Old.tsx': `import {Component} from 'react';
export default class Old extends Component { state = {n: 1}; componentDidMount() {} render() { return <b>{this.state.n}</b>; } }\n`,
  'src/islands/Good.tsx': `import {useState} from 'react';
export default function Good() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>{n}</button>; }\n`,
  'src/pages/own.tsx': `import Own from '../components/Own';\nexport default () => <Own />;\n`,
  'docs/a/hook.mdx': component,
  'docs/a/handler.mdx': 'import {Button} from "../../src/components/Button";\n\n<Button />\n',
  'docs/a/lifecycle.mdx': component.replace('X"', 'Ticks"'),
  'docs/a/state.mdx': component.replace('X"', 'Count"'),
  'docs/a/class.mdx': `${component.replace('X"', 'Words"').replace('<X', '<X of="a"')}\n<Island name="Old" />\n`,
  'docs/a/written.mdx': '<button onClick={() => alert(1)}>Go</button>\n',
  'docs/a/content.mdx': '<Island name="Good"><b onClick={() => alert(1)}>Go</b></Island>\n',
  'docs/a/browser.mdx':
    'import BrowserOnly from "@docusaurus/BrowserOnly";\n\n<BrowserOnly>{() => <b>a</b>}</BrowserOnly>\n',
  'docs/a/unknown.mdx': '<Island name="Godo" />\n',
  'docs/a/props.mdx': '<Island name="Good" onDone={() => 1} />\n',
  'docs/a/good.mdx': '<Island name="Good" />\n',
  'docs/a/plain.md': '---\ntitle: A\ndescription: A page.\n---\n\n# A\n',
};

let output = '';

beforeAll(async () => {
  const features = join(root, 'e2e/features/site');
  rmSync(site, {recursive: true, force: true});
  mkdirSync(site);
  for (const name of ['docusaurus.config.ts', 'static']) {
    cpSync(join(features, name), join(site, name), {recursive: true});
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), {recursive: true});
    const title = name.endsWith('.mdx') ? '---\ntitle: A\ndescription: A page.\n---\n\n' : '';
    writeFileSync(join(site, name), title + text);
  }
  mkdirSync(join(site, 'blog'));
  const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = {...process.env, NODE_ENV: 'production', FORCE_COLOR: '0'};
  try {
    await promisify(execFile)(process.execPath, [docusaurus, 'build', site], {env});
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    output = stdout + stderr;
  }
}, 120_000);

afterAll(() => {
  rmSync(site, {recursive: true, force: true});
});

describe('React outside islands ends a build, which says where and what to do', () => {
  it.each([
    [
      'a hook',
      /src\/components\/X\.tsx: found useState in <Clock> outside an island.*\n.*move it into src\/islands\/Clock\.tsx/,
    ],
    ['a handler', /src\/components\/Button\.jsx: found <button onClick=\{…\}> in <Button> outside/],
    ['what React calls in a class', /Ticks\.tsx: found componentDidMount in <Ticks> outside/],
    ['the state of a class', /Count\.tsx: found state in <Count> outside/],
    ['a hook in a custom page', /src\/components\/Own\.tsx: found useEffect in <Effect> outside/],
    [
      'a handler in a page of MDX',
      /docs\/a\/written\.mdx: found <button onClick=\{…\}> outside an island.*\n.*put a component that has it into src\/islands\/Name\.tsx/,
    ],
    [
      'a handler in what an island is given',
      /docs\/a\/content\.mdx: found <b onClick=\{…\}> outside/,
    ],
    ['what only browsers render', /docs\/a\/browser\.mdx: found <BrowserOnly> outside/],
    ['an island that is not there', /Found <Island name="Godo">, expected one of: Good, Old\./],
    [
      'a property that is no JSON',
      /<Island name="Good">: found a value of type function in "onDone"/,
    ],
  ])('%s', (_, message) => {
    expect(output).toMatch(message);
  });

  it('and only that', () => {
    expect(output).toContain('failed for 10 paths');
    expect(output).not.toMatch(/"\/features\/a\/(?:good|class)\/"/);
  });
});

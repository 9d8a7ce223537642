import {PassThrough} from 'node:stream';
import {expect, it} from 'vitest';
import {ask} from './ask.ts';

const wanted = {
  page: {question: 'Page?'},
  title: {question: 'Title?'},
  level: {question: 'Level?', isOptional: true},
};

function terminal(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), {isTTY}) as unknown as typeof process.stdin;
  const output = new PassThrough();
  let said = '';
  output.on('data', (chunk) => {
    said += String(chunk);
  });
  return {input, output: output as unknown as typeof process.stdout, said: () => said};
}

it('asks for what was not given, again where something is needed', async () => {
  const {input, output, said} = terminal(true);
  const answers = ask({page: 'aws/iam'}, wanted, {input, output});
  for (const line of ['', 'What is a role?', '']) {
    input.push(`${line}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await answers).toEqual({page: 'aws/iam', title: 'What is a role?'});
  expect(said().match(/\w+\?/g)).toEqual(['Title?', 'Title?', 'Level?']);
});

it('says what is missing where nobody can be asked', async () => {
  const {input, output} = terminal(false);
  await expect(ask({page: 'aws/iam'}, wanted, {input, output})).rejects.toThrow('Missing: title.');
  const given = {page: 'aws/iam', title: 'A?'};
  expect(await ask(given, wanted, {input, output})).toEqual(given);
});

import {expect, it} from 'vitest';
import {threadScript} from './threads.ts';

it('walks through trees without naming each step', async () => {
  const code = new TextDecoder().decode(await threadScript());
  expect(code).toContain('function visitParents(');
  expect(code).not.toContain('value: "node ("');
});

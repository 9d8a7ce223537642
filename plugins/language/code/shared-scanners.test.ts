import type {PatternScanner} from 'shiki';
import {expect, it} from 'vitest';
import {withSharedScanners} from './shared-scanners.ts';

it('a scanner of the same patterns is made once, and goes with the last that uses it', () => {
  const done: string[] = [];
  const engine = withSharedScanners({
    createString: (content) => ({content}),
    createScanner(patterns): PatternScanner {
      const name = patterns.join('|');
      done.push(`make ${name}`);
      return {
        findNextMatchSync: (_text, start) => {
          done.push(`find ${name} from ${start}`);
          return null;
        },
        dispose: () => done.push(`drop ${name}`),
      };
    },
  });
  const [one, same] = [engine.createScanner(['a', 'b']), engine.createScanner(['a', 'b'])];
  engine.createScanner(['ab']);
  one.dispose?.();
  same.findNextMatchSync('text', 1, 0);
  same.dispose?.();
  engine.createScanner(['a', 'b']);
  const found = 'find a|b from 1';
  expect(done).toEqual(['make a|b', 'make ab', found, 'drop a|b', 'make a|b']);
});

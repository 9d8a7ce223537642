import {expect, test} from 'vitest';
import {choices, withOptions} from '../build/engine-choices.ts';
import type {EngineDefinition} from '../engine-definition.ts';
import {engines} from '../engines.ts';

test('what a site may choose is the table of engines, with the options of each', () => {
  const all: [string, EngineDefinition][] = Object.entries(engines);
  const chosen = [
    ...choices.filter((name) => name !== 'auto').map((name) => [name, undefined]),
    ...withOptions,
  ];
  expect(Object.fromEntries(chosen)).toEqual(
    Object.fromEntries(all.map(([name, {options}]) => [name, options])),
  );
});

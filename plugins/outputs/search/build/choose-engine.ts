import type {EngineDefinition, EngineOption} from '../engine-definition.ts';
import {engines} from '../engines.ts';
import type {SearchRecord} from '../record.ts';
import type {BuildOptions, IndexFile} from './build-index.ts';

type Engines = typeof engines;

/** What names an engine: a word, or an object with all of the engine's options. */
type Naming<Name extends keyof Engines> = Engines[Name] extends {options: infer Options}
  ? {[Key in keyof Options | 'engine']: Key extends 'engine' ? Name : string}
  : Name;

/** `auto` is the one that comes with the site. */
export type EngineChoice = 'auto' | {[Name in keyof Engines]: Naming<Name>}[keyof Engines];

const all: readonly (readonly [string, EngineDefinition])[] = Object.entries(engines);

/** What can be chosen by a word. */
export const choices = ['auto', ...all.filter(([, {options}]) => !options).map(([name]) => name)];

/** What can be chosen with options only, and these. */
export const withOptions = all.flatMap(
  ([name, {options}]): [string, Readonly<Record<string, EngineOption>>][] =>
    options ? [[name, options]] : [],
);

/** The files of the index for the engine that is chosen, manifest last. */
export function buildChosenIndex(
  choice: EngineChoice,
  records: readonly SearchRecord[],
  options: BuildOptions = {},
): Promise<IndexFile[]> {
  const naming: {engine: keyof Engines} =
    typeof choice === 'object' ? choice : {engine: choice === 'auto' ? 'embedded' : choice};
  const engine: EngineDefinition = engines[naming.engine];
  return engine.build(records, options, naming);
}

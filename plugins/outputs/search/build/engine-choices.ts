import type {EngineOption} from '../engine-definition.ts';
import type {engines} from '../engines.ts';
import {typesenseOptions} from '../hosted/options.ts';

type Engines = typeof engines;

/** What names an engine: a word, or an object with all of the engine's options. */
type Naming<Name extends keyof Engines> = Engines[Name] extends {options: infer Options}
  ? {[Key in keyof Options | 'engine']: Key extends 'engine' ? Name : string}
  : Name;

/** `auto` is the one that comes with the site. */
export type EngineChoice = 'auto' | {[Name in keyof Engines]: Naming<Name>}[keyof Engines];

/**
 * The engines' options without the engines: a site's configuration asks for these, and is turned into JavaScript
 * by Babel, with all that it loads, before anything else of a build.
 */
const optionsOf: Readonly<Record<keyof Engines, Readonly<Record<string, EngineOption>> | null>> = {
  embedded: null,
  typesense: typesenseOptions,
};

const all = Object.entries(optionsOf);

/** What can be chosen by a word. */
export const choices = ['auto', ...all.filter(([, options]) => !options).map(([name]) => name)];

/** What can be chosen with options only, and these. */
export const withOptions = all.flatMap(
  ([name, options]): [string, Readonly<Record<string, EngineOption>>][] =>
    options ? [[name, options]] : [],
);

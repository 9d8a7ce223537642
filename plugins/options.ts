import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import {Joi} from '@docusaurus/utils-validation';
import {defaultCallouts, type CalloutKind} from './language/questions/callouts.ts';
import {defaultLevels, type Level} from './language/questions/difficulty.ts';
import {homeSections, type HomeWords} from './bank/types.ts';
import {choices, withOptions, type EngineChoice} from './outputs/search/build/choose-engine.ts';

export type {ThemeConfig};

/** What a bank of questions can be told. All of it may be left out; README.md has each with an example. */
export interface BankOptions {
  /** What browsers get: Docusaurus's React app as it is, or finished documents with one small script. */
  pages?: 'app' | 'documents';
  /** Which engine searches the built site; `false` for a site that has another search. */
  search?: EngineChoice | false;
  /** Whether `01-` is part of the name of a file, or taken off as Docusaurus does it. */
  numberPrefixes?: 'keep' | 'strip';
  /** HTML that runs script, sends forms, or shows documents of others in every reader's browser. */
  activeHtml?: boolean;
  /** `.mdx` pages: programs, which run on the machine that builds the site. */
  mdx?: boolean;
  /** Files of the bank's folder that are put into the build as they are. */
  copyFiles?: readonly string[];
  /**
   * Levels of difficulty, easiest first: `[...defaultLevels, {id: 'expert', label: 'Expert',
   * synonyms: ['principal'], mark: '🟣', tone: '#6b3fa0'}]`.
   */
  levels?: readonly Level[];
  /**
   * Kinds of callouts, and of blocks such as `!!! tip`: `[...defaultCallouts, {id: 'flashcard',
   * types: ['flashcard'], marks: ['🃏'], sign: '♠', tone: 'accent'}]`.
   */
  callouts?: readonly CalloutKind[];
  /**
   * Pictures that shared links show, drawn by the build: of pages and questions, or of pages alone.
   * Questions of a bank of more than 2,000 share those of their pages.
   */
  previews?: boolean | 'pages';
  /** Whether the site can be installed, and read without a network. Documents only. */
  offline?: boolean;
  /**
   * Whether the engine makes the home page, and with which words; a site with a page of its own there
   * has that. Documents only.
   */
  home?: boolean | HomeWords;
  /** Address of the repository where readers can ask for questions that are not there. */
  repository?: string | null;
}

/** Options of the preset: those of the classic preset, and the bank's. */
export type Options = ClassicOptions & {
  bank?: BankOptions;
};

/** All of the bank's options, each with its value. */
export type Settings = Required<BankOptions>;

/** Options that have the same default whatever `pages` is have it once. */
interface Rule {
  schema: Joi.Schema;
  /** What a message says was expected. */
  expected: string;
  defaults: string | boolean | readonly unknown[] | null | Joi.Reference;
}

const boolean = {schema: Joi.boolean().strict(), expected: 'true or false'};
const list = {
  schema: Joi.array().items(Joi.object()),
  expected: 'a list of objects, as FEATURES.md has them',
};
const address = Joi.string().uri({scheme: ['http', 'https']});

const configuredEngines = withOptions.map(([engine, options]) => {
  const schema: Joi.SchemaMap = {engine: Joi.valid(engine).required()};
  for (const [name, {isAddress}] of Object.entries(options)) {
    schema[name] = (isAddress ? address : Joi.string()).required();
  }
  return Joi.object(schema);
});

const engineNames = [
  ...choices.map((name) => `"${name}"`),
  'false',
  ...withOptions.map(
    ([name, options]) => `or {engine: "${name}", ${Object.keys(options).join(', ')}}`,
  ),
];

/** A default: by what browsers get, where that makes a difference. */
const by = (app: string | boolean, documents: string | boolean) =>
  Joi.ref('pages', {adjust: (pages: string) => (pages === 'documents' ? documents : app)});

/** Each option with what it can be. */
export const bankRules: Readonly<Record<keyof BankOptions, Rule>> = {
  pages: {
    schema: Joi.valid('app', 'documents'),
    expected: '"app" or "documents"',
    defaults: 'app',
  },
  search: {
    schema: Joi.alternatives(Joi.valid(...choices, false), ...configuredEngines),
    expected: engineNames.join(', '),
    defaults: 'auto',
  },
  numberPrefixes: {
    schema: Joi.valid('keep', 'strip'),
    expected: '"keep" or "strip"',
    defaults: by('strip', 'keep'),
  },
  activeHtml: {...boolean, defaults: by(true, false)},
  mdx: {...boolean, defaults: by(true, false)},
  copyFiles: {
    schema: Joi.array().items(Joi.string()),
    expected: 'a list of paths below the bank’s folder, such as ["robots.txt"]',
    defaults: [],
  },
  // Each entry is looked at where it is taken (site/vocabulary.ts).
  levels: {...list, defaults: defaultLevels},
  callouts: {...list, defaults: defaultCallouts},
  previews: {
    schema: Joi.alternatives(Joi.boolean().strict(), Joi.valid('pages')),
    expected: 'true, false or "pages"',
    defaults: by(false, true),
  },
  offline: {...boolean, defaults: by(false, true)},
  home: {
    schema: Joi.alternatives(
      Joi.boolean().strict(),
      Joi.object({
        title: Joi.string(),
        lead: Joi.string(),
        description: Joi.string(),
        trust: Joi.array().items(Joi.object({title: text, text})),
        about: Joi.string(),
        sections: Joi.array()
          .items(Joi.valid(...homeSections))
          .unique(),
      }),
    ),
    expected: 'true, false, or an object of title, lead, description, trust, about and sections',
    defaults: by(false, true),
  },
  repository: {
    schema: address.allow(null),
    expected: 'an address such as "https://github.com/owner/name", or null',
    defaults: null,
  },
};

const schema = Joi.object<Settings>(
  Object.fromEntries(
    Object.entries(bankRules).map(([name, rule]) => [
      name,
      rule.schema.default(rule.defaults as Joi.Reference),
    ]),
  ),
);

/**
 * The bank's options with their defaults.
 *
 * @throws {Error} When one is unknown, or is not what it can be; says what was found and expected.
 */
export function readOptions(bank: unknown): Settings {
  const result = schema.validate(bank ?? {}, {abortEarly: false});
  const {error} = result;
  const settings = result.value as Settings;
  const problems = error?.details.map(describe) ?? [];
  if (!error && settings.pages === 'app' && settings.offline) {
    problems.push(
      '  bank.offline is true, expected it with `pages: "documents"`. An app is read without a network with @docusaurus/plugin-pwa.',
    );
  }
  if (problems.length === 0) return settings;
  throw new Error(
    [
      'The options of docusaurus-preset-viva in docusaurus.config are not right:',
      ...new Set(problems),
      'All options are described in its README.md.',
    ].join('\n'),
  );
}

function describe({type, path, context}: Joi.ValidationErrorItem): string {
  const [name = ''] = path.map(String);
  if (type === 'object.unknown' && path.length === 1) {
    const known = Object.keys(bankRules).join(', ');
    return `  bank.${name} is no option, expected one of ${known}. Correct the name, or remove it.`;
  }

  const {value} = (context ?? {}) as {value?: unknown};
  const found = value === undefined ? 'left out' : JSON.stringify(value);
  const where = ['bank', ...path].join('.');
  if (path.length === 0) return `  bank is ${found}, expected an object such as {pages: "app"}.`;
  const {expected} = bankRules[name as keyof BankOptions];
  return `  ${where} is ${found}, expected ${expected}.`;
}

import {inspect} from 'node:util';
import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import {Joi} from '@docusaurus/utils-validation';
import {defaultBlocks} from './language/questions/block-kinds.ts';
import {calloutRows, defaultCallouts} from './language/questions/callouts.ts';
import {defaultLevels} from './language/questions/difficulty.ts';
import {homeSections} from './bank/types.ts';
import {optionConflicts} from './option-conflicts.ts';
import type {BankOptions, Comments} from './types/bank.d.ts';
import {exportKinds} from './outputs/exports/kinds.ts';
import {choices, withOptions} from './outputs/search/build/engine-choices.ts';

export type {BankOptions, ThemeConfig};

/** Options of the preset: those of the classic preset, and the bank's. */
export type Options = ClassicOptions & {
  bank?: BankOptions;
};

/** All of the bank's options, each with its value. */
export type Settings = Required<Omit<BankOptions, 'comments'>> & {
  comments: Required<Comments> | null;
};

interface Rule {
  schema: Joi.Schema;
  /** Options that have the same default whatever `pages` is have it once. */
  defaults: string | boolean | readonly unknown[] | null | Joi.Reference;
}

/** A schema that says what was expected, whatever is wrong; what is inside of it can say it better. */
function expecting<Schema extends Joi.Schema>(schema: Schema, expected: string): Schema {
  return schema.messages({'*': expected.replaceAll('{', String.raw`\{`)}) as Schema;
}

/** An object of these fields, and no others. */
const objectOf = <T = unknown>(fields: Joi.SchemaMap) =>
  Joi.object<T>(fields).messages({'object.unknown': Object.keys(fields).join(', ')});

const boolean = expecting(Joi.boolean().strict(), 'true or false');
const address = Joi.string().uri({scheme: ['http', 'https']});

const text = (form: RegExp, expected: string) =>
  expecting(Joi.string().pattern(form).required(), expected);
const texts = (expected: string, one = Joi.string()) =>
  expecting(Joi.array().items(one.pattern(/\S/)).required(), expected);
/** Of what there is, each once. */
const someOf = (names: readonly string[]) => {
  const all = names.map((name) => `"${name}"`).join(', ');
  return expecting(
    Joi.array()
      .items(Joi.valid(...names))
      .unique()
      .messages({'array.unique': `each of ${all} once`}),
    `a list of ${all}`,
  );
};
const id = text(/^[a-z][a-z-]*$/, 'small letters and -, as in "flashcard"');
const tone = text(
  /^(?:accent|green|amber|red|grey|#[\da-f]{6})$/i,
  'accent, green, amber, red, grey, or a colour as in "#6b3fa0"',
);

/** A list of objects, each with an id of its own. */
const table = (fields: Joi.SchemaMap) =>
  expecting(
    Joi.array()
      .items(expecting(objectOf(fields), `an object of ${Object.keys(fields).join(', ')}`))
      .unique('id')
      .min(1)
      .messages({'array.unique': 'an id of its own for each entry'}),
    `a list of objects of ${Object.keys(fields).join(', ')}`,
  );

const level = {
  // Part of addresses and attributes, where pages have some words for something else.
  id: expecting(
    Joi.string()
      .pattern(/^[a-z]+$/)
      .invalid('all', 'none', 'tools', 'total')
      .required(),
    'small letters a to z, as in "expert", and not all, none, tools or total',
  ),
  label: text(/\S/, 'what readers see, as in "Expert"'),
  synonyms: texts('a list of words, [] for none'),
  mark: text(/\S/, 'an emoji, as in "🟣"'),
  tone: tone.optional(),
};
const callout = {
  id,
  // As pages are read: words in any case, emoji without the sign that asks for colours.
  types: texts('the words after !!!, as in ["flashcard"]', Joi.string().lowercase()),
  marks: texts('a list of emoji, [] for none', Joi.string().replace(/\uFE0F/g, '')),
  sign: text(/^[^'\\\n]{1,4}$/, 'one letter, as in "✓"'),
  tone,
  row: expecting(Joi.valid(...calloutRows), 'followUp or mistake, or none'),
};
const block = {
  id,
  label: expecting(Joi.string().pattern(/\S/), 'what readers see, as in "Flashcard"'),
  like: expecting(
    Joi.valid('question', 'quiz', 'collapsible', 'callout').required(),
    'one of question, quiz, collapsible, callout',
  ),
};

/** What giscus has to be told; its page of configuration has the ids. */
const comments = {
  repo: text(/^[\w.-]+\/[\w.-]+$/, 'the repository with the discussions, as in "owner/name"'),
  repoId: text(/^\S+$/, 'the id that giscus.app shows for the repository, as in "R_kgDOA1b2C3"'),
  category: text(/\S/, 'the name of a category of its discussions, as in "Announcements"'),
  categoryId: text(
    /^\S+$/,
    'the id that giscus.app shows for the category, as in "DIC_kwDOA1b2C3"',
  ),
  strict: boolean.default(true),
  reactionsEnabled: boolean.default(true),
  inputPosition: expecting(Joi.valid('top', 'bottom'), '"top" or "bottom"').default('bottom'),
  lang: text(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'a language of giscus, as in "en" or "zh-CN"')
    .optional()
    .default('en'),
  host: expecting(address, 'where giscus runs, as in "https://giscus.app"').default(
    'https://giscus.app',
  ),
};

/** What is wrong inside of the one that is meant is said, and not that it is none of the two. */
const either = (shape: Joi.Schema, then: Joi.Schema, otherwise: Joi.Schema) =>
  Joi.alternatives().conditional(shape, {then, otherwise});

const engineSchema = withOptions.reduce<Joi.Schema>(
  (others, [engine, options]) => {
    const own = {engine: Joi.valid(engine).required()};
    const schema: Joi.SchemaMap = {...own};
    for (const [name, {isAddress}] of Object.entries(options)) {
      schema[name] = isAddress
        ? expecting(address.required(), 'an address such as "https://search.example.org"')
        : text(/\S/, `the ${name} of ${engine}, a text`);
    }
    return either(Joi.object(own).unknown(), objectOf(schema), others);
  },
  Joi.valid(...choices, false),
);

const engineNames = [
  ...choices.map((name) => `"${name}"`),
  'false',
  ...withOptions.map(
    ([name, options]) => `or {engine: "${name}", ${Object.keys(options).join(', ')}}`,
  ),
];

const words = expecting(Joi.string(), 'a text, which is not empty');

/** A default: by what browsers get, where that makes a difference. */
const by = (app: string | boolean, documents: string | boolean) =>
  Joi.ref('pages', {adjust: (pages: string) => (pages === 'documents' ? documents : app)});

/** Each option with what it can be. */
export const bankRules: Readonly<Record<keyof BankOptions, Rule>> = {
  pages: {
    schema: expecting(Joi.valid('app', 'documents'), '"app" or "documents"'),
    defaults: 'app',
  },
  search: {
    schema: expecting(engineSchema, engineNames.join(', ')),
    defaults: 'auto',
  },
  numberPrefixes: {
    schema: expecting(Joi.valid('keep', 'strip'), '"keep" or "strip"'),
    defaults: by('strip', 'keep'),
  },
  activeHtml: {schema: boolean, defaults: by(true, false)},
  mdx: {schema: boolean, defaults: by(true, false)},
  copyFiles: {
    schema: expecting(
      Joi.array().items(Joi.string()),
      'a list of paths below the bank’s folder, such as ["robots.txt"]',
    ),
    defaults: [],
  },
  profile: {
    schema: expecting(Joi.valid('mkdocs', null), '"mkdocs", or null'),
    defaults: null,
  },
  linkedTabs: {schema: boolean, defaults: false},
  levels: {schema: table(level), defaults: defaultLevels},
  callouts: {schema: table(callout), defaults: defaultCallouts},
  blocks: {schema: table(block), defaults: defaultBlocks},
  previews: {
    schema: expecting(Joi.valid(true, false, 'pages'), 'true, false or "pages"'),
    defaults: by(false, true),
  },
  offline: {schema: boolean, defaults: by(false, true)},
  exports: {
    schema: expecting(
      either(Joi.array(), someOf(exportKinds), Joi.boolean().strict()),
      `true, false, or a list of ${exportKinds.map((kind) => `"${kind}"`).join(', ')}`,
    ),
    defaults: by(false, true),
  },
  home: {
    schema: expecting(
      either(
        Joi.object(),
        objectOf({
          title: words,
          lead: words,
          description: words,
          trust: expecting(
            Joi.array().items(objectOf({title: words.required(), text: words.required()})),
            'a list of objects of title and text',
          ),
          about: words,
          sections: someOf(homeSections),
        }),
        Joi.boolean().strict(),
      ),
      'true, false, or an object of title, lead, description, trust, about and sections',
    ),
    defaults: by(false, true),
  },
  comments: {
    schema: expecting(
      objectOf(comments).allow(null),
      `an object of ${Object.keys(comments).join(', ')}, of which the first four are needed, or null`,
    ),
    defaults: null,
  },
  repository: {
    schema: expecting(
      address.allow(null),
      'an address such as "https://github.com/owner/name", or null',
    ),
    defaults: null,
  },
  report: {
    schema: expecting(
      Joi.string()
        .pattern(/^(?:https?:\/\/|mailto:)\S+$/i)
        // What else is in braces is left empty when a reader writes.
        .pattern(/^(?:[^{]|\{(?:title|id|link|body)\})*$/)
        .allow(null),
      'an address such as "mailto:bank@example.org" or "https://tracker.example/new?text={body}", with no other braces than {title}, {id}, {link} and {body}, or null',
    ),
    defaults: null,
  },
};

const schema = objectOf<Settings>(
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
  const problems =
    error?.details.map(describe) ?? optionConflicts(settings).map((problem) => `  ${problem}`);
  if (problems.length === 0) return settings;
  throw new Error(
    [
      'The options of docusaurus-preset-viva in docusaurus.config are not right:',
      ...new Set(problems),
      'All options are described in its README.md.',
    ].join('\n'),
  );
}

function describe({type, path, context, message}: Joi.ValidationErrorItem): string {
  const where = ['bank', ...path].join('.');
  // Joi leaves an escaped brace in the sign that it has for it inside.
  const text = message.replaceAll('\0', '{');
  if (type === 'object.unknown') {
    return `  ${where} is no option, expected one of ${text}. Correct the name, or remove it.`;
  }

  const {value} = (context ?? {}) as {value?: unknown};
  // Not everything that a configuration can have is JSON.
  const found =
    value === undefined
      ? 'left out'
      : typeof value === 'string'
        ? JSON.stringify(value)
        : inspect(value, {breakLength: Infinity, depth: 4});
  const expected = path.length === 0 ? 'an object such as {pages: "app"}' : text;
  return `  ${where} is ${found}, expected ${expected}.`;
}

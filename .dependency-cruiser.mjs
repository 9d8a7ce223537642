/*
 * Which way imports go. The engine's folders are layers: language <- bank <- check <- import, outputs <-
 * site, and commands above them. The theme is what readers get: it takes types and tables from the others.
 * What reaches into Docusaurus is a folder that takes nothing and that all but the language may use.
 * Checked by `npm run lint`; tried by scripts/lib/import-arrows.test.mjs.
 */

const INTERNALS = '^plugins/site/internals/';

const LAYERS = ['language', 'bank', 'check', 'import', 'outputs', 'site', 'commands'];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} A layer takes nothing from those above it. */
const upwards = LAYERS.map((layer, index) => ({
  name: `${layer}-takes-nothing-from-above`,
  severity: 'error',
  from: {path: `^plugins/${layer}/`, pathNot: String.raw`\.test\.ts$`},
  to: {
    path: `^plugins/(${[...LAYERS.slice(index + 1), 'index'].join('|')})[/.]`,
    ...(layer !== 'language' && {pathNot: INTERNALS}),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upwards,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'the-engine-knows-no-site',
      comment: 'What belongs to one site comes as an option.',
      severity: 'error',
      from: {path: '^plugins/', pathNot: String.raw`\.test\.ts$`},
      to: {
        path: String.raw`^(?!plugins/)[^/]+\.(ts|mts|mjs)$|^(src|docs|scripts|tests|e2e|bench|static)/`,
      },
    },
    {
      name: 'language-is-text',
      comment: 'Markdown to questions works without files, and without a site around it.',
      severity: 'error',
      from: {path: '^plugins/language/', pathNot: String.raw`\.test\.ts$`},
      to: {path: String.raw`^(node:)?fs|^react|node_modules/(react|@docusaurus)/`},
    },
    {
      name: 'the-dialect-knows-no-questions',
      severity: 'error',
      from: {path: '^plugins/language/dialect/', pathNot: String.raw`\.test\.ts$`},
      to: {path: '^plugins/', pathNot: '^plugins/language/dialect/'},
    },
    {
      name: 'the-theme-takes-types-and-tables',
      comment:
        'What is built is data for it; the search runs in the browser as it does in the build.',
      severity: 'error',
      from: {path: '^plugins/theme/', pathNot: String.raw`(\.test|\.d)\.ts$`},
      to: {
        path: '^plugins/(bank|check|outputs|site|commands)/',
        pathNot: `^plugins/outputs/search/(search-engine|worker/|errors|engine/excerpt|record)|${INTERNALS}`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'internals-in-one-folder',
      comment:
        'What Docusaurus does not document may change with any version; each use has a test there.',
      severity: 'error',
      from: {path: '^plugins/', pathNot: INTERNALS},
      to: {
        path: String.raw`node_modules/@docusaurus/[^/]+/lib/|^@generated/|^@docusaurus/(bundler|[^/]+/lib/)`,
        // A package as such, and what it documents.
        pathNot: String.raw`/lib/(index|client/index)\.(d\.ts|js)$|^@generated/(question-bank|islands)/`,
      },
    },
    {
      name: 'internals-take-nothing',
      severity: 'error',
      from: {path: INTERNALS, pathNot: String.raw`\.test\.ts$`},
      to: {path: '^plugins/', pathNot: INTERNALS, dependencyTypesNot: ['type-only']},
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      from: {
        path: '^plugins/',
        pathNot: String.raw`\.test\.m?ts$|\.test\.mjs$|__tests__|testing\.ts$|check/spelling\.ts$`,
      },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '^(build|build-|docs/|e2e/fixture-docs|plugins/new-bank/)'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

import {join} from 'node:path';
import ts from 'typescript';
import {expect, it} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {fences, type Fence} from './answers.ts';

/*
 * Manifests of Kubernetes have the fields of their kind and no others, by the types that are made from
 * the schemas of its API, and from those of what Argo, Gateway API, Karpenter and KEDA add to it.
 */

/** Packages of the types of API versions, or of one kind. Everything else is in kubernetes-models. */
const packages: Readonly<Record<string, string>> = {
  'argoproj.io/v1alpha1': '@kubernetes-models/argo-cd',
  'argoproj.io/v1alpha1/AnalysisTemplate': '@kubernetes-models/argo-rollouts',
  'gateway.networking.k8s.io/v1': '@kubernetes-models/gateway-api',
  'karpenter.sh/v1': '@kubernetes-models/karpenter',
  'keda.sh/v1alpha1': '@kubernetes-models/keda',
};

/** Kinds without types in npm; who shows one compares it with the documentation of its maker. */
const byHand = new Set([
  'apiserver.config.k8s.io/v1/EncryptionConfiguration',
  'audit.k8s.io/v1/Policy',
  'external-secrets.io/v1/ExternalSecret',
  'kubelet.config.k8s.io/v1beta1/KubeletConfiguration',
  'kustomize.config.k8s.io/v1beta1/Kustomization',
  'platform.example.com/v1/PostgresDatabase',
  'policy.sigstore.dev/v1beta1/ClusterImagePolicy',
  'postgresql.cnpg.io/v1/Cluster',
  'snapshot.storage.k8s.io/v1/VolumeSnapshot',
]);

/** What a part of a manifest may be a part of. */
const wholes = [
  'kubernetes-models/v1/Pod',
  'kubernetes-models/v1/PodSpec',
  'kubernetes-models/v1/Container',
  'kubernetes-models/apps/v1/Deployment',
  'kubernetes-models/apps/v1/StatefulSet',
  'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler',
  'kubernetes-models/apiextensions.k8s.io/v1/CustomResourceDefinition',
  '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application',
  '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProjectSpec',
  '@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1/RolloutSpec',
];

interface Manifest {
  where: string;
  content: Readonly<Record<string, unknown>>;
}

const documents = ({where, text}: Fence): Manifest[] =>
  parseAllDocuments(text, {logLevel: 'silent'}).map((document) => ({
    where,
    content: (document.toJS() ?? {}) as Record<string, unknown>,
  }));

/** The module that has the type of a manifest. */
function moduleOf({content: {apiVersion, kind}}: Manifest): string {
  const name = `${String(apiVersion)}/${String(kind)}`;
  return `${packages[name] ?? packages[String(apiVersion)] ?? 'kubernetes-models'}/${name}`;
}

const file = join(import.meta.dirname, 'manifests.virtual.ts');
const options: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
/** The types, which are read once. */
const sources = new Map<string, ts.SourceFile | undefined>();

// A list has whole entries also where the rest is left out.
const part =
  'type Part<T> = T extends readonly unknown[] ? T : T extends object ? {[K in keyof T]?: Part<T[K]>} : T;';

/** What the compiler says of values as a whole or as a part of the type that a module has. */
function problemsOf(
  values: readonly {module: string; content: unknown; isPart?: true}[],
): string[][] {
  const lines = values.map(({module, content, isPart}, index) => {
    const type = `import('${module}').I${module.split('/').at(-1) ?? ''}`;
    return `const v${index}: ${isPart ? `Part<${type}>` : type} = ${JSON.stringify(content)};`;
  });
  const text = [...lines, part, 'export {};'].join('\n');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return source;
    if (!sources.has(name)) sources.set(name, read(name, ...rest));
    return sources.get(name);
  };
  const program = ts.createProgram([file], options, host);
  const found: string[][] = values.map(() => []);
  for (const {start, messageText} of program.getSemanticDiagnostics(source)) {
    const {line} = source.getLineAndCharacterOfPosition(start ?? 0);
    found[line]?.push(ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return found;
}

const yaml = fences.filter(({lang}) => lang === 'yaml').flatMap(documents);
const here = fences.flatMap(({where, text}) =>
  [...text.matchAll(/<<'YAML'\n([^]*?)\nYAML$/gm)].flatMap(([, manifest = '']) =>
    documents({where, lang: 'yaml', text: manifest}),
  ),
);
const manifests = [...yaml, ...here].filter(({content}) => 'apiVersion' in content);
const checked = manifests.filter(
  ({content: {apiVersion, kind}}) => !byHand.has(`${String(apiVersion)}/${String(kind)}`),
);
const parts = fences
  .filter(({lang, text}) => lang === 'yaml' && !text.includes('{{ .Values'))
  .flatMap(documents)
  .filter(({where, content}) => {
    const isOfArgo = ['spec', 'strategy', 'destinations'].some((key) => key in content);
    const isOfKubernetes =
      where.startsWith('docs/kubernetes/') || (where.startsWith('docs/ci-cd/') && isOfArgo);
    return isOfKubernetes && !('apiVersion' in content);
  });

it('what is no field, is missing or has another type is found', () => {
  const pod = {apiVersion: 'v1', kind: 'Pod', metadata: {name: 'a'}};
  const module = 'kubernetes-models/v1/Pod';
  const values = [
    {...pod, spec: {containers: [{name: 'a', image: 'a', ports: [{containerport: 80}]}]}},
    {...pod, spec: {containers: [{image: 'a'}]}},
    {...pod, spec: {containers: [{name: 'a'}], hostUsers: 'no'}},
    {...pod, spec: {containers: [{name: 'a'}], hostUsers: false}},
  ].map((content) => ({module, content}));
  const found = problemsOf([...values, {module: 'kubernetes-models/v1/Bod', content: pod}]);
  expect(found[0]?.join()).toContain('"containerport"');
  expect(found[1]?.join()).toContain('"name"');
  expect(found[2]?.join()).toContain("'string' is not assignable to type 'boolean");
  expect(found[3]).toEqual([]);
  expect(found[4]?.join()).toContain('Cannot find module');
});

it('every manifest has the fields of its kind', () => {
  expect(checked.length).toBeGreaterThan(30);
  const found = problemsOf(
    checked.map((manifest) => ({module: moduleOf(manifest), content: manifest.content})),
  );
  const told = checked.flatMap(({where}, index) =>
    found[index]?.map((told) => `${where}: ${told}`),
  );
  expect(told).toEqual([]);
});

it('every part of a manifest is a part of something', () => {
  expect(parts.length).toBeGreaterThan(12);
  const tries = parts.flatMap(({content}) =>
    wholes.map((module) => ({module, content, isPart: true as const})),
  );
  const found = problemsOf(tries);
  const told = parts.flatMap(({where}, index) => {
    const each = found.slice(index * wholes.length, (index + 1) * wholes.length);
    if (each.some((problems) => problems.length === 0)) return [];
    return [
      where,
      ...each.map(([problem = ''], whole) => `${wholes[whole]}: ${problem.slice(0, 99)}`),
    ];
  });
  expect(told).toEqual([]);
});

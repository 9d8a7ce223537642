import {createHash} from 'node:crypto';

/** Sources beyond the site's own, by directive: `{'connect-src': ['https://search.example.org']}`. */
export type Sources = Readonly<Record<string, readonly string[]>>;

export interface PolicyInput {
  /** Texts of the scripts inside pages, to the character as they are in the built pages. */
  scripts: readonly string[];
  /** Texts of the style sheets inside pages. */
  styles: readonly string[];
  /** What the outputs and the site's configuration need beside. */
  sources?: readonly Sources[];
}

/** Directives with their sources, in the order in which they are sent. */
export type Policy = ReadonlyMap<string, readonly string[]>;

const none = ["'none'"];
const self = ["'self'"];

/**
 * The Content-Security-Policy of the site: its own files, and of what stands inside pages
 * only what is known by its hash.
 *
 * `upgrade-insecure-requests` is left out: there is nothing to upgrade, as all addresses are the
 * site's own, and it would break a look at the build on another machine of the local network.
 */
export function contentPolicy({scripts, styles, sources = []}: PolicyInput): Policy {
  const own: [string, readonly string[]][] = [
    // What has no directive of its own: fonts, media, requests, workers, the manifest, what is fetched ahead.
    ['default-src', self],
    ['script-src', [...self, ...scripts.map(hashSource)]],
    ['style-src', [...self, ...styles.map(hashSource)]],
    // Small images are part of the style sheet.
    ['img-src', [...self, 'data:']],
    ['frame-src', none],
    ['object-src', none],
    ['base-uri', none],
    ['form-action', self],
    ['frame-ancestors', none],
  ];
  const more = (name: string) => sources.flatMap((one) => one[name] ?? []);
  const named = new Set(own.map(([name]) => name));
  const others = new Set(sources.flatMap(Object.keys).filter((name) => !named.has(name)));
  return new Map([
    ...own.map(([name, list]) => {
      const all = more(name);
      return [name, list === none && all.length > 0 ? all : [...list, ...all]] as const;
    }),
    // One that is named no longer falls back.
    ...[...others]
      .filter((name) => more(name).length > 0)
      .map((name) => [name, [...self, ...more(name)]] as const),
  ]);
}

/** What a browser takes from a header only. */
const headerOnly: ReadonlySet<string> = new Set([
  'frame-ancestors',
  'report-to',
  'report-uri',
  'sandbox',
]);

/** The part of a policy that a `<meta>` element can hold, for hosts that send no headers. */
export function metaPolicy(input: PolicyInput): string {
  const policy = [...contentPolicy(input)].filter(([name]) => !headerOnly.has(name));
  return formatPolicy(new Map(policy));
}

/** How a policy names a script or a style sheet inside a page. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

export function formatPolicy(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** @throws Error - for a directive that is there twice: browsers pass over the second. */
export function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name === undefined || name === '') continue;
    if (policy.has(name)) {
      throw new Error(`Found the directive "${name}" twice, expected it once: remove one of them`);
    }
    policy.set(name, sources);
  }
  return policy;
}

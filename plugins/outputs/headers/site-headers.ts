import {contentPolicy, formatPolicy, type PolicyInput} from './policy.ts';

/** Headers of the addresses that a pattern stands for. */
export interface HeaderRule {
  /** A path that may end in `*`. */
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** What the site asks of a reader's device: nothing of these. */
const refused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Headers of every answer. */
export function siteHeaders(policy: PolicyInput): HeaderRule['headers'] {
  return [
    ['Content-Security-Policy', formatPolicy(contentPolicy(policy))],
    ['X-Content-Type-Options', 'nosniff'],
    // For browsers that do not know `frame-ancestors`.
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', refused.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/**
 * All rules, for a site at a base URL. No header is in two rules that meet: hosts join their
 * values with a comma.
 */
export function headerRules(baseUrl: string, policy: PolicyInput): HeaderRule[] {
  return [
    {path: `${baseUrl}*`, headers: siteHeaders(policy)},
    {
      // Their names change with their content.
      path: `${baseUrl}assets/*`,
      headers: [['Cache-Control', 'public, max-age=31536000, immutable']],
    },
    {path: `${baseUrl}sw.js`, headers: [['Cache-Control', 'no-cache']]},
  ];
}

/** The rules as a `_headers` file, which Netlify, Cloudflare Pages and others read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({path, headers}) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return [
    '# Written by each build, for its own address and search engine.',
    '# Why these: decisions/0012-headers.md',
    ...blocks,
    '',
  ].join('\n');
}

import type {LoadContext} from '@docusaurus/types';
import type {InterviewPath} from '../practice/types.ts';
import {contentPolicy, formatPolicy, type PolicyInput} from './policy.ts';

/** Headers of the addresses that a pattern stands for. */
export interface HeaderRule {
  /** A path that may end in `*`. */
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Where one's own voice is recorded, for oneself; nothing of it leaves the page (decision 26). */
const interview: InterviewPath = 'practice/interview/';

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

/**
 * Headers of every answer.
 *
 * @param policy - Null where pages may run what they like: who may show them in a frame is the site's all the same.
 */
export function siteHeaders(policy: PolicyInput | null): HeaderRule['headers'] {
  return [
    [
      'Content-Security-Policy',
      policy ? formatPolicy(contentPolicy(policy)) : "frame-ancestors 'none'",
    ],
    ['X-Content-Type-Options', 'nosniff'],
    // For browsers that do not know `frame-ancestors`.
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    permissions('()'),
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** @param microphone - Who may ask for it. */
function permissions(microphone: string): readonly [name: string, value: string] {
  const list = refused.map((name) => `${name}=${name === 'microphone' ? microphone : '()'}`);
  return ['Permissions-Policy', list.join(', ')];
}

/**
 * All rules, for a site at a base URL. A host reads one file, that of the whole site. Of two rules that meet, some hosts send the value of the later one and
 * others join both with a comma. So no header is in two of them, but for one that means the same either way:
 * of a permission that is there twice browsers take the last (RFC 8941, 3.2).
 *
 * @param translations - Base URLs of the other languages, below the site's.
 */
export function headerRules(
  baseUrl: string,
  policy: PolicyInput | null,
  translations: readonly string[] = [],
): HeaderRule[] {
  return [
    {path: `${baseUrl}*`, headers: siteHeaders(policy)},
    ...[baseUrl, ...translations].flatMap((base): HeaderRule[] => [
      {
        // Their names change with their content.
        path: `${base}assets/*`,
        headers: [['Cache-Control', 'public, max-age=31536000, immutable']],
      },
      {path: `${base}${interview}*`, headers: [permissions('(self)')]},
      {path: `${base}sw.js`, headers: [['Cache-Control', 'no-cache']]},
    ]),
  ];
}

/**
 * The base URLs of a site's other languages that are below this one's.
 *
 * @returns Null for a language that is below another itself: its headers are in that one's file.
 */
export function translationsBelow({i18n, baseUrl}: LoadContext): string[] | null {
  const {currentLocale, localeConfigs} = i18n;
  const host = localeConfigs[currentLocale]?.url;
  const others = Object.values(localeConfigs)
    .filter((one) => one.url === host && one.baseUrl !== baseUrl)
    .map((one) => one.baseUrl);
  if (others.some((other) => baseUrl.startsWith(other))) return null;
  return others.filter((other) => other.startsWith(baseUrl));
}

/** What such a file begins with, if it is not a site's own. */
export const writtenMark = '# Written by each build, for its own address and search engine.';

/** The rules as a `_headers` file, which Netlify, Cloudflare Pages and others read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({path, headers}) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return [writtenMark, '# Why these: decisions/0012-headers.md', ...blocks, ''].join('\n');
}

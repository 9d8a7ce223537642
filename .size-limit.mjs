import path from 'node:path';
import {longestPage} from './scripts/lib/longest-page.mjs';
import {ROOT} from './scripts/lib/paths.mjs';

const longest = `build${longestPage(path.join(ROOT, 'build'))}index.html`;

/** What a reader may have to load, in bytes as hosts send them: "npm run size" holds the build to it. */
export default [
  {
    name: 'Longest page before it reads: HTML and style',
    path: [longest, 'build/assets/css/main.*.css'],
    gzip: true,
    limit: '30 kB',
  },
  {
    name: 'Script of the first view',
    path: ['build/assets/js/main.*.js'],
    gzip: true,
    limit: '11.5 kB',
  },
  {
    name: 'All of the first view',
    path: [
      longest,
      'build/assets/css/main.*.css',
      'build/assets/js/main.*.js',
      'build/assets/fonts/*-ascii-wght-normal-*.woff2',
      'build/img/logo.svg',
      'build/img/favicon.svg',
    ],
    gzip: true,
    limit: '70 kB',
  },
  {
    name: 'The search: its dialog, without index and worker',
    path: ['build/assets/js/search.*.js', 'build/assets/css/search.*.css'],
    gzip: true,
    limit: '10.2 kB',
  },
];

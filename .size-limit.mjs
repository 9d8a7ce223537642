import path from 'node:path';
import {heaviestPage} from './scripts/lib/longest-page.mjs';
import {ROOT} from './scripts/lib/paths.mjs';

const {page, styles, later} = heaviestPage(path.join(ROOT, 'build'));
/** @param {string[]} files */
const built = (...files) => files.map((file) => `build/${file.replaceAll(path.sep, '/')}`);

/** What a reader may have to load, in bytes as hosts send them: "npm run size" holds the build to it. */
export default [
  {
    name: 'Longest page before it reads: HTML and style',
    path: built(page, ...styles),
    gzip: true,
    limit: '28 kB',
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
      ...built(page, ...styles, ...later),
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

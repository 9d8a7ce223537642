import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import {when} from './words.ts';

vi.mock('@docusaurus/Translate', () => ({translate: ({message}: {message: string}) => message}));

const monday = new Date(2026, 10, 30, 20, 0);
const hour = 3_600_000;
const day = 24 * hour;

beforeAll(() => {
  vi.stubGlobal('document', {documentElement: {lang: 'en'}});
  vi.useFakeTimers({now: monday});
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  [0, 'now'],
  [10 * 60_000, 'in 10 minutes'],
  [3 * hour, 'in 3 hours'],
  // Tuesday at the same hour, and Wednesday morning.
  [day, 'tomorrow'],
  [33.6 * hour, 'in 2 days'],
  [8 * day, 'in 8 days'],
  // In the middle of January, and at the end of the next year.
  [44 * day, 'in 1 month'],
  [364 * day, 'in 1 year'],
])('what comes after %d milliseconds is %s', (later, words) => {
  expect(when(later)).toBe(words);
});

import type {Contender} from './contender.ts';
import {embedded} from './embedded.ts';

/** The same engine asked for titles only: what is left is the price of excerpts. */
export const embeddedRanking: Contender = {
  ...embedded,
  name: 'ranking',
  label: 'ours without excerpts',
  isOurs: () => false,
  showsTexts: false,
  page: './embedded-ranking.page.ts',
};

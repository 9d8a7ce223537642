/** Words that say nothing alone; left out of answers, kept in titles for phrases. */
const WORDS =
  'a about an and any are as at be been but by can could did do does for from had has have how i if ' +
  'in into is it its let me my of on or our so some such than that the their them then there these they ' +
  'this to us was we were what when where which while who why will with would you your';

export const stopWords: ReadonlySet<string> = new Set(WORDS.split(' '));

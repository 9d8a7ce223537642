import {calloutRows, type CalloutKind} from '../language/questions/callouts.ts';
import type {Level} from '../language/questions/difficulty.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';

/** Names that pages have for something else. */
const reserved = ['all', 'none', 'tools', 'total'];

/**
 * The words of a bank from the site's configuration.
 *
 * @throws {Error} When an entry is not as it has to be.
 */
export function toVocabulary({
  levels = defaultVocabulary.levels,
  callouts = defaultVocabulary.callouts,
}: Partial<Vocabulary>): Vocabulary {
  if (levels.length === 0) {
    throw new Error(
      '`bank.levels` is empty. Expected one level at least, or leave the option out.',
    );
  }
  for (const level of levels) checkLevel(level);
  for (const callout of callouts) checkCallout(callout);
  refuseTwins('levels', levels);
  refuseTwins('callouts', callouts);
  return {levels, callouts};
}

function checkLevel({id, label, synonyms, mark, tone}: Level): void {
  const at = `bank.levels, ${JSON.stringify(id)}`;
  hold(`${at}: id`, id, isText(id, /^[a-z]+$/), 'small letters a to z, as in "expert"');
  hold(`${at}: id`, id, !reserved.includes(id), `another word than ${reserved.join(', ')}`);
  hold(`${at}: label`, label, isText(label, /\S/), 'what readers see, as in "Expert"');
  hold(`${at}: synonyms`, synonyms, areTexts(synonyms), 'a list of words, [] for none');
  hold(`${at}: mark`, mark, isText(mark, /\S/), 'an emoji, as in "🟣"');
  if (tone !== undefined) holdTone(at, tone);
}

function checkCallout({id, types, marks, sign, tone, row}: CalloutKind): void {
  const at = `bank.callouts, ${JSON.stringify(id)}`;
  hold(`${at}: id`, id, isText(id, /^[a-z][a-z-]*$/), 'small letters and -, as in "flashcard"');
  hold(`${at}: types`, types, areTexts(types), 'the words after !!! and ???, as in ["flashcard"]');
  hold(`${at}: marks`, marks, areTexts(marks), 'a list of emoji, [] for none');
  hold(`${at}: sign`, sign, isText(sign, /^[^'\\\n]{1,4}$/), 'one letter, as in "✓"');
  const isRow = row === undefined || calloutRows.includes(row);
  hold(`${at}: row`, row, isRow, `${calloutRows.join(' or ')}, or nothing`);
  holdTone(at, tone);
}

function holdTone(at: string, tone: unknown): void {
  const isTone = isText(tone, /^(?:accent|green|amber|red|grey|#[\da-f]{6})$/i);
  hold(`${at}: tone`, tone, isTone, 'accent, green, amber, red, grey, or a colour as in "#6b3fa0"');
}

function refuseTwins(option: string, entries: readonly {id: string}[]): void {
  const ids = entries.map(({id}) => id);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  hold(`bank.${option}: id`, twin, twin === undefined, 'an id of its own for each entry');
}

const isText = (value: unknown, form: RegExp) => typeof value === 'string' && form.test(value);
const areTexts = (value: unknown) =>
  Array.isArray(value) && value.every((one) => isText(one, /\S/));

function hold(at: string, found: unknown, fits: boolean, expected: string): void {
  if (!fits) throw new Error(`${at} is ${JSON.stringify(found)}. Expected ${expected}.`);
}

import {describe, expect, it} from 'vitest';
import {limited, merge, readRecord} from './record.ts';
import {schedule} from './schedule.ts';
import {Tally} from './settle.ts';
import {fromFile, takeIn, toFile} from './transfer.ts';
import {recordsOf} from './testing.ts';
import type {Progress} from './types.ts';

const at = Date.UTC(2026, 0, 5);
const day = 86_400_000;
const whole: Progress = {
  version: 1,
  id: 'air-brake',
  answer: '0123abcd',
  card: schedule(null, 'had', at),
  reviews: [{at, grade: 'had'}],
  isSaved: true,
  savedAt: at,
  changed: at,
};

describe('a record', () => {
  it('is read as it was written', () => {
    expect(readRecord(JSON.parse(JSON.stringify(whole)))).toEqual({
      record: whole,
      isRepaired: false,
    });
  });

  it.each([
    ['a card that is none', {card: {due: 'tomorrow'}}, {card: null}],
    ['a card whose number is none', {card: {...whole.card, stability: NaN}}, {card: null}],
    ['reviews that are none', {reviews: 'many'}, {reviews: []}],
    ['one review that is none', {reviews: [...whole.reviews, {at, grade: 'easy'}]}, {}],
    ['no time of its change', {changed: undefined}, {}],
    ['no word on whether it is saved', {isSaved: undefined}, {isSaved: false}],
    ['an older version', {version: 0}, {}],
  ])('with %s keeps the rest', (_, damage, rest) => {
    expect(readRecord({...whole, ...damage})).toEqual({
      record: {...whole, ...rest},
      isRepaired: true,
    });
  });

  it.each([
    {state: 0},
    {state: '2'},
    {state: null},
    {stability: 0.0005},
    {difficulty: 0.5},
    {difficulty: 11},
    {learning_steps: 0.5},
    {last_review: 8.64e15},
  ])('with a card that the schedule cannot take keeps the rest: %o', (part) => {
    expect(readRecord({...whole, card: {...whole.card, ...part}})).toEqual({
      record: {...whole, card: null},
      isRepaired: true,
    });
  });

  it('that a clock far ahead has dated is of now, in its order', () => {
    const ahead = at + 400 * day;
    const reviews = [at - day, at + 5, ahead, ahead + 1].map((at) => ({at, grade: 'had'}) as const);
    const dated = {...whole, card: schedule(null, 'had', ahead), savedAt: 8e15, changed: ahead};
    const found = readRecord({...dated, reviews}, at);
    expect(found).toMatchObject({isRepaired: true});
    const read = 'record' in found ? found.record : null;
    expect(read?.reviews.map((review) => review.at)).toEqual([at - day, at - 2, at - 1, at]);
    expect(read).toEqual({...whole, reviews: read?.reviews});
    // Once.
    expect(readRecord(read, at)).toEqual({record: read, isRepaired: false});
  });

  it('of a device whose clock is some hours ahead is whole', () => {
    expect(readRecord(whole, at - day / 2)).toEqual({record: whole, isRepaired: false});
  });

  it.each([
    ['text', 'had', 'found string, expected a record'],
    ['nothing', null, 'found object, expected a record'],
    ['no id', {...whole, id: 7}, 'found no id of a question'],
    ['a newer version', {...whole, version: 2}, 'found version 2, expected 1'],
    ['an id alone', {version: 1, id: 'x'}, 'found no reviews, no card and not whether it is saved'],
  ])('that is %s is none, with the reason', (_, value, reason) => {
    expect(readRecord(value)).toEqual({reason});
  });

  it('has no part that a record has not', () => {
    const found = readRecord({...whole, card: {...whole.card, html: '<b>'}, more: 1});
    expect('record' in found && found.record).toEqual(whole);
  });

  it('keeps the last hundred reviews, in their order and each once', () => {
    const reviews = Array.from({length: 120}, (_, day) => ({at: day, grade: 'had'}) as const);
    const kept = limited([...reviews.toReversed(), ...reviews]);
    expect(kept.map((review) => review.at)).toEqual(
      Array.from({length: 100}, (_, index) => index + 20),
    );
  });

  it('that was written without the time of its saving is whole, and was saved by then', () => {
    const {savedAt, ...older} = whole;
    expect(readRecord(older)).toEqual({record: {...whole, savedAt}, isRepaired: false});
    expect(readRecord({...older, isSaved: false})).toEqual({
      record: {...whole, isSaved: false, savedAt: 0},
      isRepaired: false,
    });
  });
});

describe('two records of one question', () => {
  const never: Progress = {...whole, answer: '', card: null, reviews: []};
  const again: Progress = {
    ...whole,
    answer: '89abcdef',
    card: schedule(whole.card, 'again', at + 9),
    reviews: [{at: at + 9, grade: 'again'}],
    isSaved: false,
    savedAt: 0,
    changed: at + 9,
  };
  const {answer, card} = again;

  it.each([
    ['graded here, and saved later there', again, {...never, savedAt: at + 12, changed: at + 12}],
    ['saved later here', {...whole, savedAt: at + 20, changed: at + 20}, again],
    ['saved earlier here', whole, again],
    ['of which one is broken', {...again, isSaved: true, savedAt: at}, {...again, card: null}],
  ])('%s: the later grade and the later saving', (_, one, other) => {
    const parts = {answer, card, isSaved: true, savedAt: Math.max(one.savedAt, other.savedAt)};
    expect(merge(one, other)).toMatchObject(parts);
    expect(merge(other, one)).toEqual(merge(one, other));
  });

  it('that was saved no longer stays so', () => {
    const unsaved = {...whole, isSaved: false, savedAt: at + 1};
    expect(merge(whole, unsaved).isSaved).toBe(false);
    expect(merge(unsaved, whole).isSaved).toBe(false);
  });

  it('have the reviews of both', () => {
    expect(merge(again, whole).reviews).toEqual([...whole.reviews, ...again.reviews]);
  });
});

describe('a file', () => {
  it('is taken in entry by entry', async () => {
    const unsaved: Progress = {...whole, id: 'axle-counter', isSaved: false, savedAt: at + 5};
    const saved: Progress = {
      ...unsaved,
      isSaved: true,
      savedAt: at,
      reviews: [{at: at - 5, grade: 'nearly'}],
    };
    const {known, records} = recordsOf(saved, {...unsaved, id: 'signal-block', savedAt: at + 9});
    const file = fromFile(toFile([whole, unsaved, {...unsaved, id: 'signal-block'}], at));
    expect(await takeIn(records, file, new Tally())).toEqual({
      added: 1,
      newer: 1,
      kept: 1,
      refused: 0,
    });
    expect(known.get('air-brake')).toEqual(whole);
    expect(known.get('axle-counter')).toEqual({
      ...unsaved,
      reviews: [...saved.reviews, ...unsaved.reviews],
    });
  });

  it('sets aside what is here and cannot be read', async () => {
    const newer = {...whole, version: 2};
    const {known, aside, records} = recordsOf(newer);
    const tally = new Tally();
    const file = fromFile(toFile([whole], at));
    expect(await takeIn(records, file, tally)).toMatchObject({added: 1});
    expect(known.get(whole.id)).toEqual(whole);
    expect(aside).toEqual([{value: newer, reason: 'found version 2, expected 1'}]);
    expect(tally.problems()).toEqual([{kind: 'set-aside', count: 1}]);
  });

  it('with entries that are none has the others', () => {
    const text = toFile([whole], at).replace('[{', '[7,{"id":"x"},{');
    expect(fromFile(text)).toEqual({records: new Map([[whole.id, whole]]), refused: 2});
  });

  it.each([
    ['half of one', toFile([whole], at).slice(0, 90), /damaged/],
    ['another one', '{"name":"deck"}', /no export of progress/],
    ['a list', '[]', /no export of progress/],
    ['of a newer version', toFile([], at).replace('"version":1', '"version":2'), /newer version/],
  ])('that is %s is refused in words', (_, text, words) => {
    expect(() => fromFile(text)).toThrow(words);
  });
});

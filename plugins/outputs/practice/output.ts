import {answerHash} from '../../bank/answer-hash.ts';
import {withSlash} from '../../language/questions/addresses.ts';
import type {CalloutKind} from '../../language/questions/callouts.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import type {Bank, Output, Site} from '../types.ts';
import type {PracticeData, PracticeFile, PracticeQuestion} from './types.ts';

const file: PracticeFile = 'practice/questions.json';

/** What the page `/practice/` draws its cards from, and grading what it has to know of a question. */
export function createPractice({vocabulary}: Pick<Site, 'vocabulary'>): Output {
  let bank: Pick<Bank, 'topics' | 'pages'> = {topics: [], pages: []};
  const content = () => Buffer.from(JSON.stringify(practiceData(bank, vocabulary)));
  return {
    update(next) {
      bank = next;
    },
    serve: (path) => (path === file ? content() : undefined),
    write: (build) => build.add(file, content()),
  };
}

/** All questions that readers are led to. */
export function practiceData(
  {topics, pages}: Pick<Bank, 'topics' | 'pages'>,
  vocabulary: Pick<Vocabulary, 'levels' | 'callouts'>,
): PracticeData {
  const levels = vocabulary.levels.map(({id}) => id);
  const byPermalink = new Map(pages.map((page) => [page.doc.permalink, page]));
  const placed = topics.flatMap((topic, index) =>
    topic.pages.flatMap(({permalink, title, total}) =>
      total === 0 ? [] : [{permalink, title, topic: index}],
    ),
  );
  return {
    version: 1,
    topics: topics.map(({id, label, permalink}) => ({
      name: id,
      label,
      path: pathOf(permalink),
    })),
    levels,
    callouts: partsToHear(vocabulary.callouts),
    pages: placed.map(({permalink, title, topic}) => ({
      path: pathOf(permalink),
      label: title,
      topic,
    })),
    questions: placed.flatMap(({permalink}, page) =>
      (byPermalink.get(permalink)?.questions ?? []).map((question): PracticeQuestion => {
        const {id, difficulty, aliases} = question;
        const level = difficulty === null ? -1 : levels.indexOf(difficulty);
        const entry = [id, level, page, answerHash(question)] as const;
        return aliases.length === 0 ? entry : [...entry, aliases];
      }),
    ),
  };
}

/** The last kind is that of everything else: it may be a mere remark. */
function partsToHear(kinds: readonly CalloutKind[]): PracticeData['callouts'] {
  return Object.fromEntries(kinds.slice(0, -1).map(({id, row}) => [id, row ?? 'listen']));
}

/** As browsers have it. */
function pathOf(permalink: string): string {
  return encodeURI(withSlash(permalink));
}

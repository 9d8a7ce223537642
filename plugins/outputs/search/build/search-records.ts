import type {Question} from '../../../language/questions/types.ts';
import type {SearchRecord} from '../record.ts';
import type {QuestionPage} from '../../../bank/build-topics.ts';
import type {TopicPages} from '../../../bank/types.ts';

/**
 * What the search finds: each question, and the titles of pages and topics, in the
 * order of the site. From the same reading that makes the pages.
 */
export function* searchRecords(
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
): Generator<SearchRecord> {
  const byPermalink = new Map(pages.map((page) => [page.doc.permalink, page]));
  for (const topic of topics) {
    yield titleRecord(
      'topic',
      topic,
      {title: topic.label, url: topic.permalink},
      topic.description,
    );
    for (const {title, permalink, description} of topic.pages) {
      const page = byPermalink.get(permalink);
      yield titleRecord('page', topic, {title, url: permalink}, description);
      if (page) for (const question of page.questions) yield questionRecord(question, page, topic);
    }
  }
}

function titleRecord(
  kind: 'topic' | 'page',
  topic: TopicPages,
  {title, url}: {title: string; url: string},
  answer: string,
): SearchRecord {
  return {
    kind,
    // No question's id has a slash.
    id: `${kind}/${url}`,
    title,
    topic: topic.label,
    topicId: topic.id,
    page: kind === 'page' ? title : '',
    url,
    section: null,
    level: null,
    answer,
    callouts: [],
    aliases: [],
    references: [],
  };
}

function questionRecord(question: Question, {doc}: QuestionPage, topic: TopicPages): SearchRecord {
  return {
    kind: 'question',
    id: question.id,
    title: question.title,
    topic: topic.label,
    topicId: topic.id,
    page: doc.label,
    url: `${doc.permalink}#${question.id}`,
    section: question.section,
    level: question.difficulty,
    ...searchText(question),
    aliases: question.aliases,
  };
}

/** The answer of a question as the search takes it. */
export function searchText({
  lines,
  callouts,
  references,
}: Pick<Question, 'lines' | 'callouts' | 'references'>): Pick<
  SearchRecord,
  'answer' | 'callouts' | 'references'
> {
  const texts = lines
    .filter(({kind}) => kind !== 'link')
    .map(({kind, text}) => (kind === 'code' ? `\t${text}` : text));
  const sources = callouts.filter(({isReferences}) => isReferences);
  return {
    answer: texts.join('\n'),
    // The answer has them.
    callouts: [],
    references: [
      ...lines.filter(({kind}) => kind === 'link'),
      ...(sources.length > 0 ? sources : references),
    ].map(({text}) => text),
  };
}

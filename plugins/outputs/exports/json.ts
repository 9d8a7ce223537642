import type {ResolveLink} from './link-resolver.ts';
import {answerText, referencesOf, type ExportedBank} from './questions.ts';

/** Goes up when a program that reads the file would have to change. */
export const jsonVersion = 1;

/**
 * @param schema - Address of the schema, from the file.
 * @returns The file, one line after the other.
 */
export function* questionsJson(
  bank: ExportedBank,
  schema: string,
  resolveLink: ResolveLink,
): Generator<string> {
  const {title, language, origin, baseUrl, topics} = bank;
  const head = {
    $schema: schema,
    version: jsonVersion,
    bank: {title, language, link: origin && origin + baseUrl},
    topics: topics.map(({id, label}) => ({id, label})),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"questions":[\n`;
  // One line for each question: what changed is seen in a comparison.
  for (const [index, one] of bank.questions.entries()) {
    const {question, topic, doc, level, link} = one;
    const line = {
      id: question.id,
      aliases: question.aliases,
      title: question.title,
      topic: topic.id,
      page: doc.label,
      section: question.section,
      level: question.difficulty,
      levelLabel: level,
      hint: question.hint,
      spokenAnswer: question.shortAnswer,
      answer: answerText(question),
      references: referencesOf(one, resolveLink),
      reviewed: doc.reviewed ?? null,
      link,
    };
    yield (index > 0 ? ',\n' : '') + JSON.stringify(line);
  }
  yield '\n]}\n';
}

const text = {type: 'string'} as const;
const textOrNull = {type: ['string', 'null']} as const;
const link = {type: ['string', 'null'], format: 'uri'} as const;

/** An object that has all of these, and nothing else. */
function whole<Properties extends object>(properties: Properties) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const;
}

/** What `questions.json` holds, as JSON Schema has it. */
export const questionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Questions of a bank',
  description:
    'All questions that readers are led to, in the order of the site. `version` goes up when a field goes or changes its meaning.',
  ...whole({
    $schema: text,
    version: {const: jsonVersion},
    bank: whole({
      title: text,
      language: {...text, description: 'BCP 47'},
      link: {...link, description: 'Home page; null when the site was built without its address.'},
    }),
    topics: {type: 'array', items: whole({id: text, label: text})},
    questions: {
      type: 'array',
      items: whole({
        id: {...text, description: 'Permanent: it outlives titles and pages.'},
        aliases: {type: 'array', items: text, description: 'Ids that it had before.'},
        title: {...text, description: 'Plain text, as all that follows.'},
        topic: {...text, description: 'Id of one of `topics`.'},
        page: text,
        section: {...textOrNull, description: 'Heading above the question.'},
        level: {...textOrNull, description: 'Id of the level, such as `beginner`.'},
        levelLabel: {...textOrNull, description: 'What readers call the level.'},
        hint: textOrNull,
        spokenAnswer: {...text, description: 'What one would say first.'},
        answer: {...text, description: 'All of the answer, line by line, without references.'},
        references: {type: 'array', items: whole({text, url: text})},
        reviewed: {...textOrNull, description: 'Day of the last review of its page, YYYY-MM-DD.'},
        link: {...link, description: 'Permanent address; null as above.'},
      }),
    },
  }),
} as const;

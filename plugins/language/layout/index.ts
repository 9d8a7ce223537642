import {relative, sep} from 'node:path';
import type {Heading, Parents, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Processor} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {defaultVocabulary, type Vocabulary} from '../vocabulary.ts';
import type {Included} from '../mkdocs/included.ts';
import {nodesIn} from '../nodes.ts';
import type {HeadingId} from '../questions/heading-ids.ts';
import {hasBlocks} from '../questions/has-blocks.ts';
import {normalize} from '../questions/normalize.ts';
import {withLevelOfPath} from '../questions/levels-in-text.ts';
import {readTree, type Page, type PageParts} from '../questions/read-page.ts';
import type {LocatedQuestion} from '../questions/read-questions.ts';
import type {LocatedQuiz} from '../questions/read-quizzes.ts';
import {blockElement} from './block-element.ts';
import {addDirections, isRightToLeft} from './directions.ts';
import {levelsOf, questionsIn} from './levels.ts';
import {addPageEnd, addPageHeader} from './page-header.ts';
import {questionElement} from './question-element.ts';
import {addQuestionLinks} from './question-links.ts';
import {quizElement} from './quiz-element.ts';
import {wrapSections} from './sections.ts';
import {layOutTabs} from './tabs-element.ts';
import {addTopicOverview} from './topic-overview.ts';

/**
 * So many questions are surely more than the first view of a phone shows. What is further down is
 * laid out when it comes near: without knowing its height, which must not be seen.
 */
const nearQuestions = 8;

declare module 'vfile' {
  interface DataMap {
    /** Set when the tree was read before: its questions need no second reading. */
    page: PageParts;
  }
}

export interface Options {
  /** Absolute path of the folder with the topics; null where the build has no data for pages. */
  docsDir?: string | null;
  /** Absolute path of the folder with those of its pages that are translated. */
  translatedDir?: string;
  /**
   * Whether the folder has pages of other kinds too, which stay as Docusaurus makes them: those
   * without a `???` block.
   */
  amongOthers?: boolean;
  /** Which topic a page introduces, by its path below that folder; null for all other pages. */
  introducedTopic?: (path: string) => string | null;
  /** The bank's words for levels and callouts. */
  vocabulary?: Vocabulary;
  /** Reads the files that a page asks for; the last is the bank's folder. */
  include?: (path: string, text: string, docsDir: string) => Included;
}

export {default as bankParser} from './bank-parser.ts';
export {default as remarkQuestionHeadings} from './question-headings.ts';

/**
 * Remark plugin that lays out questions, collapsibles and admonitions as the
 * elements of the page. Comes after the parser of the bank, before Docusaurus's own plugins.
 */
export default function remarkQuestion(
  this: Processor,
  {
    docsDir = null,
    translatedDir,
    amongOthers = docsDir === null,
    introducedTopic = () => null,
    vocabulary = defaultVocabulary,
    include = () => ({}),
  }: Options = {},
) {
  return (tree: Root, file: VFile): undefined => {
    const {profile} = vocabulary;
    const included = () =>
      profile && docsDir !== null ? include(file.path, String(file), docsDir) : {};
    if (amongOthers && !hasDetails(tree)) {
      if (profile && /\.md$/i.test(file.path)) {
        normalize(tree, String(file), vocabulary, included());
      }
      layOutTabs(tree, vocabulary.linkedTabs);
      addQuestionLinks(tree, null);
      return;
    }

    const frontMatter = (file.data.frontMatter ?? {}) as Readonly<Record<string, unknown>>;
    const below = docsDir === null ? '' : relative(docsDir, file.path).replaceAll(sep, '/');
    const fields = withLevelOfPath(frontMatter, below, vocabulary);
    const page = pageOf(tree, file, fields, vocabulary, included);
    const {questions} = page;
    giveIds(page.headingIds);
    layOutBlocks(page, docsDir === null);
    layOutTabs(tree, page.vocabulary.linkedTabs);
    wrapSections(tree);
    addPageHeader(tree, questions, frontMatter, docsDir === null);
    if (isRightToLeft(String(file))) addDirections(tree);
    const path = [docsDir, translatedDir]
      .map((folder) => folder && relative(folder, file.path).replaceAll(sep, '/'))
      .find((below) => below && !below.startsWith('../'));
    // The site's other pages have no data of the bank.
    if (!path || (amongOthers && !hasBlocks(String(file)))) {
      addQuestionLinks(tree, null);
      return;
    }
    if (questions.length > 0 && !amongOthers) addPageEnd(tree, questions.length);
    const topic = introducedTopic(path);
    // What is in no folder greets the readers of the site.
    if (topic !== null) addTopicOverview(tree, topic, questions.length > 0 || !path.includes('/'));
    addQuestionLinks(tree, path, !amongOthers);
  };
}

function hasDetails(tree: Root): boolean {
  return nodesIn(tree).some(({type}) => type === 'details');
}

function pageOf(
  tree: Root,
  file: VFile,
  frontMatter: Page['frontMatter'],
  vocabulary: Vocabulary,
  included: () => Included,
): PageParts {
  const {page} = file.data;
  if (page?.tree === tree) return page;
  normalize(tree, String(file), vocabulary, included());
  return readTree(tree, frontMatter, vocabulary);
}

/** Before Docusaurus does: it would give the id of a question to a heading above it. */
function giveIds(ids: ReadonlyMap<Heading, HeadingId>): void {
  for (const [heading, {id, explicit, inAnswer}] of ids) {
    if (explicit || inAnswer || id === '') continue;
    heading.data = {...heading.data, hProperties: {...heading.data?.hProperties, id}};
  }
}

/** A question that holds others stays with them when the page's filter leaves only theirs. */
function nameLevels(question: MdxJsxFlowElement): void {
  const value = levelsOf(questionsIn([question]));
  if (value?.includes(' ')) {
    question.attributes.push({type: 'mdxJsxAttribute', name: 'levels', value});
  }
}

/** What holds no blocks. */
const withoutBlocks = new Set(['heading', 'paragraph', 'table']);

function layOutBlocks(
  {tree, questions, quizzes, headingIds: ids, vocabulary}: PageParts,
  outside: boolean,
): void {
  const quizByNode = new Map<object, LocatedQuiz>(
    quizzes.filter(({isUsable}) => isUsable).map((quiz) => [quiz.block.node, quiz]),
  );
  const byNode = new Map<object, LocatedQuestion>(
    questions.map((question) => [question.block.node, question]),
  );

  let count = 0;
  let all = 0;
  layOut(tree, 1, false);

  /**
   * @param above - Depth of the heading that the blocks of the parent stand under.
   * @param nested - Whether that is a part of an answer.
   */
  function layOut(root: Parents, above: number, nested: boolean): void {
    let depth = above;
    visit(root, (node, index, parent) => {
      if (node.type === 'heading' && parent === tree) depth = node.depth;
      if (parent === undefined || index === undefined) return;

      const question = byNode.get(node);
      if (question) {
        const level = Math.min(6, depth + 1) as Heading['depth'];
        const number = ++all;
        if (!nested) count++;
        const deferRendering = !nested && count > nearQuestions;
        const place = {nested, deferRendering, outside};
        const laidOut = questionElement(question, ids, level, place);
        parent.children[index] = laidOut;
        layOut(laidOut, level, true);
        if (all > number) nameLevels(laidOut);
        return SKIP;
      }

      const quiz = quizByNode.get(node);
      if (quiz) {
        const laidOut = quizElement(quiz, ids, depth);
        parent.children[index] = laidOut;
        layOut(laidOut, depth, true);
        return SKIP;
      }

      if (node.type === 'details') {
        parent.children[index] = blockElement(node, vocabulary);
        return index;
      }
      if (withoutBlocks.has(node.type)) return SKIP;
    });
  }
}

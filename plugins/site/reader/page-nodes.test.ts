import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {checkFile, readSource} from '../../check/index.ts';
import {nodesIn} from '../../language/nodes.ts';
import {questionLinks} from '../../language/questions/question-links.ts';
import {summarizePage} from '../../language/questions/page-summary.ts';
import {quizGroups} from '../../language/questions/quiz-groups.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';

const fixtures = join(import.meta.dirname, '../../../e2e/fixture-docs');
const pages = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter((name) =>
  name.endsWith('.md'),
);

// Rules and readers look through one list of nodes, which none of them may make untrue.
it.each([undefined, 'mkdocs'] as const)(
  'nothing that reads or checks a page changes what nodes it has, with the profile %s',
  async (profile) => {
    const vocabulary = {...defaultVocabulary, ...(profile && {profile})};
    for (const path of pages) {
      const source = readSource({path, bytes: readFileSync(join(fixtures, path))}, vocabulary);
      const {page} = source;
      const before = JSON.stringify(page.tree);
      await checkFile(source);
      summarizePage(page);
      quizGroups(page);
      questionLinks(page.nodes);
      expect(JSON.stringify(page.tree)).toBe(before);
      const nodes = nodesIn(page.tree);
      expect(nodes.length).toBe(page.nodes.length);
      expect(nodes.every((node, index) => node === page.nodes[index])).toBe(true);
    }
  },
);

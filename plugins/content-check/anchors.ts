import GithubSlugger from 'github-slugger';
import type {Heading, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {htmlAnchors} from '../question-model/html-anchors.ts';
import {plainText} from '../question-model/plain-text.ts';
import type {Page} from '../question-model/read-page.ts';
import {slug} from '../question-model/slug.ts';

/**
 * The anchors of a page as the site makes them: ids of questions, of headings in
 * answers (below their question's), of all other headings, and of HTML elements.
 */
export function collectAnchors({tree, questions}: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  const ids = new Map<object, string>(
    questions.map(({block, parts}) => [block.node, parts.question.id]),
  );
  for (const {parts} of questions) for (const old of parts.question.aliases) anchors.add(old);
  walk(tree, null);
  return anchors;

  function walk(root: Nodes, question: string | null): void {
    visit(root, (node) => {
      const id = node === root ? undefined : ids.get(node);
      if (id !== undefined) {
        anchors.add(id);
        // The question is a heading of the page too and takes its slug.
        slugger.slug(id, true);
        walk(node, id);
        return SKIP;
      }

      if (node.type === 'heading') {
        anchors.add(
          question === null ? headingId(node, slugger) : `${question}--${slug(plainText(node))}`,
        );
      } else if (node.type === 'html') {
        for (const id of htmlAnchors(node.value)) anchors.add(id);
      }
    });
  }
}

/** Docusaurus's own: `{#id}` or a comment `<!-- #id -->` at the end, else a slug. */
function headingId({children}: Heading, slugger: GithubSlugger): string {
  const last = children.at(-1);
  const comment =
    last?.type === 'html' ? /^<!--\s*#(\S+?)(?:\s[\s\S]*)?-->$/.exec(last.value) : null;
  if (comment?.[1] !== undefined) return comment[1];
  const text = toString(children.filter(({type}) => type !== 'html'));
  return /\{#((?:.(?!\{#|\}))*.)\}$/.exec(text)?.[1]?.trim() ?? slugger.slug(text);
}

import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';

/*
 * A bare pipe inside code does not end a cell for MkDocs, and does in GFM, where the rest of the
 * row then moves over and its last cell is not shown. Banks are written for the first. So such
 * pipes are out of the parser's sight: another character, as long, holds their place.
 */

/** Characters that are never text: the first that a page does not have is taken. */
const standIns = ['\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3'];

/**
 * Put a stand-in in the place of each pipe that is inside the code of one line.
 *
 * @returns The text, as long as before, and what puts the pipes back into its tree.
 */
export function hidePipes(text: string): {text: string; showPipes: (tree: Root) => void} {
  const standIn = standIns.find((character) => !text.includes(character));
  const hidden =
    standIn === undefined ? text : text.replace(/^.*`.*$/gm, (line) => withoutPipes(line, standIn));
  if (standIn === undefined || hidden === text) return {text, showPipes: () => undefined};
  return {
    text: hidden,
    showPipes(tree) {
      visit(tree, (node) => {
        for (const [name, value] of Object.entries(node)) {
          if (typeof value !== 'string' || !value.includes(standIn)) continue;
          Object.assign(node, {[name]: value.replaceAll(standIn, '|')});
        }
      });
    },
  };
}

function withoutPipes(line: string, standIn: string): string {
  const ticks = [...line.matchAll(/(?<!\\)`+/g)].map(({0: run, index}) => ({
    length: run.length,
    index,
  }));
  /** For each run of backticks the next one as long, so that a line is looked through once. */
  const partners = new Map<number, number>();
  const latest = new Map<number, number>();
  for (const [at, {length}] of [...ticks.entries()].reverse()) {
    const partner = latest.get(length);
    if (partner !== undefined) partners.set(at, partner);
    latest.set(length, at);
  }

  let result = '';
  let end = 0;
  for (let at = 0; at < ticks.length; at++) {
    const partner = partners.get(at);
    const from = ticks[at]?.index ?? 0;
    const to = partner === undefined ? undefined : ticks[partner]?.index;
    if (partner === undefined || to === undefined) continue;
    result += line.slice(end, from) + line.slice(from, to).replace(/(?<!\\)\|/g, standIn);
    end = to;
    at = partner;
  }

  return result + line.slice(end);
}

import {isShell, shellCommands} from '../code/session-commands.ts';
import {nodesIn} from '../nodes.ts';
import {plainText} from '../questions/plain-text.ts';
import type {AnswerPart, Reference} from '../questions/types.ts';
import {countWords} from '../questions/words.ts';
import type {Attributes} from './jsx.ts';

/*
 * What a part of an answer costs its reader, in numbers: how long it takes, what there is to type.
 */

/** Aloud, as people speak to others: 150 words a minute. */
const saidInASecond = 2.5;
/** In silence, of a technical text: below the 238 a minute of Brysbaert (2019), who measured easy ones. */
const readInAMinute = 200;

/** How long a text takes to say, in steps of five seconds. */
export function secondsToSay(words: number): number {
  return Math.max(5, Math.round(words / saidInASecond / 5) * 5);
}

/** Of the depth: minutes, and its commands, other code and tables. */
export function depthCost(parts: readonly AnswerPart[]): Attributes {
  const nodes = parts.flatMap((part) => part.nodes);
  const words = countWords(plainText(nodes));
  let [commands, code, tables] = [0, 0, 0];
  for (const node of nodes.flatMap((one) => nodesIn(one))) {
    if (node.type === 'table') tables++;
    if (node.type !== 'code') continue;
    const language = node.lang ?? '';
    if (isShell(language)) commands += shellCommands(node.value, language);
    else code++;
  }
  return {
    minutes: Math.max(1, Math.round(words / readInAMinute)),
    commands: commands || null,
    code: code || null,
    tables: tables || null,
  };
}

/** Of the sources: how many, and where if they are all from one place. */
export function sourcesCost(references: readonly Reference[]): Attributes {
  const hosts = new Set(references.map(({url}) => hostOf(url)));
  const [host] = hosts;
  return {count: references.length || null, host: hosts.size === 1 ? host : null};
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

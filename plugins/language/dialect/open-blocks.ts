import type {Token, TokenizeContext} from 'micromark-util-types';

/**
 * Which blocks of one document tokenizer are open, and how many of them the
 * line at hand continues.
 *
 * micromark keeps its container stack to itself. Without it the tokenizer could
 * not tell a lazy line (text right under a body paragraph, but unindented),
 * which CommonMark would take into the paragraph and this dialect does not.
 */
interface OpenBlocks {
  /** How many blocks are open, without `pending`. */
  open: number;
  /**
   * The last opening line, until a later line is looked at. micromark reads an
   * opening line twice, and between the two it closes the blocks that the line
   * ends: only then does the new one count. It counts when its token is still
   * where it was, which it is not after a reading that was given up.
   */
  pending: {line: number; token: Token; index: number} | undefined;
  /** The last line that continued a block, and how many it continued. */
  line: number;
  continued: number;
  /** Where {@link interrupts} last said yes. */
  interruptedAt: number;
}

const all = new WeakMap<TokenizeContext, OpenBlocks>();

function at(context: TokenizeContext): OpenBlocks {
  let blocks = all.get(context);
  if (!blocks) {
    blocks = {open: 0, pending: undefined, line: 0, continued: 0, interruptedAt: -1};
    all.set(context, blocks);
  }

  const {pending} = blocks;
  if (pending && pending.line !== context.now().line) {
    if (context.events[pending.index]?.[1] === pending.token) blocks.open++;
    blocks.pending = undefined;
  }

  return blocks;
}

/** Note an opening line (a line opens at most one block) and the token of its block. */
export function opened(context: TokenizeContext, token: Token): void {
  const {line} = context.now();
  const index = context.events.findLastIndex((event) => event[1] === token);
  at(context).pending = {line, token, index};
}

/** Note that the line at hand continues a block. */
export function continued(context: TokenizeContext): void {
  const blocks = at(context);
  const {line} = context.now();
  blocks.continued = blocks.line === line ? blocks.continued + 1 : 1;
  blocks.line = line;
}

/** Note that a block ended. */
export function closed(context: TokenizeContext): void {
  at(context).open--;
}

/**
 * Whether the line at hand ends a block, at any depth, by not continuing it.
 * Says so once per place: the second time the blocks are closed.
 */
export function interrupts(context: TokenizeContext): boolean {
  const blocks = at(context);
  const {line, offset} = context.now();
  const continuedHere = blocks.line === line ? blocks.continued : 0;
  if (blocks.open <= continuedHere || blocks.interruptedAt === offset) return false;
  blocks.interruptedAt = offset;
  return true;
}

/** Whether no block is open, nor about to be. */
export function none(context: TokenizeContext): boolean {
  const {open, pending} = at(context);
  return open === 0 && pending === undefined;
}

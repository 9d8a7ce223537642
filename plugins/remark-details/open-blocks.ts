import type {TokenizeContext} from 'micromark-util-types';

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
   * The line of the last opening line, until a later line is looked at.
   * micromark reads an opening line twice, and between the two it closes the
   * blocks that the line ends: only then does the new one count.
   */
  pending: number | undefined;
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

  if (blocks.pending !== undefined && blocks.pending !== context.now().line) {
    blocks.open++;
    blocks.pending = undefined;
  }

  return blocks;
}

/** Note an opening line (a line opens at most one block). */
export function opened(context: TokenizeContext): void {
  at(context).pending = context.now().line;
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

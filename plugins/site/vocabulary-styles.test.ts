import {describe, expect, it} from 'vitest';
import {defaultCallouts} from '../language/questions/callouts.ts';
import {defaultLevels} from '../language/questions/difficulty.ts';
import {defaultBlocks} from '../language/questions/block-kinds.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {calloutStyles, vocabularyStyles} from './vocabulary-styles.ts';

const expert = {
  id: 'expert',
  label: 'Expert',
  synonyms: ['principal'],
  mark: '🟣',
  tone: '#6b3fa0',
} as const;
const flashcard = {
  id: 'flashcard',
  types: ['flashcard'],
  marks: ['🃏'],
  sign: '♠',
  tone: 'accent',
} as const;

describe('the style sheet of a bank’s levels and callouts', () => {
  const vocabulary = {
    levels: [...defaultLevels, expert],
    callouts: [...defaultCallouts, flashcard],
    blocks: [...defaultBlocks, {id: 'riddle', label: 'Riddle', like: 'question'} as const],
  };
  const styles = vocabularyStyles(vocabulary);

  it('has a colour of one’s own on light and on dark pages', () => {
    expect(styles).toContain(':root{--tone-6b3fa0-ink:#6b3fa0;');
    expect(styles).toMatch(/\[data-theme=dark\]\{--tone-6b3fa0-ink:#[0-9a-f]{6};/);
    expect(styles).toContain('[data-bars=expert]{color:var(--tone-6b3fa0-ink)');
  });

  it('keeps paper light', () => {
    expect(styles).toMatch(/@media screen\{\[data-theme=dark\]/);
  });

  it('has no colour for a level without one: its bars are ink', () => {
    expect(styles).not.toContain('[data-bars=beginner]{color');
  });

  it('has a rising bar for each level, and fills those up to a question’s own', () => {
    expect(styles).toContain('width:20px');
    expect(styles).toContain('38%');
    expect(styles).toContain('[data-bars=advanced],[data-bars=expert]{--bar-3:currentcolor}');
    expect(styles).toContain('[data-bars=expert]{--bar-4:currentcolor}');
  });

  it('has the label of a kind of question only where a bank has one', () => {
    expect(styles).toContain('.question-kind{');
    expect(vocabularyStyles(defaultVocabulary)).not.toContain('question-kind');
  });

  it('has the filter', () => {
    expect(styles).toContain('html[data-level=expert] [data-level]:not([data-level~=expert],');
  });

  it('has the sign of a callout beside, for the sheet of answers', () => {
    expect(styles).not.toContain('flashcard');
    expect(calloutStyles(vocabulary)).toContain(
      "[data-tone=flashcard]{--tone:var(--accent);--tone-soft:var(--accent-soft);--sign:'♠'}",
    );
  });
});

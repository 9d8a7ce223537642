import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {countLevels} from './difficulty.ts';
import {plainText} from './plain-text.ts';
import {readPage} from './read-page.ts';

describe('front matter', () => {
  it('is read as YAML', () => {
    expect(readPage('---\ntitle: A\nlevels: [1, 2]\n---\n').frontMatter).toEqual({
      title: 'A',
      levels: [1, 2],
    });
  });

  it.each([
    '',
    '---\n- a\n---\n',
    '---\na: [\n---\n',
    '---\n---\n',
    '---\ntext\n---\n',
    'a\n\n---\nb: c\n---\n',
  ])('of %j is empty', (text) => {
    expect(readPage(text).frontMatter).toEqual({});
  });
});

/** A page as banks in the wild have them: what a real one has, in few lines. */
const wild = `---
title: "Brewing Interview Questions"
date: 2024-07-01
---

# Brewing Interview Questions

<!--
    A comment with a ??? question "inside"
-->

## Water & Heat

??? question "1. How hot should the water be?"
    ðŸ§  Think before expanding...

    ðŸŸ¢ **Beginner**

    *   **Green**: 80 degrees.
    *   **Black**: 95 degrees.

??? question "2. What is a 'Bloom'?"
    ðŸ§  Imagine explaining this to a guest...

    ðŸŸ¡ **Intermediate**

    Gas that leaves the grounds.
${'    '}
    âœ” **Steps:**
    *   Pour a little.
    *   Wait (e.g., 30 s).

    If it rises, **it is fresh**.

## Grinding

??? question "3. Burr or blade?"
    ðŸ§  Think before expanding...

    ðŸ”´ **Advanced**

    **NEVER** a blade.

    ðŸ’¡ **Interview Tip:**
    Say why: even grains.

---

## Before you go

Drink the coffee. ðŸ’¡
`;

describe('a page as in the wild', () => {
  const {questions, tree} = readPage(wild);
  const data = questions.map(({parts}) => parts.question);

  it('has questions with number, level, hint and section', () => {
    expect(
      data.map((one) => [one.number, one.title, one.difficulty, one.hint, one.section]),
    ).toEqual([
      [1, 'How hot should the water be?', 'beginner', 'Think before expanding...', 'Water & Heat'],
      [
        2,
        "What is a 'Bloom'?",
        'intermediate',
        'Imagine explaining this to a guest...',
        'Water & Heat',
      ],
      [3, 'Burr or blade?', 'advanced', 'Think before expanding...', 'Grinding'],
    ]);
  });

  it('has short answers and callouts', () => {
    expect(data.map(({shortAnswer}) => shortAnswer)).toEqual([
      'Green: 80 degrees. Black: 95 degrees.',
      'Gas that leaves the grounds.',
      'NEVER a blade.',
    ]);
    expect(data.flatMap(({callouts}) => callouts)).toEqual([
      {label: 'Steps', text: 'Pour a little. Wait (e.g., 30 s).'},
      {label: 'Interview Tip', text: 'Say why: even grains.'},
    ]);
  });

  it('has no mangled marks, and its end', () => {
    expect(plainText(tree)).not.toMatch(/[ðâ]/);
    expect(plainText(tree)).toMatch(/Drink the coffee\. 💡$/);
  });

  it('has no problems', () => {
    expect(questions.flatMap(({problems}) => problems)).toEqual([]);
  });
});

// A real page, third-party data that is not part of this repository.
const real = join(import.meta.dirname, '../../../../shared/pages/aws-devops-engineer.md');

describe.skipIf(!existsSync(real))('a real page', () => {
  const {questions, tree} = readPage(existsSync(real) ? readFileSync(real, 'utf8') : '');
  const data = questions.map(({parts}) => parts.question);

  it('has its questions, each with level, hint and section', () => {
    expect(data.map(({number}) => number)).toEqual(
      Array.from({length: 20}, (_, index) => index + 1),
    );
    expect(countLevels(data)).toEqual({beginner: 3, intermediate: 9, advanced: 8});
    expect(new Set(data.map(({section}) => section)).size).toBe(4);
    expect(data.filter(({hint, section}) => !hint || !section)).toEqual([]);
    expect(new Set(data.map(({id}) => id)).size).toBe(20);
    expect(questions.flatMap(({problems}) => problems)).toEqual([]);
  });

  it('has its callouts', () => {
    expect(data.flatMap(({callouts}) => callouts)).toHaveLength(10);
    expect(data[2]?.callouts.map(({text}) => text)).not.toContainEqual(
      expect.stringContaining('spike'),
    );
  });

  it('has no mangled marks, and its closing section', () => {
    expect(plainText(tree)).not.toMatch(/ð|âœ|â€/);
    const headings = tree.children.filter(({type}) => type === 'heading');
    const last = headings.at(-1);
    expect(data.map(({section}) => section)).not.toContain(last && plainText(last));
  });
});

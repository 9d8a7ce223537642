import {describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../vocabulary.ts';
import {
  countLevels,
  defaultLevels,
  levelNames,
  listLevels,
  toDifficulty,
  type Level,
} from './difficulty.ts';
import {levelOfTitle} from './levels-in-text.ts';
import {readPage} from './read-page.ts';
import {locatedIn, questionWith} from './testing.ts';

describe('words for a level', () => {
  const levelOf = (word: string) => toDifficulty(word, defaultLevels);

  it.each([
    ['beginner', ['Beginner', 'basic', 'basics', 'easy', 'Junior']],
    ['intermediate', ['Intermediate', 'medium', 'MIDDLE']],
    ['advanced', ['Advanced', 'hard', 'expert', 'senior']],
  ] as const)('%s', (level, words) => {
    expect(words.map(levelOf)).toEqual(words.map(() => level));
  });

  it('no others', () => {
    expect(['', 'note', 'beginners', 'constructor'].map(levelOf)).toEqual(Array(4).fill(null));
  });
});

describe('a level that a bank adds', () => {
  const expert: Level = {
    id: 'expert',
    label: 'Very hard',
    synonyms: ['Principal'],
    mark: '🦉',
    tone: '#6b3fa0',
  };
  const levels = [...defaultLevels, expert];

  it('has words of its own, before those of others', () => {
    expect(toDifficulty('expert', defaultLevels)).toBe('advanced');
    for (const word of ['Expert', 'very hard', 'principal']) {
      expect(toDifficulty(word, levels)).toBe('expert');
    }
  });

  it('is read, marked as its bank marks it', () => {
    const text = '??? question "T"\n    🦉 **Very hard**\n\n    A.\n';
    const read = (words = defaultVocabulary) => readPage(text, words).questions[0]?.parts.question;
    expect(read({...defaultVocabulary, levels})).toMatchObject({
      difficulty: 'expert',
      answer: 'A.',
    });
    expect(read()).toMatchObject({difficulty: null, answer: '🦉 Very hard A.'});
  });

  it.each(['☀', '☀\uFE0F'])(
    'is read with and without the sign that asks for colours: %j',
    (mark) => {
      const sunny = {...defaultVocabulary, levels: [...levels, {...expert, id: 'sunny', mark}]};
      for (const written of ['☀', '☀\uFE0F']) {
        const line = `${written} **Sunny**`;
        const {questions} = readPage(`??? question "T"\n    A.\n\n    ${line}\n`, sunny);
        expect(questions[0]?.parts.question).toMatchObject({difficulty: 'sunny', answer: 'A.'});
        expect(levelOfTitle(`${written} Why?`, sunny.levels)).toBe('sunny');
      }
    },
  );

  it('is named in its place, in the language of the site', () => {
    expect(levelNames(levels, {'level.expert': 'Sehr schwer'})).toEqual({
      beginner: 'Beginner',
      intermediate: 'Intermediate',
      advanced: 'Advanced',
      expert: 'Sehr schwer',
      none: 'No level',
    });
    expect(listLevels(levels)).toBe('beginner, intermediate, advanced or expert');
  });
});

describe('where a level is looked for', () => {
  const page = (front: string, opening: string, body: string) =>
    locatedIn(`---\ndifficulty: ${front}\n---\n\n${opening}\n    ${body}\n\n    Answer.\n`).parts
      .question.difficulty;

  it('first on the opening line', () => {
    expect(page('beginner', '??? question hard "T"', '🟡 **Intermediate**')).toBe('advanced');
    expect(page('beginner', '??? question extra Senior easy "T"', 'Text.')).toBe('advanced');
  });

  it('then in the body', () => {
    expect(page('beginner', '??? question "T"', '🟡 **Medium**')).toBe('intermediate');
  });

  it('then in the headings above, of which the nearest counts', () => {
    const levels = (text: string) =>
      readPage(text).questions.map(({parts}) => parts.question.difficulty);
    const question = (title: string) => `??? question "${title}"\n    A.\n`;
    expect(
      levels(
        [
          '---\ndifficulty: easy\n---\n\n# Pods',
          question('A'),
          '## 🟡 Intermediate questions',
          question('B'),
          '### Probes',
          question('C'),
          '### Senior',
          question('D'),
          '### Hard links (basic)',
          '??? question beginner "E"\n    A.\n',
          question('F'),
          '## Networking',
          question('G'),
        ].join('\n\n'),
      ),
    ).toEqual([
      'beginner',
      'intermediate',
      'intermediate',
      'advanced',
      'beginner',
      'intermediate',
      'beginner',
    ]);
  });

  it('then in the front matter', () => {
    expect(page('easy', '??? question "T"', 'Text.')).toBe('beginner');
    expect(page('[easy]', '??? question "T"', 'Text.')).toBe(null);
  });
});

describe('the level line', () => {
  it.each([
    '🟢 **Beginner**',
    '🟢**Beginner**',
    '**Beginner**',
    '**🟢 Beginner**',
    '🎯 **Basics**',
  ])('may be %s', (line) => {
    expect(questionWith(`${line}\n\nAnswer.`)).toMatchObject({
      difficulty: 'beginner',
      answer: 'Answer.',
      shortAnswer: 'Answer.',
    });
  });

  it('may come after the hint or later', () => {
    expect(questionWith('🧠 Think.\n\n🔴 **Advanced**\n\nA.')).toMatchObject({
      difficulty: 'advanced',
      answer: 'A.',
    });
    expect(questionWith('A.\n\n🔴 **Advanced**\n\nB.')).toMatchObject({
      difficulty: 'advanced',
      answer: 'A. B.',
    });
  });

  it('without the emoji of a level is the first paragraph only: later it is a heading', () => {
    const answer = '🧠 Think.\n\nTwo ways.\n\n**Basic**\n\nA.\n\n**Hard**\n\nB.';
    expect(questionWith(answer)).toMatchObject({
      difficulty: null,
      answer: 'Two ways. Basic A. Hard B.',
    });
    expect(questionWith(answer.replace('Two ways.', '**Medium**'))).toMatchObject({
      difficulty: 'intermediate',
      answer: 'Basic A. Hard B.',
    });
  });

  it('without an emoji is none where the opening line says another level', () => {
    const level = (line: string) => questionWith(`${line}\n\nA.`, '??? question hard "T"');
    expect(level('**Basic**')).toMatchObject({difficulty: 'advanced', answer: 'Basic A.'});
    expect(level('**Advanced**')).toMatchObject({difficulty: 'advanced', answer: 'A.'});
    expect(level('🟢 **Basic**')).toMatchObject({difficulty: 'advanced', answer: 'A.'});
  });

  it.each(['**Beginner** questions', 'Level: **Beginner**', '**Beginner** 🟢 too', 'Beginner'])(
    'is not %s',
    (line) => {
      expect(questionWith(line)).toMatchObject({difficulty: null});
    },
  );

  it('with an unknown word is reported and stays in the answer', () => {
    const {parts, problems} = locatedIn('??? question "T"\n    🟢 **Starter**\n\n    A.\n');
    expect(parts.question).toMatchObject({difficulty: null, answer: '🟢 Starter A.'});
    expect(problems).toEqual([{kind: 'unknown-difficulty', line: 1, column: 1, found: 'Starter'}]);
  });

  it('of a nested block is not the question’s', () => {
    expect(questionWith('!!! note\n    🔴 **Advanced**')).toMatchObject({difficulty: null});
  });
});

it('counts levels', () => {
  const levels = ['beginner', null, 'advanced', 'beginner'] as const;
  expect(countLevels(levels.map((difficulty) => ({difficulty})))).toEqual({
    beginner: 2,
    advanced: 1,
    none: 1,
  });
});

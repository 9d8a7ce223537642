import {describe, expect, it} from 'vitest';
import {partsOf} from './arrange-answer.ts';
import {plainText} from './plain-text.ts';
import {locatedIn, questionsOf, questionWith, withBody} from './testing.ts';

describe('the hint', () => {
  it('is a first paragraph with 🧠, and leaves the answer', () => {
    expect(questionWith('🧠 Imagine *explaining* it.\n\nIt is simple.\n\nMore.')).toMatchObject({
      hint: 'Imagine explaining it.',
      shortAnswer: 'It is simple.',
      answer: 'It is simple. More.',
    });
  });

  it.each([
    '<!-- A note. -->\n\n🧠 Think.\n\nA.',
    '<a id="old"></a>\n\n🧠 Think.\n\nA.',
    '[1]: https://one.example\n\n🧠 Think.\n\nA.',
    '🟢 **Easy**\n\n🧠 Think.\n\nA.',
    '<!-- A note. -->\n\n**Easy**\n\n<a id="old"></a><span id="b"></span>\n\n🧠 Think.\n\nA.',
  ])('is the first paragraph that readers see, before or after the level: %j', (body) => {
    expect(questionWith(body)).toMatchObject({hint: 'Think.', answer: 'A.', shortAnswer: 'A.'});
  });

  it.each([
    'A.\n\n🧠 Later.',
    '<div>\n\n🧠 Inside.\n\n</div>',
    '- 🧠 In a list.',
    '**🧠 Bold**',
    '🧩 Another mark.',
  ])('is not %j', (body) => {
    expect(questionWith(body).hint).toBe(null);
  });
});

describe('the short answer', () => {
  it.each([
    ['A.\n\nB.', 'A.'],
    ['![](a.png)\n\nA.', 'A.'],
    ['```sh\nls\n```\n\nA.', 'A.'],
    ['- a\n- b\n\nC.', 'a b'],
    ['```sh\nls\n```', 'ls'],
    ['📚 **References:** <https://a.example>\n\nA.', 'A.'],
  ])('of %j is %s', (body, short) => {
    expect(questionWith(body).shortAnswer).toBe(short);
  });
});

describe('callouts', () => {
  it('start with an emoji and a bold label with a colon', () => {
    expect(questionWith('A.\n\n💡 **Interview Tip:** Say it aloud.\n\nB.')).toMatchObject({
      callouts: [{label: 'Interview Tip', text: 'Say it aloud.'}],
      answer: 'A. 💡 Interview Tip: Say it aloud. B.',
    });
  });

  it.each([
    ['the colon outside', '✔ **Why**: because.', 'Why', 'because.'],
    ['the text on the next line', '✔ **Why:**\nbecause.', 'Why', 'because.'],
    ['no space after the mark', '✔**Why:** because.', 'Why', 'because.'],
    ['a variation selector', '⚠️ **Careful:** hot.', 'Careful', 'hot.'],
    ['a mark of several characters', '👩‍💻 **Practice:** type.', 'Practice', 'type.'],
    ['inline code in the label', '✅ **Use `set -e`:** yes.', 'Use set -e', 'yes.'],
  ])('may have %s', (_, body, label, text) => {
    expect(questionWith(body).callouts).toEqual([{label, text}]);
  });

  it('take along the list on the very next line', () => {
    const body = '✔ **Steps:**\n1. One\n2. Two\n\nAfter the list.';
    expect(questionWith(body).callouts).toEqual([{label: 'Steps', text: 'One Two'}]);
  });

  it('take along the code on the very next line, and what is right after that', () => {
    const body = '✔ **Try:**\n```sh\nls\n```\nThen look.\n\nAfter.';
    expect(questionWith(body).callouts).toEqual([{label: 'Try', text: 'ls Then look.'}]);
  });

  it('leave what comes after a blank line, also one with spaces', () => {
    for (const blank of ['', '    ', '      ']) {
      const text = `??? question "T"\n    ✔ **Steps:**\n    - One\n${blank}\n    After.\n\n    - Two\n`;
      expect(questionsOf(text)[0]?.callouts).toEqual([{label: 'Steps', text: 'One'}]);
    }
  });

  it('take the list after a blank line along, if they have nothing else', () => {
    const body = '💡 **Tip:**\n\n- One\n- Two\n\nAfter.\n\n✔ **Next:**\n\nText.\n\n- Three';
    expect(questionWith(body).callouts).toEqual([
      {label: 'Tip', text: 'One Two'},
      {label: 'Next', text: ''},
    ]);
  });

  it('do not take a block along', () => {
    const body = '✔ **Steps:**\nText.\n!!! note\n    Block.';
    expect(questionWith(body).callouts).toEqual([{label: 'Steps', text: 'Text.'}]);
  });

  it.each([
    '✔ **No colon** here.',
    '**No mark:** here.',
    '✔ Text **Label:** here.',
    '1 **Digit:** no.',
  ])('are not %j', (body) => {
    expect(questionWith(body).callouts).toEqual([]);
  });

  it('have a tone by their mark', () => {
    const body =
      '💡 **A:** a\n\n⚠️ **B:** b\n\n❌ **C:** c\n\n🔁 **D:** d\n\n✅ **E:** e\n\n🎯 **F:** f';
    const {answer} = locatedIn(withBody(body)).parts;
    expect(partsOf(answer).map((part) => part.type === 'callout' && part.kind)).toEqual([
      'tip',
      'warning',
      'wrong',
      'follow-up',
      'key',
      'note',
    ]);
  });
});

describe('references', () => {
  it('are the links of that callout, inline and reference-style', () => {
    const text =
      withBody(
        'A [link](https://no.example).\n\n📚 **References:**\n- [One](https://one.example)\n- [Two][2]\n- [Missing][3]\n- plain',
      ) + '\n[2]: https://two.example\n';
    expect(questionsOf(text)[0]?.references).toEqual([
      {text: 'One', url: 'https://one.example'},
      {text: 'Two', url: 'https://two.example'},
    ]);
  });

  it('are taken out of the parts of the answer, and stay in its text', () => {
    const {parts} = locatedIn(
      withBody('A.\n\n📚 **References:**\n- [One](https://one.example)\n\nB.'),
    );
    expect(partsOf(parts.answer).map((part) => plainText(part.nodes))).toEqual(['A.', 'B.']);
    expect(plainText(parts.answer.sources)).toBe('One');
    expect(parts.question.answer).toBe('A. 📚 References: One B.');
  });

  it('may have a blank line before their list', () => {
    const {parts} = locatedIn(
      withBody('A.\n\n📚 **References:**\n\n- [One](https://one.example)\n\nB.'),
    );
    expect(plainText(parts.answer.sources)).toBe('One');
    expect(parts.question.references).toEqual([{text: 'One', url: 'https://one.example'}]);
  });

  it.each([
    ['a comment', '\n\n<!-- Checked. -->\n\n'],
    ['a comment right below', '\n<!-- Checked. -->\n\n'],
    ['a comment behind the label', ' <!-- Checked. -->\n\n'],
    ['a definition', '\n\n[1]: https://one.example\n\n'],
  ])('may have %s before their list', (_, unseen) => {
    for (const label of ['📚 **References:**', '📚 **Quellen:**']) {
      const {parts} = locatedIn(
        withBody(`A.\n\n${label}${unseen}- [One](https://one.example)\n\nB.`),
      );
      expect(plainText(parts.answer.sources)).toBe('One');
      expect(partsOf(parts.answer).map((part) => plainText(part.nodes))).toEqual(['A.', 'B.']);
    }
  });

  it('are a callout as any other if there are none, or nothing that is seen', () => {
    const comment = locatedIn(withBody('A.\n\n📚 **References:**\n<!-- None. -->'));
    expect(partsOf(comment.parts.answer).map(({type}) => type)).toEqual(['content', 'callout']);
    const {parts} = locatedIn(withBody('A.\n\n📚 **References:**\n\nSee the docs.'));
    expect(partsOf(parts.answer)).toMatchObject([
      {type: 'content'},
      {type: 'callout', labelText: 'References', nodes: []},
      {type: 'content'},
    ]);
  });

  it('may be one, on the same line', () => {
    expect(questionWith('📚 **Reference:** <https://one.example>').references).toEqual([
      {text: 'https://one.example', url: 'https://one.example'},
    ]);
  });
});

describe('references in other words', () => {
  const one = {text: 'One', url: 'https://one.example'};

  it.each([
    ['a list', '📚 **Quellen:**\n- [One](https://one.example), Kapitel 2'],
    ['a line', '📚 **Źródła:** [One](https://one.example).'],
  ])('are known by their mark: %s', (_, callout) => {
    const {parts} = locatedIn(withBody(`A.\n\n${callout}`));
    expect(parts.question.references).toEqual([one]);
    expect(partsOf(parts.answer).map((part) => plainText(part.nodes))).toEqual(['A.']);
  });

  it.each([
    ['text', '📚 **Hintergrund:** Das [RFC](https://one.example) sagt es.'],
    ['books', '📚 **Bücher:**\n- [One](https://one.example)\n- Ein Buch'],
    ['nothing', '📚 **Quellen:**'],
    ['another mark', '💡 **Quellen:**\n- [One](https://one.example)'],
  ])('are not %s', (_, callout) => {
    const {parts} = locatedIn(withBody(`A.\n\n${callout}`));
    expect(parts.question.references).toEqual([]);
    expect(partsOf(parts.answer).map(({type}) => type)).toEqual(['content', 'callout']);
  });
});

describe('the directive form', () => {
  const body =
    '🧠 Think.\n\n🟢 **Easy**\n\nA.\n\n💡 **Tip:**\n- b\n\n📚 **References:**\n- [c](https://c.example)';

  it('says the same', () => {
    const directive = locatedIn(`:::question[3. How *so*?]{#an-id}\n${body}\n:::\n`).parts.question;
    // It has a closing line.
    const endLine = directive.endLine - 1;
    expect(questionWith(body, '??? question "3. How *so*? {#an-id}"')).toMatchObject({
      ...directive,
      endLine,
    });
  });

  it('takes the level and "open" from its classes', () => {
    const {parts} = locatedIn(':::question[T]{.Senior .open}\nA.\n:::\n');
    expect(parts).toMatchObject({open: true, question: {difficulty: 'advanced', title: 'T'}});
  });

  it('without a label has no title', () => {
    const {problems} = locatedIn(':::question\nA.\n:::\n');
    expect(problems.map(({kind}) => kind)).toEqual(['empty-question', 'no-difficulty']);
  });
});

describe('a title', () => {
  it('is in parts where some of it is code', () => {
    const [question] = questionsOf('??? question "A pod shows `CrashLoop` and `x`"\n    A.\n');
    expect(question?.titleParts).toEqual(['A pod shows ', 'CrashLoop', ' and ', 'x', '']);
  });

  it('has none where none is', () => {
    const [question] = questionsOf('??? question "A *plain* title"\n    A.\n');
    expect(question).not.toHaveProperty('titleParts');
  });
});

describe('the page around', () => {
  it('gives the section, which is no page title', () => {
    const text =
      '# Page\n\n??? question "A"\n\n## One *two*\n\n??? question "B"\n\n### Three\n\n??? question "C"\n\n# Next\n\n??? question "D"\n';
    expect(questionsOf(text).map(({section}) => section)).toEqual([null, 'One two', 'Three', null]);
  });

  it('holds nested questions, in the order of the file', () => {
    const text = withBody(
      'A.\n\n??? question "Inner"\n    B.\n\n- item\n\n  ??? question "In a list"\n      C.',
    );
    expect(questionsOf(text).map(({title, line, column}) => [title, line, column])).toEqual([
      ['Title', 1, 1],
      ['Inner', 4, 5],
      ['In a list', 9, 7],
    ]);
  });

  it('has other blocks, which are no questions', () => {
    expect(questionsOf('??? note "A"\n\n!!! question "B"\n\n??? "C"\n\n:::note\n:::\n')).toEqual(
      [],
    );
  });
});

describe('problems', () => {
  const kinds = (text: string) => locatedIn(text).problems.map(({kind}) => kind);

  it('are none for a whole question', () => {
    expect(kinds('??? question easy "T"\n    A.\n')).toEqual([]);
  });

  it('are a missing title, answer or level', () => {
    expect(kinds('??? question ""\n')).toEqual(['empty-question', 'empty-answer', 'no-difficulty']);
    expect(kinds('??? question easy "T"\n    🧠 Only a hint.\n')).toEqual(['empty-answer']);
  });

  it('do not include an answer that is a picture', () => {
    expect(kinds('??? question easy "T"\n    ![](a.png)\n')).toEqual([]);
    expect(kinds('??? question easy "T"\n    <img src="a.png">\n')).toEqual([]);
  });
});

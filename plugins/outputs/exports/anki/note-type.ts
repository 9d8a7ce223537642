/*
 * How a question looks in Anki. Learners keep the note type that they got first, and Anki updates notes only
 * while names of fields and of the card stay: a change of those needs another `noteTypeId`, and everybody starts anew.
 */

export const noteTypeId = 1_764_115_200_000;

/** In seconds. Later for each change of what is below, or collections keep the old look. */
const changed = 1_795_824_000;

/** The first is what Anki sorts by. */
export const fields = ['Question', 'Hint', 'Spoken answer', 'Depth', 'Link', 'Id'] as const;

const front = `<div class="question">{{Question}}</div>
{{#Hint}}<div class="hint">{{Hint}}</div>{{/Hint}}`;

const back = `{{FrontSide}}
<hr id="answer">
{{#Spoken answer}}<div class="spoken">{{Spoken answer}}</div>{{/Spoken answer}}
{{Depth}}
{{#Link}}<p class="link"><a href="{{Link}}">{{Link}}</a></p>{{/Link}}`;

/* Anki's programs name the night in two ways. */
const css = `.card {
  --ink: #15172a; --soft: #5b5e72; --line: #dcdad2; --back: #fbfaf6; --code: #f1efe8; --said: #fff6da; --edge: #e0a400; --accent: #4b3fb8; --fill: #eceafa;
  max-width: 44rem; margin: 0 auto; padding: 0.5rem; color: var(--ink); background: var(--back);
  font: 1.0625rem/1.55 Figtree, system-ui, sans-serif; text-align: start;
}
.card.nightMode, .card.night_mode, .nightMode .card, .night_mode .card {
  --ink: #edecf5; --soft: #a9abc0; --line: #3a3c52; --back: #15172a; --code: #20223a; --said: #2d2818; --edge: #e0a400; --accent: #b3abf7; --fill: #2a2650;
}
.card {
  --diagram-ink: var(--ink); --diagram-ink-soft: var(--soft); --diagram-line: var(--soft); --diagram-fill: var(--fill);
  --diagram-stroke: var(--accent); --diagram-back: var(--back); --diagram-band: var(--code); --diagram-rule: var(--line);
}
.question { font-size: 1.3rem; font-weight: 650; line-height: 1.36; }
.hint, .link, figcaption { color: var(--soft); font-size: 0.9375rem; }
.spoken { padding: 0.1rem 0.9rem; border-inline-start: 4px solid var(--edge); background: var(--said); font-size: 1.125rem; }
.remark { margin: 1rem 0; padding: 0.1rem 0.9rem; border: 1px solid var(--line); border-radius: 6px; }
a { color: var(--accent); overflow-wrap: anywhere; }
pre { padding: 0.75rem; overflow-x: auto; background: var(--code); font-size: 0.875rem; line-height: 1.45; white-space: pre; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; }
pre, code, kbd, svg { direction: ltr; unicode-bidi: isolate; }
figure, details { margin: 1rem 0; }
summary { font-weight: 650; }
table { border-collapse: collapse; }
td, th { padding: 0.35rem 0.6rem; border: 1px solid var(--line); text-align: start; }
blockquote { margin-inline: 0; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); }
img, svg { max-width: 100%; height: auto; }
`;

/** The note type as the `col` table of schema 11 has it. */
export const noteType = {
  id: noteTypeId,
  name: 'Viva question',
  type: 0,
  mod: changed,
  usn: -1,
  sortf: 0,
  did: 1,
  tmpls: [
    {
      name: 'Card',
      ord: 0,
      qfmt: front,
      afmt: back,
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
    },
  ],
  flds: fields.map((name, ord) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  css,
  latexPre: '',
  latexPost: '',
  tags: [],
  vers: [],
  // A card is made of a note that has a question.
  req: [[0, 'all', [0]]],
};

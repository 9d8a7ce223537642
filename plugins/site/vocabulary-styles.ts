import {namedTones, shadesOf, type Shade, type Tone} from '../language/tones.ts';
import type {Vocabulary} from '../language/vocabulary.ts';

/**
 * What style sheets know of the bank's levels, and the colours of its callouts. The other sheets of the theme have no
 * name of one.
 */
export function vocabularyStyles({levels, callouts, blocks}: Vocabulary): string {
  const tones = new Set([...levels, ...callouts].flatMap(({tone}) => tone ?? []));
  const own = [...tones].filter((tone) => !(tone in namedTones));
  const ids = levels.map(({id}) => id);
  return [
    ...own.flatMap(ownTone),
    ...levels.flatMap(({id, tone}) =>
      tone ? [`[data-bars=${id}]{color:${use(tone, 'ink')}}`] : [],
    ),
    // The page's filter, and that of the list of what is on it. A question that a link leads to shows all the same.
    [...ids, 'none'].map(hideOthers).join() + '{display:none}',
    ...risingBars(ids),
    // Before the titles of questions that are of a kind of their own.
    ...(blocks.some(({label, like}) => label !== undefined && like === 'question')
      ? [kindLabel]
      : []),
    '',
  ].join('\n');
}

/** What the sheet of answers knows of callouts. */
export function calloutStyles({callouts}: Vocabulary): string {
  return callouts
    .map(
      ({id, sign, tone}) =>
        `[data-tone=${id}]{--tone:${use(tone, 'ink')};--tone-soft:${use(tone, 'soft')};--sign:'${sign}'}\n`,
    )
    .join('');
}

const kindLabel =
  '.question-kind{padding:.1em .4em;border:1px solid;border-radius:.3em;font-size:.75em}';

/** The name of a colour's custom property: `6b3fa0-soft` is no name, `tone-6b3fa0-soft` is. */
function nameOf(tone: Tone, shade: Shade): string {
  return `--${namedTones[tone]?.[shade] ?? `tone-${tone.slice(1)}-${shade}`}`;
}

function use(tone: Tone, shade: Shade): string {
  return `var(${nameOf(tone, shade)})`;
}

function ownTone(tone: Tone): string[] {
  const {light, dark} = shadesOf(tone);
  const block = (shades: Record<Shade, string>) =>
    (['ink', 'soft'] as const).map((name) => `${nameOf(tone, name)}:${shades[name]}`).join(';');
  return [`:root{${block(light)}}`, `@media screen{[data-theme=dark]{${block(dark)}}}`];
}

function hideOthers(id: string): string {
  return `html[data-level=${id}] [data-level]:not([data-level~=${id}],[data-shown],[data-press])`;
}

/** A bar for each level, 3.5 px wide and 2 px apart; what is above a question's own is faint. */
function risingBars(ids: readonly string[]): string[] {
  const steps = ids.map((_, index) => ({
    color: index === 0 ? 'currentcolor' : `var(--bar-${index + 1})`,
    height: index === ids.length - 1 ? 100 : Math.floor(38 + (62 * index) / (ids.length - 1)),
  }));
  const layers = steps.map(
    ({color, height}, index) =>
      `linear-gradient(${color},${color}) ${5.5 * index}px 100%/3.5px ${height}%`,
  );
  const faint = steps.slice(1).map((_, index) => `--bar-${index + 2}:var(--faint);`);
  return [
    `[data-bars]{${faint.join('')}width:${5.5 * ids.length - 2}px;background:${layers.join()};background-repeat:no-repeat}`,
    ...ids.slice(1).map((_, index) => {
      const filled = ids.slice(index + 1).map((id) => `[data-bars=${id}]`);
      return `${filled.join()}{--bar-${index + 2}:currentcolor}`;
    }),
  ];
}

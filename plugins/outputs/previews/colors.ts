import type {Colors} from '../../bank/brand.ts';
import {levelNames, type Level} from '../../language/questions/difficulty.ts';
import {mix, namedTones, shadesOf, type Tone} from '../../language/tones.ts';
import type {PreviewLevel} from './types.ts';

/** All levels as pictures show them, in order; `none` is the last. */
export function previewLevels(
  levels: readonly Level[],
  colors: Colors,
  translations?: Readonly<Record<string, string | undefined>>,
): PreviewLevel[] {
  const {ink = '#000000', background = '#ffffff', line = background} = colors;
  return Object.entries(levelNames(levels, translations)).map(([id, name], index) => {
    const tone = levels[index]?.tone;
    const own = tone && colorOf(tone, colors);
    // As in the pages (plugins/site/vocabulary-styles.ts): the hardest is all ink.
    const bar =
      index < levels.length ? mix(own ?? ink, background, (index + 1) / levels.length) : line;
    return {id, name, ink: own ?? ink, bar};
  });
}

function colorOf(tone: Tone, colors: Colors): string {
  return colors[namedTones[tone]?.ink ?? ''] ?? shadesOf(tone).light.ink;
}

import type {Colors} from '../../bank/brand.ts';
import {levelNames, type Level} from '../../language/questions/difficulty.ts';
import {namedTones, shadesOf, type Shade, type Tone} from '../../language/tones.ts';
import type {PreviewLevel} from './types.ts';

/** All levels as pictures show them, in order; `none` is the last. */
export function previewLevels(
  levels: readonly Level[],
  colors: Colors,
  translations?: Readonly<Record<string, string | undefined>>,
): PreviewLevel[] {
  const tones = new Map(levels.map(({id, tone}) => [id, tone]));
  return Object.entries(levelNames(levels, translations)).map(([id, name]) => {
    const color = (shade: Shade) => colorOf(tones.get(id) ?? 'grey', shade, colors);
    return {id, name, ink: color('ink'), bar: color('bar')};
  });
}

function colorOf(tone: Tone, shade: Shade, colors: Colors): string {
  const name = namedTones[tone]?.[shade];
  return (name === undefined ? undefined : colors[name]) ?? shadesOf(tone).light[shade];
}

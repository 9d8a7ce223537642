import {levelNames, type Level} from '../../language/questions/difficulty.ts';
import {namedTones, shadesOf, type Shade, type Tone} from '../../language/tones.ts';
import type {PreviewLevel} from './types.ts';

/** The site's colours in its light look, as `plugins/theme/css/tokens.css` names them. */
export const colors = {
  background: '#fbfaf6',
  ink: '#1f2333',
  'ink-soft': '#5a5f72',
  line: '#e3e0d6',
  accent: '#4b3fb8',
  green: '#17633f',
  'green-bar': '#46a577',
  amber: '#7d4b00',
  'amber-bar': '#e0a53a',
  red: '#9d2036',
  'red-bar': '#d5586c',
} as const;

/** All levels as pictures show them, in order; `none` is the last. */
export function previewLevels(
  levels: readonly Level[],
  translations?: Readonly<Record<string, string | undefined>>,
): PreviewLevel[] {
  const tones = new Map(levels.map(({id, tone}) => [id, tone]));
  return Object.entries(levelNames(levels, translations)).map(([id, name]) => {
    const color = (shade: Shade) => colorOf(tones.get(id) ?? 'grey', shade);
    return {id, name, ink: color('ink'), bar: color('bar')};
  });
}

function colorOf(tone: Tone, shade: Shade): string {
  const name = namedTones[tone]?.[shade];
  if (name === undefined) return shadesOf(tone).light[shade];
  return colors[name as keyof typeof colors];
}

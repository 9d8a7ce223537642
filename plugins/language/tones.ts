import type {Tone} from '../types/bank.d.ts';

export type {Tone};

/** What a colour is used for: text, and the area behind it. */
export type Shade = 'ink' | 'soft';

/** The custom properties of a named colour. */
export const namedTones: Readonly<Record<string, Readonly<Record<Shade, string>>>> = {
  accent: {ink: 'accent', soft: 'accent-soft'},
  green: {ink: 'green', soft: 'green-soft'},
  amber: {ink: 'amber', soft: 'amber-soft'},
  red: {ink: 'red', soft: 'red-soft'},
  grey: {ink: 'ink-soft', soft: 'hover'},
};

/** The shades of a colour of one's own, on light and on dark pages. */
export function shadesOf(color: string): Record<'light' | 'dark', Record<Shade, string>> {
  return {
    light: {ink: color, soft: mix(color, '#ffffff', 0.12)},
    dark: {ink: mix(color, '#ffffff', 0.4), soft: mix(color, '#101119', 0.3)},
  };
}

/**
 * A colour between two.
 *
 * @param share - Of the first: 0 to 1.
 */
export function mix(color: string, other: string, share: number): string {
  const channel = (text: string, at: number) => parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(color, at) * share + channel(other, at) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

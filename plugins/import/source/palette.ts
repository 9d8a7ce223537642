/** The colours of Material's `theme.palette`. */
const colors: Readonly<Record<string, string>> = {
  red: '#ef5552',
  pink: '#e92063',
  purple: '#ab47bd',
  'deep-purple': '#7e56c2',
  indigo: '#4051b5',
  blue: '#2094f3',
  'light-blue': '#02a6f2',
  cyan: '#00bdd6',
  teal: '#009485',
  green: '#4cae4f',
  'light-green': '#8bc34b',
  lime: '#cbdc38',
  yellow: '#ffec3d',
  amber: '#ffc105',
  orange: '#ffa724',
  'deep-orange': '#ff6e42',
  brown: '#795649',
  'blue-grey': '#546d78',
};

/**
 * The colour of a site, dark enough for white text on it.
 *
 * @param styles - Its own style sheets.
 * @returns Null for what is no colour: black, white and grey.
 */
export function colorOf(palette: unknown, styles: string): string | null {
  const first: unknown = Array.isArray(palette) ? palette[0] : palette;
  const {primary, accent} = (first ?? {}) as Record<string, unknown>;
  const own = /--md-primary-fg-color:\s*#([\da-f]{6}|[\da-f]{3})\b/i.exec(styles)?.[1];
  const written = own && `#${own.length === 3 ? own.replace(/./g, '$&$&') : own}`.toLowerCase();
  const named = [primary, accent].map((name) =>
    typeof name === 'string' ? colors[name.trim().toLowerCase().replaceAll(' ', '-')] : undefined,
  );
  const color = (primary === 'custom' ? written : undefined) ?? named.find(Boolean) ?? written;
  return color === undefined ? null : readable(color);
}

/** @param share - Of the other colour, 0 to 1. */
export function mixed(color: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [one, two] = [color, other].map((of) => parseInt(of.slice(at, at + 2), 16));
    return Math.round((one ?? 0) * (1 - share) + (two ?? 0) * share);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Made darker until the contrast with white is 4.5, as WCAG asks for. */
function readable(color: string): string {
  let dark = color;
  for (let share = 0; 1.05 / (luminance(dark) + 0.05) < 4.6; share += 0.02) {
    dark = mixed(color, '#000000', share);
  }
  return dark;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

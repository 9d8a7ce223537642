/*
 * The colours of Material's `theme.palette.primary`, a shade darker where white on them could not be
 * read: links and buttons have them here.
 */
const colors: Readonly<Record<string, string>> = {
  red: '#c62828',
  pink: '#c2185b',
  purple: '#8e24aa',
  'deep-purple': '#673ab7',
  indigo: '#3f51b5',
  blue: '#1565c0',
  'light-blue': '#0277bd',
  cyan: '#00707f',
  teal: '#00796b',
  green: '#2e7d32',
  'light-green': '#45752c',
  lime: '#6b6f12',
  yellow: '#8a6d00',
  amber: '#9a6400',
  orange: '#b85600',
  'deep-orange': '#c43e12',
  brown: '#795548',
  'blue-grey': '#546e7a',
};

/** Null for what is no colour: black, white, grey and those of a style sheet. */
export function colorOf(palette: unknown): string | null {
  const first: unknown = Array.isArray(palette) ? palette[0] : palette;
  if (typeof first !== 'object' || first === null) return null;
  const {primary, accent} = first as Record<string, unknown>;
  for (const name of [primary, accent]) {
    const color = colors[String(name).trim().toLowerCase().replaceAll(' ', '-')];
    if (color !== undefined) return color;
  }
  return null;
}

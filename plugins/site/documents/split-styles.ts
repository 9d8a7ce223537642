import postcss, {type AtRule} from 'postcss';

/**
 * Sheets that a page is not painted later for where they do not apply: a browser fetches them all the
 * same, behind what does. Each with the media that it is for, and with the rules that it takes.
 */
export const mediaSheets = [
  {name: 'wide', media: '(min-width: 480px)', takes: /^\((?:width\s*>=|min-width:)\s*\d/},
  {
    name: 'wish',
    media: '(forced-colors: active), (prefers-reduced-motion: reduce), (scripting: none)',
    takes: /^\((?:forced-colors:\s*active|prefers-reduced-motion:\s*reduce|scripting:\s*none)\)$/,
  },
  // The last: paper is as wide as a desk.
  {name: 'print', media: 'print', takes: /^print$/},
] as const;

/**
 * Divide a sheet by media. Rules of a sheet stay in their order, and come after all that stay behind:
 * what is for one kind of window is said over what is for all.
 *
 * @returns The sheet without them, and the text of each of `mediaSheets`.
 */
export function splitStyles(sheet: string): {
  rest: string;
  parts: Readonly<Record<string, string>>;
} {
  const root = postcss.parse(sheet);
  const parts: Record<string, string> = {};
  for (const {name, takes} of mediaSheets) {
    const rules = root.nodes.filter(
      (node): node is AtRule =>
        node.type === 'atrule' && node.name === 'media' && takes.test(node.params),
    );
    parts[name] = rules.map((rule) => rule.toString()).join('');
    for (const rule of rules) rule.remove();
  }
  return {rest: root.toString(), parts};
}

import type {Code} from 'mdast';

/**
 * Read `{.bash .annotate}` after a fence, as MkDocs has it, and `{r}` of R Markdown: the first
 * class is the language, in place. What follows stays the fence's options.
 */
export function readFenceClasses(code: Code): void {
  const info = [code.lang, code.meta].filter(Boolean).join(' ');
  const match = /^\{\s*\.?([\p{L}\p{N}_+#-]+)(?=[\s,}])([^}]*)\}?\s*(.*)$/su.exec(info);
  if (!match || !code.lang?.startsWith('{')) return;
  const [, lang = '', options = '', rest = ''] = match;
  // `{1,3}` are lines, and `{title="x"}` has no language at all.
  if (/^\d/.test(lang)) return;
  code.lang = lang;
  code.meta = `${options} ${rest}`.trim() || null;
}

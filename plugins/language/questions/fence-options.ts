import type {Code} from 'mdast';

/** Classes of Material that say how a block is pressed: they are no languages. */
const behaviour = /^(?:no-)?(?:copy|select|annotate)$/;

/**
 * Read what MkDocs and R Markdown have behind a fence, in place, as Docusaurus writes it: of `{.bash #id .annotate}` and
 * `{r}` the first class is the language and the id the block's, `linenums="5"` becomes `showLineNumbers=5`,
 * `hl_lines="2 4-6"` becomes `{2,4-6}`.
 */
export function readFenceOptions(code: Code): void {
  if (code.lang?.startsWith('{')) readBraces(code);
  if (!code.meta) return;
  const meta = code.meta
    .replace(/(?<!\S)linenums=(["']?)(\d+)[\d\s]*\1(?!\S)/, (_all, _quote, first: string) =>
      first === '0' ? '' : `showLineNumbers=${first}`,
    )
    .replace(
      /(?<!\S)hl_lines=(["']?)([\d\s,-]+)\1(?!\S)/,
      (_all, _quote, lines: string) =>
        `{${lines
          .trim()
          .split(/[\s,]+/)
          .join(',')}}`,
    );
  code.meta = meta.trim() || null;
}

function readBraces(code: Code): void {
  const info = [code.lang, code.meta].filter(Boolean).join(' ');
  const [, inside, rest = ''] = /^\{([^{}]*)\}?(.*)$/su.exec(info) ?? [];
  // `{1,3}` are lines.
  if (inside === undefined || /^[\d,\s-]*$/.test(inside)) return;
  const parts = inside.match(/[\w-]+=(?:"[^"]*"|'[^']*'|[^\s,]+)|[^\s,]+/gu) ?? [];
  const names = parts.filter((part) => /^\.?[\p{L}\p{N}_+][\p{L}\p{N}_+#-]*$/u.test(part));
  code.lang =
    names.map((name) => name.replace('.', '')).find((name) => !behaviour.test(name)) ?? null;
  const id = parts.find((part) => /^#[\p{L}\p{N}_:.-]+$/u.test(part));
  if (id !== undefined) code.data = {...code.data, hProperties: {id: id.slice(1)}};
  const options = parts.filter((part) => part.includes('='));
  code.meta = [...options, rest.trim()].join(' ').trim() || null;
}

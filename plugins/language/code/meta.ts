/**
 * Options after a fence's language. `title="…"` is shown; the others that MkDocs
 * and Docusaurus know (line numbers, marked lines) are accepted and not shown.
 */
export function readMeta(meta: string | null | undefined): {title: string | null} {
  const match = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')/.exec(meta ?? '');
  return {title: match?.[1] ?? match?.[2] ?? null};
}

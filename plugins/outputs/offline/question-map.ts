/**
 * Where each permanent address leads. Ten thousand questions have one short file here instead of a
 * document each: the ids of a page, or `[id, anchor]` where the two differ.
 */
export type QuestionMap = Record<string, (string | [id: string, anchor: string])[]>;

/** @param hrefs - The page and anchor of each id: `/base/page/#anchor`, escaped. */
export function compactQuestionMap(hrefs: ReadonlyMap<string, string>): QuestionMap {
  const map: QuestionMap = {};
  for (const [id, href] of hrefs) {
    const [page = '', hash = ''] = href.split('#');
    const anchor = decodeURIComponent(hash);
    (map[page] ??= []).push(anchor === id ? id : [id, anchor]);
  }

  return map;
}

/** Each id with its page and anchor. */
export function expandQuestionMap(map: QuestionMap): Map<string, string> {
  return new Map(
    Object.entries(map).flatMap(([page, ids]) =>
      ids.map((entry): [string, string] => {
        const [id, anchor] = typeof entry === 'string' ? [entry, entry] : entry;
        return [id, `${page}#${encodeURIComponent(anchor)}`];
      }),
    ),
  );
}

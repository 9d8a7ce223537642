/** Where each question is written; fetched by who wants to improve one. */
export interface QuestionSources {
  /** Forms of addresses of the pages in their repository, with `{line}` where lines have addresses. */
  readonly pages: readonly string[];
  /** By id: index in `pages`, and the 1-based line. */
  readonly lines: Readonly<Record<string, readonly [page: number, line: number]>>;
}

export type RecordKind = 'question' | 'page' | 'topic';

/** One thing that can be found: a question, or the title of a page or topic. */
export interface SearchRecord {
  kind: RecordKind;
  /** Unique among all records; for a question the anchor on its page. */
  id: string;
  title: string;
  /** Title of the topic. */
  topic: string;
  /** What the topic filter compares, such as the folder's name. */
  topicId: string;
  /** Title of the page. */
  page: string;
  /** Where a hit leads, with the anchor. */
  url: string;
  section: string | null;
  level: string | null;
  /**
   * Plain text of the whole answer: a line for each paragraph, item, row of a table (its cells
   * joined by ` · `) and line of code; those of code begin with a tab.
   */
  answer: string;
  /** Plain text of each callout; what the answer already holds is indexed once. */
  callouts: string[];
  /** Other names under which it should be found. */
  aliases: string[];
  /** Titles of linked references: found by, never shown. */
  references: string[];
}

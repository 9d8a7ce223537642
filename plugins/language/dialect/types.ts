import type {BlockContent, DefinitionContent, Node, Parent, PhrasingContent} from 'mdast';

/**
 * A `???` block (collapsible) or a `!!!` block (admonition).
 *
 * The first child is the title when the opening line has one, even an empty
 * one; a block without a quoted title has no `detailsTitle`.
 */
export interface Details extends Parent {
  type: 'details';
  /** `details` for `???`, `admonition` for `!!!`. */
  kind: 'details' | 'admonition';
  /** `true` for `???+`, `false` for `???`, `null` for `!!!`, which cannot be closed. */
  open: boolean | null;
  /** The words before the title: lower-cased, in order, without the lone `-` of `???-`. */
  classes: string[];
  /** Written as `<quiz>` … `</quiz>`: its body is not indented. */
  tagged?: true;
  children: (DetailsTitle | BlockContent | DefinitionContent)[];
}

/** The quoted title of a {@link Details}: inline Markdown. */
export interface DetailsTitle extends Parent {
  type: 'detailsTitle';
  children: PhrasingContent[];
}

/** One `=== "Title"` block. The first child is its title. */
export interface ContentTab extends Parent {
  type: 'contentTab';
  /** Whether it is the one of its set that is shown at first. */
  open: boolean;
  /** `===!`: no part of the set before it. */
  startsSet: boolean;
  children: (DetailsTitle | BlockContent | DefinitionContent)[];
}

/** Tabs that stand next to each other. */
export interface ContentTabs extends Parent {
  type: 'contentTabs';
  children: ContentTab[];
}

/** `<quiz>` or `</quiz>`, while a tree is made: none is left in it. */
export interface QuizTag extends Node {
  type: 'quizTag';
  isEnd: boolean;
}

declare module 'mdast' {
  interface BlockContentMap {
    details: Details;
    contentTabs: ContentTabs;
  }
  interface RootContentMap {
    details: Details;
    contentTab: ContentTab;
    contentTabs: ContentTabs;
    detailsTitle: DetailsTitle;
    quizTag: QuizTag;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** The whole block: opening line and body. */
    details: 'details';
    /** `???` or `!!!`. */
    detailsMarker: 'detailsMarker';
    /** The `+` of `???+`. */
    detailsOpenMarker: 'detailsOpenMarker';
    /** One word between the marks and the title. */
    detailsClass: 'detailsClass';
    /** The title with its quotes. */
    detailsTitle: 'detailsTitle';
    detailsTitleMarker: 'detailsTitleMarker';
    /** The inline Markdown between the quotes, without padding. */
    detailsTitleText: 'detailsTitleText';
    /** The indentation of one body line. */
    detailsIndent: 'detailsIndent';
    /** A whole tab: opening line and body. */
    contentTab: 'contentTab';
    /** `+` or `!` after `===`. */
    contentTabFlag: 'contentTabFlag';
    /** `<quiz>` or `</quiz>`. */
    quizTag: 'quizTag';
  }
}

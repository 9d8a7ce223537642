/**
 * What pages may do beyond showing text. All of it is off: pages are written by many, and come
 * from elsewhere. The site's configuration says otherwise, never a file of the bank.
 */
export interface ContentTrust {
  /** HTML that runs script, sends forms, or shows documents of others in every reader's browser. */
  activeHtml: boolean;
  /** `.mdx` pages: programs, which run on the machine that builds the site. */
  mdx: boolean;
  /**
   * The folder has pages of other kinds too, and Docusaurus gives all of them their addresses: pages
   * of the bank are those with `???` blocks.
   */
  amongOthers?: boolean;
  /** Mermaid draws in readers' browsers, also what is not drawn when the site is built. */
  drawsInBrowser?: boolean;
}

export const noTrust: ContentTrust = {activeHtml: false, mdx: false};

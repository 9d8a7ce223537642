/** The remark plugins of questions, in the two lists where Docusaurus's docs, blog and pages have them. */
export default function remarkQuestions(): {
  beforeDefaultRemarkPlugins: unknown[];
  remarkPlugins: unknown[];
};
/** Parses Markdown with `???` and `!!!` blocks. */
export const bankParser: unknown;
/** Lays blocks out as elements; MDXComponents has a component for each. */
export const remarkQuestion: unknown;
/** Leaves the id of a question's heading to its answer. */
export const remarkQuestionHeadings: unknown;
/** The syntax only: adds `details` nodes to the tree. */
export const remarkDetails: unknown;

/** Stands for Docusaurus's generated module: words are those in the source. */
export default {};

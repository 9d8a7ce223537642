// Version 1, which Docusaurus uses for its anchors, comes without types.
declare module 'github-slugger' {
  const GithubSlugger: {slug(value: string, maintainCase?: boolean): string};
  export default GithubSlugger;
}

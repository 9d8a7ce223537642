// Version 1, which Docusaurus uses for its anchors, comes without types.
declare module 'github-slugger' {
  export default class GithubSlugger {
    static slug(value: string, maintainCase?: boolean): string;
  }
}

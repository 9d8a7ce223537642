import {createMatcher} from '@docusaurus/utils';

/** Whether a path is one of those that lines of a `.gitignore` name. */
export function ignorePatterns(lines: readonly string[]): (path: string) => boolean {
  const rules = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const isBack = line.startsWith('!');
      const pattern = line.replace(/^!/, '');
      const bare = pattern.replace(/^\/|\/$/g, '');
      const anywhere = pattern.replace(/\/$/, '').includes('/') ? '' : '**/';
      const inside = `${anywhere}${bare}/**`;
      const globs = pattern.endsWith('/') ? [inside] : [`${anywhere}${bare}`, inside];
      return {isBack, matches: createMatcher(globs)};
    });
  return (path) =>
    rules.reduce((found, {isBack, matches}) => (matches(path) ? !isBack : found), false);
}

export function globPatterns(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : createMatcher([...globs]);
}

// A context may be read anywhere while something is rendered, but for the linter's rule of hooks.
import {use as read} from 'react';
import {Live} from '../live';

/**
 * @param component - Name of the one that has it; looked for among what is being called if left out.
 * @throws {Error} While something is rendered that no browser runs.
 */
export function mustBeLive(found: string, file: string, component = renderedComponent()): void {
  let isLive = true;
  try {
    isLive = read(Live);
  } catch {
    // Nothing is rendered now.
  }
  if (!isLive) throw new Error(deadCode(found, component, file));
}

/**
 * What to tell about code that would do nothing.
 *
 * @param component - Its name; undefined in a page, and where it has none.
 * @param file - Relative to the site.
 */
function deadCode(found: string, component: string | undefined, file: string): string {
  const place = component === undefined ? '' : ` in <${component}>`;
  const name = component ?? 'Name';
  // A page stays, and so does a package.
  const part = /\.mdx$|node_modules\//.test(file) ? 'put a component that has it' : 'move it';
  return [
    `${file}: found ${found}${place} outside an island. Pages are finished documents: in the browser it would do nothing.`,
    `Write it as an island: ${part} into src/islands/${name}.tsx, as the default export, and <Island name="${name}" /> where it stood.`,
  ].join('\n');
}

/** The nearest function that is named as a component, of those that are being called. */
function renderedComponent(): string | undefined {
  const {stack = ''} = new Error();
  const [, name] = /^\s+at (?:\S+\.)?([A-Z]\w*) /m.exec(stack) ?? [];
  return name === 'MDXContent' ? undefined : name;
}

/** The file that a module of the guard stands in for React in: `?file=src/components/Counter.tsx`. */
export function fileOf(query: string): string {
  return new URLSearchParams(query).get('file') ?? '';
}

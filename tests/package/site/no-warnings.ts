import type {Plugin} from '@docusaurus/types';

/* What the bundler has to say of the preset's own files, its owners could not mend. */

interface Compiler {
  hooks: {done: {tap: (name: string, call: (stats: Stats) => void) => void}};
}
interface Stats {
  compilation: {warnings: Iterable<Error>; errors: {push: (error: Error) => void}};
}

const name = 'no-warnings';

function apply({hooks}: Compiler): void {
  hooks.done.tap(name, ({compilation: {warnings, errors}}) => {
    for (const {message} of warnings) errors.push(new Error(message));
  });
}

export default function noWarnings(): Plugin {
  return {name, configureWebpack: () => ({plugins: [{apply}]})};
}

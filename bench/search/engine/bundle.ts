import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build, type BuildOptions} from 'esbuild';

/** Bundles a module, by its path from this folder, into one script, as a site's bundler would. */
export async function bundle(
  entry: string,
  outfile: string | undefined,
  options: BuildOptions = {},
): Promise<void> {
  await build({
    entryPoints: [resolve(import.meta.dirname, entry)],
    ...(outfile !== undefined && {outfile}),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
    ...options,
  });
}

/** The page that asks the engine; it is fetched before anything is measured. */
export async function writePage(dir: string): Promise<void> {
  await bundle('./page.ts', join(dir, 'page.js'));
  const html =
    '<!doctype html><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">';
  writeFileSync(join(dir, 'index.html'), `${html}<script src="/page.js"></script>`);
}

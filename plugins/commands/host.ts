import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {printable} from '../check/printable.ts';
import type {NginxSite} from '../outputs/headers/nginx.ts';
import {command, UsageError} from './command.ts';
import {loadSite, siteFolder} from './load-bank.ts';
import {packageNotes, workflowNote} from './repository.ts';
import {hosts, writeHost, type HostName} from './write-host.ts';

const files = Object.entries(hosts).map(
  ([name, of]) => `  ${name.padEnd(12)}${Object.keys(of).join(', ')}`,
);
const usage = `Usage: npx viva host [--build FOLDER] [--force] NAME…

Writes what a host needs to build or to serve the site, into its folder:

${files.join('\n')}

  --build FOLDER   the build that nginx is to serve, by default build/
  --force          write files anew that are there

deploy/site.conf has the address and the headers of one build: write it anew after each.`;

const options = {
  build: {type: 'string'},
  force: {type: 'boolean', default: false},
} as const;

void command(usage, options, async ({build, force}, names) => {
  const unknown = names.find((name) => !Object.hasOwn(hosts, name));
  if (unknown !== undefined || names.length === 0) {
    throw new UsageError(
      `Found ${unknown === undefined ? 'no host' : `the host "${unknown}"`}, expected some of ${Object.keys(hosts).join(', ')}.`,
    );
  }
  const folder = siteFolder(process.cwd());
  const built = build === undefined ? join(folder, 'build') : resolve(build);
  const site = names.includes('nginx') ? await siteOf(built) : undefined;
  for (const name of names as HostName[]) {
    for (const {path, written} of writeHost(name, folder, site, force)) {
      console.log(
        written ? `Wrote ${path}` : `Left ${path}, which is there: --force writes it anew`,
      );
    }
  }
  const note = names.includes('github') ? workflowNote(folder) : null;
  if (note !== null) console.log(note);
  for (const found of packageNotes(folder)) console.log(printable(found));
});

async function siteOf(build: string): Promise<NginxSite> {
  if (!existsSync(join(build, '404.html'))) {
    throw new Error(`There is no complete build in "${build}": run "npm run build" first.`);
  }
  const config = await loadSite();
  if (!config) throw new Error('Found no docusaurus.config here: run it in the folder of a site.');
  const headers = join(build, '_headers');
  return {
    baseUrl: config.baseUrl,
    ...(existsSync(headers) && {headers: readFileSync(headers, 'utf8')}),
  };
}

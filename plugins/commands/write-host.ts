import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {nginxSite, type NginxSite} from '../outputs/headers/nginx.ts';

const nginx = {'deploy/nginx.conf': 'nginx/nginx.conf', 'deploy/site.conf': 'nginx/site.conf'};

/** The files of each host, with what they are made from in `hosts/`. */
export const hosts = {
  github: {'.github/workflows/pages.yml': 'pages.yml'},
  netlify: {'netlify.toml': 'netlify.toml'},
  cloudflare: {'wrangler.toml': 'wrangler.toml'},
  docker: {Dockerfile: 'Dockerfile', '.dockerignore': 'dockerignore'},
  nginx,
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type HostName = keyof typeof hosts;

const templates = fileURLToPath(new URL('../hosts/', import.meta.url));

/**
 * Write what a host needs into the folder of a site. Files that somebody may have changed are left
 * as they are, but for what belongs to one build.
 *
 * @param site - Of the build; nginx alone is told of it.
 * @param force - Whether files that are there are written anew.
 * @returns Each file, below the folder, and whether it was written.
 * @throws {Error} When the build is for another address than the site.
 */
export function writeHost(
  name: HostName,
  folder: string,
  site: NginxSite = {baseUrl: '/'},
  force = false,
): {path: string; written: boolean}[] {
  return Object.entries(hosts[name]).map(([path, from]) => {
    const file = join(folder, path);
    const template = readFileSync(join(templates, from), 'utf8');
    const isOfBuild = path === 'deploy/site.conf';
    const text = isOfBuild ? nginxSite(template, site) : template;
    const written = isOfBuild || force || !existsSync(file) || readFileSync(file, 'utf8') === text;
    if (written) {
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, text);
    }
    return {path, written};
  });
}

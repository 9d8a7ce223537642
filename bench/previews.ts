/*
 * How long the preview images of a bank take, drawn anew and from the cache.
 * Run with `npm run bench:previews`.
 */
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {writePreviews, type Picture} from '../plugins/outputs/previews/index.ts';

const banks = [16, 500];
const goalMilliseconds = 10_000;

async function main(): Promise<void> {
  const logo = await readFile('static/img/logo.svg', 'utf8');
  const rows = [];
  for (const pages of banks) {
    const pictures = Array.from({length: pages}, (_, index) => picture(index, logo));
    const folder = await mkdtemp(join(tmpdir(), 'bench-previews-'));
    try {
      const cold = await measure(pictures, folder, 'cold');
      const warm = await measure(pictures, folder, 'warm');
      rows.push({pages, ...cold, ...warm, 'KB each': await kilobytesEach(join(folder, 'cache'))});
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }

  console.table(rows);
  const last = rows.at(-1)?.['cold (ms)'] ?? NaN;
  console.log(`${banks.at(-1)} pages: ${last} ms (goal: ${goalMilliseconds}).`);
  process.exitCode = last <= goalMilliseconds ? 0 : 1;
}

async function measure<Name extends string>(pictures: Picture[], folder: string, name: Name) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const drawn = await writePreviews(pictures, {
    outDir: join(folder, name),
    cacheDir: join(folder, 'cache'),
  });
  const {user, system} = process.cpuUsage(cpu);
  return {
    [`${name} (ms)`]: Math.round(performance.now() - began),
    [`${name} CPU (ms)`]: Math.round((user + system) / 1000),
    [`${name} drawn`]: drawn,
  } as Record<`${Name} (ms)` | `${Name} CPU (ms)` | `${Name} drawn`, number>;
}

async function kilobytesEach(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / files.length / 100) / 10;
}

function picture(index: number, logo: string): Picture {
  const topic = `Topic ${index % 25}`;
  return {
    file: `previews/${index}.png`,
    preview: {
      siteTitle: 'A bank',
      logo,
      topic,
      title: `${topic} troubleshooting and operations interview questions, part ${index}`,
      counts: {beginner: 6, intermediate: 9, advanced: 5, none: 0},
      levelNames: {
        beginner: 'Beginner',
        intermediate: 'Intermediate',
        advanced: 'Advanced',
        none: 'No level',
      },
    },
  };
}

void main();

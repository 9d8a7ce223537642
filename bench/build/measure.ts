import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';

/** What a command took. */
export interface Cost {
  seconds: number;
  /** Of all its processes and threads; until the last look, a twentieth of a second before the end. */
  cpuSeconds: number;
  /** The most that all its processes had in memory at the same time, to a fiftieth; what they share counts once. */
  megabytes: number;
}

export interface Command {
  /** Node unless said otherwise. */
  program?: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** Between two looks at the processes. */
const interval = 50;
/** Of `/proc`, on all Linux machines of today. */
const ticksPerSecond = 100;
/** What memory may have grown by, as a part of it, before it is measured again. */
const worthALook = 0.02;

/**
 * Run a program to its end and measure it.
 *
 * @throws {Error} If it fails; the message has the end of what it printed.
 */
export async function measure(command: Command): Promise<Cost> {
  const {program = process.execPath, args, cwd, env = {}} = command;
  const began = performance.now();
  const child = spawn(program, [...args], {cwd, env: {...process.env, ...env}});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output = (output + String(data)).slice(-4000);
    });
  }

  const state = {running: true, seconds: 0};
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      state.seconds = (performance.now() - began) / 1000;
      state.running = false;
      resolve(code);
    });
  });
  let cpuSeconds = 0;
  let megabytes = 0;
  let most = 0;
  while (state.running) {
    const processes = child.pid === undefined ? [] : tree(child.pid);
    // Linux walks through all of a process's memory to tell what it shares, which holds up a build on all cores: a tenth of
    // its time, when asked at each look.
    const resident = sum(processes.map(residentOf));
    if (resident > (1 + worthALook) * most) {
      most = resident;
      megabytes = Math.max(megabytes, sum(processes.map(shareOf)));
    }
    cpuSeconds = Math.max(cpuSeconds, sum(processes.map(ticksOf)) / ticksPerSecond);
    await Promise.race([wait(interval), ended]);
  }

  const code = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return {seconds: state.seconds, cpuSeconds, megabytes};
}

/** What a process and all that it started have in memory, in megabytes. */
export function memoryOf(pid: number): number {
  return sum(tree(pid).map(shareOf));
}

/** A process and all that it started. */
function tree(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [pid, ...children.flatMap((child) => tree(Number(child)))];
  } catch {
    return [pid];
  }
}

/** In megabytes, with all that others share: known at any time, and more than {@link shareOf}. */
const residentOf = (pid: number) => megabytesOf(pid, 'status', /^VmRSS:\s*(\d+)/m);

/** In megabytes. The proportional size: a process that was just forked has all of its parent's memory. */
const shareOf = (pid: number) => megabytesOf(pid, 'smaps_rollup', /^Pss:\s*(\d+)/m);

function megabytesOf(pid: number, file: string, size: RegExp): number {
  return Number(size.exec(read(pid, file))?.[1] ?? 0) / 1024;
}

/** utime, stime, cutime and cstime of proc(5), which counts from 1 and has two fields before. */
function ticksOf(pid: number): number {
  const stat = read(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return sum(fields.slice(11, 15).map(Number));
}

/** Of a process that has ended there is nothing to see; its parent has its time. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

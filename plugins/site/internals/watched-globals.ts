import {AsyncLocalStorage} from 'node:async_hooks';

/*
 * What a page shows can be kept for the next build if nothing but the site's files went into it. Code that is run to render
 * pages may ask for what passes: the time, chance, the environment, files. So what tells of these says so. This is
 * part of the script that Node renders pages with, and comes before all else in it.
 */

/** Whether what is under way would give the same at another time. */
interface Course {
  lasts: boolean;
}

const courses = new AsyncLocalStorage<Course>();
/** Of the script itself, and of modules, which all pages share that are rendered after. */
const shared: Course = {lasts: true};

const passes = () => {
  (courses.getStore() ?? shared).lasts = false;
};

/** Load what pages are rendered from. */
export function loading<Result>(load: () => Result): Result {
  return courses.run(shared, load);
}

/** Render a page, and see whether it would be the same at another time. */
export async function rendering<Result>(
  render: () => Promise<Result>,
): Promise<{result: Result; lasts: boolean}> {
  const course = {lasts: true};
  const result = await courses.run(course, render);
  return {result, lasts: course.lasts && shared.lasts};
}

type Functions = Record<string, (...args: unknown[]) => unknown>;

/** Have a function say that it is called, if it is called so that it tells of what passes. */
function watch(
  owner: object,
  name: string,
  tells: (args: unknown[]) => boolean = () => true,
): void {
  const functions = owner as Functions;
  const original = functions[name];
  functions[name] = function (this: unknown, ...args) {
    if (tells(args)) passes();
    return original?.apply(this, args);
  };
}

/** An object that says when something is asked of it. */
function watched<Value>(original: Value, harmless: readonly string[]): Value {
  if (typeof original !== 'object' || original === null) return original;
  return new Proxy(original, {
    get(target, property) {
      if (!harmless.includes(String(property))) passes();
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Modules of Node that tell of nothing but what they are given. */
const plainModules =
  /^(?:node:)?(?:assert|async_hooks|buffer|events|path|querystring|stream|string_decoder|url|util)(?:\/|$)/;

/** Parts of the script, and the scripts of pages. */
const isOurs = (name: string) => /^(?:\.|\/|[a-zA-Z]:)/.test(name);

const withoutTime = (args: unknown[]) => args.length === 0 || args[0] === undefined;

watch(Math, 'random');
watch(Date, 'now');
watch(globalThis, 'fetch');
watch(Intl.DateTimeFormat.prototype, 'formatToParts', withoutTime);
const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
  configurable: true,
  get(this: Intl.DateTimeFormat) {
    const own = format?.get?.call(this) as (...args: unknown[]) => string;
    return (...args: unknown[]) => {
      if (withoutTime(args)) passes();
      return own(...args);
    };
  },
});
globalThis.Date = new Proxy(Date, {
  construct(target, args: unknown[], newTarget) {
    if (args.length === 0) passes();
    return Reflect.construct(
      target,
      args,
      newTarget === globalThis.Date ? target : newTarget,
    ) as Date;
  },
  apply(target) {
    passes();
    return target();
  },
});

const globals = globalThis as unknown as Record<string, unknown>;
const harmless: Readonly<Record<string, readonly string[]>> = {
  performance: [],
  crypto: [],
  process: ['nextTick', 'emitWarning', 'versions', 'release', 'platform', 'stdout', 'stderr'],
};
for (const [name, properties] of Object.entries(harmless)) {
  const value = watched(globals[name], properties);
  Object.defineProperty(globals, name, {value, configurable: true, writable: true});
}

const ownRequire = globals.require as (name: string) => unknown;
globals.require = (name: string) =>
  isOurs(name) || plainModules.test(name)
    ? ownRequire(name)
    : // React has a hash of its forms.
      watched(ownRequire(name), ['createHash']);

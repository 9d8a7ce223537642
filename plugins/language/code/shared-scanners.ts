import type {PatternScanner, RegexEngine} from 'shiki';

/**
 * The same engine, but scanners of the same patterns are one. The rules of a grammar ask for each several times, and those
 * of C++ or TypeScript take milliseconds and megabytes. One that nobody uses any more goes, as before: some are made of
 * what stands in a page.
 */
export function withSharedScanners(engine: RegexEngine): RegexEngine {
  const known = new Map<string, {scanner: PatternScanner; uses: number}>();
  return {
    createString: (text) => engine.createString(text),
    createScanner(patterns) {
      const key = patterns.join('\0');
      const shared = known.get(key) ?? {scanner: engine.createScanner(patterns), uses: 0};
      known.set(key, shared);
      shared.uses++;
      return {
        findNextMatchSync: (...search) => shared.scanner.findNextMatchSync(...search),
        dispose() {
          shared.uses--;
          if (shared.uses > 0) return;
          known.delete(key);
          shared.scanner.dispose?.();
        },
      };
    },
  };
}

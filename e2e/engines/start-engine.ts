import process from 'node:process';
import type {EngineBrowser, FoundEngine} from './engine-browser';

export type EngineName = 'firefox' | 'webkit';

/** Starts the engine that scripts/engines.mjs has found. */
export async function startEngine(name: EngineName): Promise<EngineBrowser> {
  const {driver, file} = foundEngine(name);
  // Loaded one by one: each driver is a package of its own.
  switch (driver) {
    case 'playwright':
      return (await import('./playwright')).startPlaywright(name, file);
    case 'puppeteer':
      return (await import('./puppeteer')).startFirefox(file);
    case 'webkitgtk':
      return (await import('./webkitgtk')).startWebKit(file);
  }
}

function foundEngine(name: EngineName): FoundEngine {
  const found = JSON.parse(process.env.TEST_ENGINES ?? '{}') as Record<string, FoundEngine>;
  const engine = found[name];
  if (!engine)
    throw new Error(`No ${name} was found: start the tests with "npm run test:engines".`);
  return engine;
}

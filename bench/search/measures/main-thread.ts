import type {Page} from '@playwright/test';
import {LONG, type Session} from './lasting-tasks.ts';

declare global {
  var mainThread: {begin: (step: string) => void; seen: () => Session};
}

/** The part of the browser's `PerformanceLongAnimationFrameTiming` that is told. */
interface LongFrame extends PerformanceEntry {
  styleAndLayoutStart: number;
  scripts: {
    duration: number;
    invoker: string;
    sourceURL: string;
    sourceFunctionName: string;
    sourceCharPosition: number;
    forcedStyleAndLayoutDuration: number;
  }[];
}

/** Notes from now on what keeps the page's main thread busy; see `globalThis.mainThread`. */
export async function observeMainThread(page: Page): Promise<void> {
  await page.evaluate((long) => {
    const session: Session = {steps: [], tasks: [], frames: []};
    const tasks = new PerformanceObserver((list) => {
      for (const {startTime, duration} of list.getEntries()) {
        session.tasks.push({start: startTime, took: duration});
      }
    });
    const frames = new PerformanceObserver((list) => {
      for (const frame of list.getEntries() as LongFrame[]) {
        if (frame.duration < long) continue;
        const end = frame.startTime + frame.duration;
        const layout = frame.styleAndLayoutStart ? end - frame.styleAndLayoutStart : 0;
        const parts = frame.scripts.map(
          (script) =>
            `${script.duration.toFixed(0)} ms ${script.invoker} ${script.sourceFunctionName} ` +
            `${script.sourceURL.replace(location.origin, '')}:${script.sourceCharPosition} ` +
            `(layout forced ${script.forcedStyleAndLayoutDuration.toFixed(0)} ms)`,
        );
        parts.push(`${layout.toFixed(0)} ms style, layout and paint`);
        session.frames.push({start: frame.startTime, took: frame.duration, parts});
      }
    });
    tasks.observe({type: 'longtask'});
    frames.observe({type: 'long-animation-frame'});
    globalThis.mainThread = {
      // Methods: tsx gives other functions a name with a helper that the page does not have.
      begin(name) {
        session.steps.push({name, at: performance.now()});
      },
      seen() {
        return session;
      },
    };
  }, LONG);
}

import {pushEntry, replaceEntry} from '../client/history';

/*
 * A step of a page that practises: what is chosen, asked or scored. It may have more than one entry of the history,
 * for a dialog over the page has one, and each place on the page that a link leads to: who goes between those leaves
 * nothing.
 */

type Entry = Readonly<Record<string, unknown>>;

const entry = () => (history.state ?? {}) as Entry;

/** What each entry of the step has. */
let own: Entry = {};

const put = () => {
  replaceEntry({...entry(), ...own});
};

/** The step that the page comes with. */
export function arrive(): void {
  own = {step: entry().step ?? Math.random()};
  put();
}

/** Begin the next step, for "back" to leave. */
export function beginStep(address: string): void {
  own = {step: Math.random()};
  pushEntry(own, address);
}

export function keepInStep(part: Entry): void {
  own = {...own, ...part};
  put();
}

/**
 * @param then - Called when "back" or "forward" has led to another step.
 * @returns What ends it.
 */
export function onOtherStep(then: () => void): () => void {
  const onPopState = () => {
    // A link within the page makes an entry that has nothing yet.
    const {step = own.step} = entry();
    if (step === own.step) {
      put();
      return;
    }
    own = {step};
    then();
  };
  window.addEventListener('popstate', onPopState);
  return () => {
    window.removeEventListener('popstate', onPopState);
  };
}

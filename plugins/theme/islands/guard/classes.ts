import {createElement, type Component, type ReactNode} from 'react';
import {mustBeLive} from './guard';

/** What React calls after the first rendering. */
const lifecycle = [
  'componentDidMount',
  'componentDidUpdate',
  'componentWillUnmount',
  'componentDidCatch',
] as const;

type Class = new (...values: never[]) => Component;

/** A class of components of which those say so that do something after the first rendering. */
export function guardedClass<T extends Class>(Base: T, file: string): T {
  return class extends (Base as Class) {
    constructor(...values: never[]) {
      super(...values);
      // One that is a field comes later, and is let through.
      if (!('render' in this)) return;
      // A class cannot ask a context of its own, and what it has is known only when it is rendered.
      const render = this.render.bind(this);
      this.render = () => {
        const state: unknown = this.state;
        const found = lifecycle.find((name) => name in this) ?? (state ? 'state' : undefined);
        const {name} = this.constructor;
        return found ? createElement(checked, {found, file, name}, render()) : render();
      };
    }
  } as T;
}

interface Checked {
  found: string;
  file: string;
  name: string;
  children?: ReactNode;
}

/** Not named as a component: the message names the one that has it. */
function checked({found, file, name, children}: Checked): ReactNode {
  mustBeLive(found, file, name);
  return children;
}

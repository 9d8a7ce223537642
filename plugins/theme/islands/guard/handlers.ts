import {mustBeLive} from './guard';

/** @throws {Error} For an element that is to do something in the browser, where nothing does. */
export function mustHaveNoHandler(type: unknown, props: unknown, file: string): void {
  if (typeof type !== 'string') return;
  for (const [name, value] of Object.entries(props as object)) {
    if (/^on[A-Z]/.test(name) && typeof value === 'function') {
      mustBeLive(`<${type} ${name}={…}>`, file);
    }
  }
}

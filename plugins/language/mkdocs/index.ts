import type {Processor} from 'unified';
import {remarkContentTabs} from '../dialect/index.ts';

/** Remark plugin for the syntax of the profile `mkdocs`: what the parser has to know of it. */
export default function remarkMkdocs(this: Processor): undefined {
  remarkContentTabs.call(this);
}

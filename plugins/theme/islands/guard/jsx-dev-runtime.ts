/* As jsx-runtime.ts, while pages are written. */
import * as runtime from 'react/jsx-dev-runtime';
import {fileOf} from './guard';
import {mustHaveNoHandler} from './handlers';

declare const __resourceQuery: string;
const file = fileOf(__resourceQuery);

export const {Fragment} = runtime;

export const jsxDEV: typeof runtime.jsxDEV = (type, props, ...others) => {
  mustHaveNoHandler(type, props, file);
  return runtime.jsxDEV(type, props, ...others);
};

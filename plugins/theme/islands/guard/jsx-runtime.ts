/* What JSX becomes, for a file of which nothing runs in the browser but in islands. */
import * as runtime from 'react/jsx-runtime';
import {fileOf} from './guard';
import {mustHaveNoHandler} from './handlers';

declare const __resourceQuery: string;
const file = fileOf(__resourceQuery);

type Jsx = typeof runtime.jsx;

const guarded =
  (create: Jsx): Jsx =>
  (type, props, key) => {
    mustHaveNoHandler(type, props, file);
    return create(type, props, key);
  };

export const {Fragment} = runtime;
export const jsx = guarded(runtime.jsx);
export const jsxs = guarded(runtime.jsxs);

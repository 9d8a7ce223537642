/* React, for a file of which nothing runs in the browser but in islands (site/islands/guard.ts). */
import * as React from 'react';
import {guardedClass} from './classes';
import {fileOf, mustBeLive} from './guard';

declare const __resourceQuery: string;
const file = fileOf(__resourceQuery);

type Hook = (...values: never[]) => unknown;

/** Hooks that do something after the first rendering. */
function guarded<T extends Hook>(name: string, hook: T): T {
  const guardedHook = (...values: never[]) => {
    mustBeLive(name, file);
    return hook(...values);
  };
  return guardedHook as T;
}

// @ts-expect-error -- Its types know it as CommonJS; bundlers take either.
export * from 'react';
export const useState = guarded('useState', React.useState);
export const useReducer = guarded('useReducer', React.useReducer);
export const useEffect = guarded('useEffect', React.useEffect);
export const useLayoutEffect = guarded('useLayoutEffect', React.useLayoutEffect);
export const useInsertionEffect = guarded('useInsertionEffect', React.useInsertionEffect);
export const useSyncExternalStore = guarded('useSyncExternalStore', React.useSyncExternalStore);
export const useTransition = guarded('useTransition', React.useTransition);
export const useOptimistic = guarded('useOptimistic', React.useOptimistic);
export const useActionState = guarded('useActionState', React.useActionState);
export const Component = guardedClass(React.Component, file);
export const PureComponent = guardedClass(React.PureComponent, file);

export default {
  ...React,
  Component,
  PureComponent,
  useState,
  useReducer,
  useEffect,
  useLayoutEffect,
  useInsertionEffect,
  useSyncExternalStore,
  useTransition,
  useOptimistic,
  useActionState,
};

import {createContext} from 'react';

/** Whether what is rendered here runs in the reader's browser. */
export const Live = createContext(false);

/* The page of every engine that runs in our plain worker. */
import {expose} from './harness.ts';
import {searcherIn} from './in-worker.ts';

expose(() => Promise.resolve(searcherIn(new Worker('/worker.js'))));

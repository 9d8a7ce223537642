// A worker thread of the build: gives records to Pagefind and hands its files back. Plain
// JavaScript of its own, as Docusaurus loads plugins as CommonJS, where Pagefind cannot be.
import {parentPort, workerData} from 'node:worker_threads';
import {close, createIndex} from 'pagefind';

/** @param {string[]} errors */
function check(errors) {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

const {index, errors} = await createIndex({
  forceLanguage: 'unknown',
  // A file for each record, however many: cards have the names of these files.
  maxFragments: workerData.length + 1,
});
check(errors);
if (!index || !parentPort) throw new Error('Pagefind: no index, or not in a thread');
for (const entry of workerData) check((await index.addCustomRecord(entry)).errors);
const result = await index.getFiles();
check(result.errors);
parentPort.postMessage(result.files);
await close();

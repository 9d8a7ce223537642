/* The search's worker: it has an engine and answers what the page asks. */
import '@site/plugins/search/worker/entry';

/* The search's worker: it has an engine and answers what the page asks. */
import '../../outputs/search/worker/entry';

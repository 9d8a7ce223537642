export {breadcrumbs, webSite, type Step, type Thing} from './graph.ts';
export {insertIntoHead, jsonLdScript} from './script.ts';

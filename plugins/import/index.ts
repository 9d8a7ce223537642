export {importBank, type Imported} from './bank/import-bank.ts';
export {formatReport, summarize, toReport, type Report} from './report.ts';
export {dressSite} from './site.ts';
export {readSource, type Note, type Source} from './source/index.ts';
export {STATE_NAME} from './write/state.ts';
export {otherSources, pagesThere, withoutDeleted} from './write/there.ts';
export {writeImport, type Written} from './write/write.ts';

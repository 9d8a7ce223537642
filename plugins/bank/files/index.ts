export {bankNames, docsFolder, realFolder, whereOneStands} from './docs-folder.ts';
export {listBank, reason, type BankFiles, type FileProblem} from './list-bank.ts';
export {
  addressOf,
  introducedTopic,
  isIndex,
  isPage,
  isSkipped,
  nameProblem,
  reservedFor,
  reservedNames,
  ROOT_TOPIC,
  skippedFiles,
  slugOf,
  topicAddress,
  topicOf,
  visibilityOf,
  type NameOptions,
  type Visibility,
} from './names.ts';

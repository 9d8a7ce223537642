export {findPageFiles, type PageFiles} from './page-files.ts';
export {contentHash, publishedPath} from './address.ts';
export {
  findFile,
  isPicture,
  type FileProblem,
  type FileRoots,
  type FoundFile,
} from './find-file.ts';

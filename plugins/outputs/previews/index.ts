export {drawPreview} from './draw-preview.ts';
export {previewFrontMatter} from './front-matter.ts';
export {
  homePreviewFile,
  homePreviewPath,
  isPreviewPath,
  previewFile,
  previewPath,
  questionPreviewPath,
} from '../../bank/preview-path.ts';
export {machineRenderer} from './renderer.ts';
export {questionPreviewHeight, questionPreviewWidth} from './question-template.ts';
export {pagePictureSize} from './template.ts';
export type {Picture, PictureSize, Preview} from './types.ts';
export {drawPreviews, writePreviews} from './write-previews.ts';

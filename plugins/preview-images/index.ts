export {drawPreview} from './draw-preview.ts';
export {previewFrontMatter} from './front-matter.ts';
export {homePreviewFile, homePreviewPath, previewFile, previewPath} from './preview-path.ts';
export {machineRenderer} from './renderer.ts';
export type {Picture, Preview} from './types.ts';
export {writePreviews} from './write-previews.ts';

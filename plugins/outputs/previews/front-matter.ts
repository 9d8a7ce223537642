import {isAbsolute, relative} from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {previewPath} from '../../bank/preview-path.ts';
import {machineRenderer} from './renderer.ts';

/**
 * Give each page its preview image, as if its author had written `image:`. An image that the
 * author did write stays; unlisted pages, which no list has, keep the site's.
 *
 * @param docsDir - Absolute path of the folder with the topics.
 * @param canDraw - Without pictures, no page names one.
 */
export function previewFrontMatter(
  docsDir: string,
  canDraw = () => machineRenderer().available,
): ParseFrontMatter {
  return async (params) => {
    const result = await params.defaultParseFrontMatter(params);
    const path = relative(docsDir, params.filePath).replaceAll('\\', '/');
    const {image, unlisted} = result.frontMatter;
    const isDoc = !path.startsWith('../') && !isAbsolute(path);
    if (!isDoc || image !== undefined || unlisted === true || !canDraw()) return result;
    return {...result, frontMatter: {...result.frontMatter, image: previewPath(path)}};
  };
}

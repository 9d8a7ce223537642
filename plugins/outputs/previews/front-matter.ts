import type {ParseFrontMatter} from '@docusaurus/types';
import {pathInBank} from '../../bank/files/index.ts';
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
    const path = pathInBank(docsDir, params.filePath);
    const {image, unlisted} = result.frontMatter;
    if (path === null || image !== undefined || unlisted === true || !canDraw()) return result;
    return {...result, frontMatter: {...result.frontMatter, image: previewPath(path)}};
  };
}

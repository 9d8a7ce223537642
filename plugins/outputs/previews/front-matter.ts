import type {ParseFrontMatter} from '@docusaurus/types';
import {pathInBank} from '../../bank/files/index.ts';
import {previewPath} from '../../bank/preview-path.ts';
import {canDraw} from './can-draw.ts';
import {machineRenderer} from './renderer.ts';

/**
 * Give each page its preview image, as if its author had written `image:`. An image that the
 * author did write stays; unlisted pages, which no list has, keep the site's, as do those whose title no font has.
 *
 * @param docsDir - Absolute path of the folder with the topics.
 * @param rendererIsThere - Without pictures, no page names one.
 */
export function previewFrontMatter(
  docsDir: string,
  rendererIsThere = () => machineRenderer().available,
): ParseFrontMatter {
  return async (params) => {
    const result = await params.defaultParseFrontMatter(params);
    const path = pathInBank(docsDir, params.filePath);
    const {image, unlisted} = result.frontMatter;
    if (path === null || image !== undefined || unlisted === true || !rendererIsThere())
      return result;
    if (!canDraw(titleOf(result))) return result;
    return {...result, frontMatter: {...result.frontMatter, image: previewPath(path)}};
  };
}

/** As Docusaurus finds it: what the front matter says, else the first heading. */
function titleOf({frontMatter, content}: Awaited<ReturnType<ParseFrontMatter>>): string {
  const {title} = frontMatter;
  return typeof title === 'string' ? title : (/^#[ \t]+(.*)$/m.exec(content)?.[1] ?? '');
}

import {relative, resolve} from 'node:path';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import type {DocFile} from '../../bank/types.ts';

/*
 * The content of `docusaurus-plugin-content-docs` in `allContentLoaded`. Its package has the types;
 * that the parts mean what they do here is written nowhere. Since Docusaurus 3.5.
 */

type LoadedDoc = LoadedContent['loadedVersions'][number]['docs'][number];

/** List the docs that are built, of every instance and version, in no particular order. Drafts are not. */
export function listDocFiles(allContent: AllContent, siteDir: string): DocFile[] {
  const instances = allContent['docusaurus-plugin-content-docs'] ?? {};
  return Object.values(instances).flatMap((content) => {
    const {loadedVersions} = content as LoadedContent;
    return loadedVersions.flatMap(({contentPath, docs}) =>
      docs.filter(({draft}) => !draft).map((doc) => toDocFile(doc, contentPath, siteDir)),
    );
  });
}

function toDocFile(doc: LoadedDoc, contentPath: string, siteDir: string): DocFile {
  const path = resolve(doc.source.replace(/^@site/, siteDir));
  return {
    path,
    relativePath: relative(contentPath, path).replaceAll('\\', '/'),
    permalink: doc.permalink,
    title: doc.title,
    label: doc.frontMatter.sidebar_label ?? doc.title,
    description: doc.description,
    position: doc.sidebarPosition,
    image: doc.frontMatter.image,
    listed: !doc.unlisted,
  };
}

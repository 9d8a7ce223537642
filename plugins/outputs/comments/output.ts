import type {Output, Site} from '../types.ts';

/** Comments are in a frame of giscus's, which comes when a reader asks for it (plugins/theme/client/comments.ts). */
export function createComments({comments}: Pick<Site, 'comments'>): Output {
  if (!comments) return {};
  const sources = {'frame-src': [new URL(comments.host).origin]};
  return {csp: () => Promise.resolve(sources)};
}

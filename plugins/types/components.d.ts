import type {ComponentType} from 'react';

/** What blocks of questions turn into, for a site's `MDXComponents`. */
export const questionComponents: Readonly<Record<string, ComponentType<never>>>;

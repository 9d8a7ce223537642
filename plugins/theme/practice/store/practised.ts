import {siteUrl} from '../../client/base-url';

/*
 * Whether there are records: a page of a reader who has none fetches nothing of all this. Two banks of
 * one host differ by their base URL.
 */

export const storageName = (): string => `viva.practised:${siteUrl('')}`;

export function hasPractised(): boolean {
  try {
    // The second is where the records of a visit are, if nothing lasts longer (places.ts).
    return (localStorage.getItem(storageName()) ?? sessionStorage.getItem(storageName())) !== null;
  } catch {
    return false;
  }
}

export function setPractised(has: boolean): void {
  try {
    if (has) localStorage.setItem(storageName(), '');
    else localStorage.removeItem(storageName());
  } catch {
    // Then pages show marks only after a grade.
  }
}

/**
 * What else is put at the end of an opened question, around its link, by what only some sites have
 * (question-foot.ts).
 */
export const footParts: ((link: Element) => void)[] = [];

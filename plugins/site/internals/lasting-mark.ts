/** What the script that renders pages puts on one that would be the same at another time. */
export const lastingMark = 'lasts';

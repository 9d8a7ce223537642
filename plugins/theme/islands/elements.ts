/** An island in its page, with name, `when` and properties in `data-…`. */
export const islandElement = 'viva-island';

/** Content of the page inside an island: it stays what the server made of it. */
export const contentElement = 'viva-content';

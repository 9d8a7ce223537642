import type * as harfBuzz from 'harfbuzzjs';

/** Load the text shaper. */
export function loadHarfBuzz(): Promise<typeof harfBuzz>;

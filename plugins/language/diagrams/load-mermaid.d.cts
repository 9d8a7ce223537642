import type * as mermaid from 'beautiful-mermaid';

/** Load what draws diagrams. */
export function loadMermaid(): Promise<typeof mermaid>;

export function longestPage(dir: string): string;

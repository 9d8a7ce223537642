import type {Server} from 'node:http';

export function createStaticServer(options: {dir: string; base: string}): Server;

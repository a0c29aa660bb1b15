export type * from './protocol.ts';
export { createCommunesLoader, type LoadCommunes } from './communes-loader.ts';
export { serveDataset } from './serve.ts';

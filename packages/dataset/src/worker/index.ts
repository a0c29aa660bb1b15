export type * from './protocol.ts';
export { serveDataset } from './serve.ts';

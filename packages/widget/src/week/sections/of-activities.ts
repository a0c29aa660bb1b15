export { renderAfter } from './after.ts';
export { renderSettle } from './settle.ts';
export { renderStrip } from './strip.ts';

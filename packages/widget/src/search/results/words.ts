// The words of a search tell more than the offers that hold them.
export { renderNumbers, tellsDanger } from './danger.ts';
export { renderMeant } from './meant.ts';

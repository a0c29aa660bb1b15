// The words of a search tell more than the offers that hold them.
export { isNumberAbove, renderLeave, renderLost, renderNumbers, tellNumbers, tellsDanger } from './danger.ts';
export { renderMeant } from './meant.ts';
export { renderWithoutNetwork } from './network.ts';

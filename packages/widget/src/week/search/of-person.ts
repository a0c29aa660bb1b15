// The field of the commune, the public that offers are for, and all that was planned or kept aside for the person before.
import '../../shared/suggest-field/define.ts';

export { followSelection, renderSelected } from '../programme/kept-selection.ts';
export { renderBefore } from '../programme/week-before.ts';
export { nameOfPublic, publicIn, publicNames } from './named-public.ts';

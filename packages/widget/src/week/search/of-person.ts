// The field of the commune, the public that offers are for, all that was planned or kept aside for the person before, and the days of a week without anything.
import '../../shared/suggest-field/define.ts';

export { followSelection, renderSelected } from '../programme/kept-selection.ts';
export { renderBlankDays } from '../sections/blank-days.ts';
export { renderBefore } from '../programme/week-before.ts';
export { nameOfPublic, publicIn, publicNames } from './named-public.ts';

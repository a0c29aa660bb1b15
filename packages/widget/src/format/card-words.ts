// The words of a card that take a reader of opening hours and the names of the départements: loaded after the first offers.
export { toZone } from './departement.ts';
export { describeOpening } from './opening.ts';

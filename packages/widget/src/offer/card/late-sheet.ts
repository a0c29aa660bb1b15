import { createLateSheet } from '../../shared/styles/late.ts';

/** Worn by every card, filled with the rules of `later.styles.ts` once they are loaded. */
export const lateSheet = createLateSheet();

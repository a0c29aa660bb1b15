import { createLateSheet } from '../../shared/styles/late.ts';

/** Worn by every search, filled with the rules of `later.styles.ts` once they are loaded. */
export const lateSheet = createLateSheet();

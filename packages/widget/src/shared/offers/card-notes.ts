import numberTexts from '../../locales/fr/search/number.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import { renderOpening } from '../format/opening-state.ts';
import { renderAnswered, renderAnsweredOn, renderDoubt, renderErased } from '../number/answered.ts';

addSearchTexts(numberTexts);

/** Draws what a card says beside its record: whether it receives people now, and what is known of its number. */
export const cardNotes = { renderOpening, renderAnswered, renderAnsweredOn, renderDoubt, renderErased };
export type CardNotes = typeof cardNotes;

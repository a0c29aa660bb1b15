/** In the address of a search: its place is looked for as it is typed, though it may be a need. */
export const AS_TYPED = 'tel-quel';
/** In the address of a search: the text that was taken for a need, then the words that stood beside it. */
export const TAKEN = 'pris';

/** In the address of a search that a person wrote: needs, by their names, as people read them or as the vocabulary writes them. */
export const NEED = 'besoin';

/** A need that was written in the field of the place, and searched as what it is, with the words that stood in the other field. */
export interface TakenNeed {
  readonly typed: string;
  readonly words: string;
}

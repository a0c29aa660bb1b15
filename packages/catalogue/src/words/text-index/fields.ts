import type { TextDocument } from '../text-documents.ts';

/** A field that words are looked for in. */
export interface TextField {
  /** As the API writes it. */
  readonly champ: string;
  /** Its bit in a mask. Fields of one weight share a bit. */
  readonly bit: number;
  /** Returns its texts, without those that are absent. */
  readonly textsOf: (document: TextDocument) => readonly string[];
}

export const NAME = 1;
export const STRUCTURE_NAME = 2;
export const LABELS = 4;
export const PRECISIONS = 8;
export const DESCRIPTION = 16;
const STRUCTURE_DESCRIPTION = 32;
/** This bit is no field: the word is one of the first two of the name. */
export const LEADS_NAME = 64;
/** This bit is no field: the word comes back in the description. */
export const REPEATED = 128;

const optional = (text: string | null): readonly string[] => (text === null ? [] : [text]);

/** The fields, those that weigh most first. */
export const FIELDS: readonly TextField[] = [
  { champ: 'nom', bit: NAME, textsOf: ({ nom }) => [nom] },
  { champ: 'structure.nom', bit: STRUCTURE_NAME, textsOf: ({ structure_nom }) => [structure_nom] },
  { champ: 'thematiques', bit: LABELS, textsOf: ({ thematiques }) => thematiques },
  { champ: 'publics', bit: LABELS, textsOf: ({ publics }) => publics },
  { champ: 'reseaux_porteurs', bit: LABELS, textsOf: ({ reseaux_porteurs }) => reseaux_porteurs },
  { champ: 'publics_precisions', bit: PRECISIONS, textsOf: ({ publics_precisions }) => optional(publics_precisions) },
  { champ: 'description', bit: DESCRIPTION, textsOf: ({ description }) => [description] },
  {
    champ: 'structure.description',
    bit: STRUCTURE_DESCRIPTION,
    textsOf: ({ structure_description }) => optional(structure_description),
  },
];

const weights: readonly (readonly [bit: number, weight: number])[] = [
  [NAME, 0.85],
  [STRUCTURE_NAME, 0.7],
  [LABELS, 0.6],
  [PRECISIONS, 0.45],
  [DESCRIPTION, 0.3],
  [STRUCTURE_DESCRIPTION, 0.15],
];

/** Weighs the fields that a word stands in, 0–1: the best one, a little for each other, for its place and its return. */
export function weighFields(mask: number): number {
  let best = 0;
  let sum = 0;
  for (const [bit, weight] of weights) {
    if ((mask & bit) === 0) continue;
    best = Math.max(best, weight);
    sum += weight;
  }
  const more = 0.03 * (sum - best) + ((mask & LEADS_NAME) === 0 ? 0 : 0.05) + ((mask & REPEATED) === 0 ? 0 : 0.02);
  return Math.min(1, best + more);
}

import type { ParameterName } from './parameter-names.ts';

export const questionIds = [
  'thematiques',
  'rayon_km',
  'publics',
  'modes_accueil',
  'frais',
  'types',
  'mobilisable_par',
  'ouvert',
  'inconnus',
  'tri',
] as const satisfies readonly ParameterName[];

/**
 * The subjects of questions: the parameter that an answer gives a value to. `inconnus` asks whether to leave out the results that
 * do not tell all that was answered. `tri` asks which results to see first, and cuts the others off.
 */
export type QuestionId = (typeof questionIds)[number];

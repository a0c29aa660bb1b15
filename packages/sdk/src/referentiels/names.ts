/**
 * The names of the eight vocabularies, as the paths of `GET /api/v1/doc/{name}` write them. They stand apart from the values
 * to stay light.
 */
export const referentielNames = [
  'frais',
  'modes-accueil',
  'modes-mobilisation',
  'personnes-mobilisatrices',
  'publics',
  'reseaux-porteurs',
  'thematiques',
  'types-services',
] as const;

/** The name of one of the eight vocabularies, as the API's path writes it. */
export type ReferentielName = (typeof referentielNames)[number];

/**
 * Tells whether a text is the name of one of the eight vocabularies.
 * @example if (isReferentielName(name)) await client.referentiel(name);
 */
export function isReferentielName(name: string): name is ReferentielName {
  return (referentielNames as readonly string[]).includes(name);
}

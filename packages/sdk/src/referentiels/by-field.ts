import { frais } from './frais.ts';
import type { FrameworkValue } from './framework-value.ts';
import { modesAccueil } from './modes-accueil.ts';
import { modesMobilisation } from './modes-mobilisation.ts';
import { personnesMobilisatrices } from './personnes-mobilisatrices.ts';
import { publics } from './publics.ts';
import { reseauxPorteurs } from './reseaux-porteurs.ts';
import { thematiques } from './thematiques.ts';
import { typesServices } from './types-services.ts';

/** The vocabulary of each field of schema v1 that takes its values from one, in the order of the schema. */
export const vocabularyByField = {
  type: typesServices,
  thematiques,
  frais,
  publics,
  modes_accueil: modesAccueil,
  modes_mobilisation: modesMobilisation,
  mobilisable_par: personnesMobilisatrices,
  reseaux_porteurs: reseauxPorteurs,
} as const satisfies Readonly<Record<string, readonly FrameworkValue[]>>;

const vocabularies: ReadonlyMap<string, readonly FrameworkValue[]> = new Map(Object.entries(vocabularyByField));

/**
 * Returns the vocabulary that a field of schema v1 takes its values from; empty for a field that has none.
 * @param field its name, as the schema writes it.
 * @example createLabels(vocabularyOf('mobilisable_par'))('professionnels') // 'Professionnels'
 */
export function vocabularyOf(field: string): readonly FrameworkValue[] {
  return vocabularies.get(field) ?? [];
}

import { categories } from './thematiques-categories.ts';
import { frais } from './frais.ts';
import type { FrameworkValue } from './framework-value.ts';
import { modesAccueil } from './modes-accueil.ts';
import { modesMobilisation } from './modes-mobilisation.ts';
import type { ReferentielName } from './names.ts';
import { personnesMobilisatrices } from './personnes-mobilisatrices.ts';
import { publics } from './publics.ts';
import { reseauxPorteurs } from './reseaux-porteurs.ts';
import { thematiques } from './thematiques.ts';
import { typesServices } from './types-services.ts';

export type { FrameworkValue } from './framework-value.ts';
export { categories, type Categorie } from './thematiques-categories.ts';
export { frais, type Frais } from './frais.ts';
export { modesAccueil, type ModeAccueil } from './modes-accueil.ts';
export { modesMobilisation, type ModeMobilisation } from './modes-mobilisation.ts';
export { personnesMobilisatrices, type PersonneMobilisatrice } from './personnes-mobilisatrices.ts';
export { publics, type Public } from './publics.ts';
export { reseauxPorteurs, type ReseauPorteur } from './reseaux-porteurs.ts';
export { sources } from './sources.ts';
export { thematiques, type Thematique } from './thematiques.ts';
export { typesServices, type TypeService } from './types-services.ts';
export { vocabularyByField, vocabularyOf } from './by-field.ts';
export { categorieOf } from './categorie-of.ts';
export { expandThematiques } from './categories.ts';
export { createLabels, type Labels } from './labels.ts';
export { toLabels } from './to-labels.ts';
export { isReferentielName, referentielNames, type ReferentielName } from './names.ts';

/**
 * The eight vocabularies under the names that `GET /api/v1/doc/{name}` uses.
 * @see /api/v1/doc/publics (checked 2026-06-30)
 */
export const referentiels = {
  frais,
  'modes-accueil': modesAccueil,
  'modes-mobilisation': modesMobilisation,
  'personnes-mobilisatrices': personnesMobilisatrices,
  publics,
  'reseaux-porteurs': reseauxPorteurs,
  thematiques,
  'types-services': typesServices,
} as const satisfies Record<ReferentielName, readonly FrameworkValue[]>;

/** The sixteen categories of thématiques; the part of a thématique before `--`. */
export const thematiquesCategories = categories;

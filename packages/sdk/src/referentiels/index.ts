import { categories } from './thematiques-categories.ts';

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
export { referentiels } from './vocabularies.ts';
export { vocabularyByField, vocabularyOf } from './by-field.ts';
export { categorieOf } from './categorie-of.ts';
export { expandThematiques } from './categories.ts';
export { createLabels, type Labels } from './labels.ts';
export { toLabels } from './to-labels.ts';
export { isReferentielName, referentielNames, type ReferentielName } from './names.ts';

/** The sixteen categories of thématiques. The category of a thématique is its part before `--`. */
export const thematiquesCategories = categories;

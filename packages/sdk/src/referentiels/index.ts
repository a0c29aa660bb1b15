import { categories } from './values/thematiques-categories.ts';

export type { FrameworkValue } from './framework-value.ts';
export { categories, type Categorie } from './values/thematiques-categories.ts';
export { frais, type Frais } from './values/frais.ts';
export { modesAccueil, type ModeAccueil } from './values/modes-accueil.ts';
export { modesMobilisation, type ModeMobilisation } from './values/modes-mobilisation.ts';
export { personnesMobilisatrices, type PersonneMobilisatrice } from './values/personnes-mobilisatrices.ts';
export { publics, type Public } from './values/publics.ts';
export { reseauxPorteurs, type ReseauPorteur } from './values/reseaux-porteurs.ts';
export { sources } from './values/sources.ts';
export { thematiques, type Thematique } from './values/thematiques.ts';
export { typesServices, type TypeService } from './values/types-services.ts';
export { referentiels } from './vocabularies.ts';
export { vocabularyByField, vocabularyOf } from './by-field.ts';
export { categorieOf } from './categorie-of.ts';
export { expandThematiques } from './categories.ts';
export { needTexts, needIcons } from './needs/need-texts.ts';
export type { NeedText } from './needs/french-needs.ts';
export { isNeed, needNames, needOf, type Need } from './needs/needs.ts';
export { presets, presetNames, presetTexts, type Preset } from './presets.ts';
export { createLabels, type Labels } from './labels.ts';
export { toLabels } from './to-labels.ts';
export { urgentLead, urgentNumbers, type UrgentNumber, type UrgentNumberName } from './dangers/urgent-numbers.ts';
export { isReferentielName, referentielNames, type ReferentielName } from './names.ts';

/** The sixteen categories of thématiques. The category of a thématique is its part before `--`. */
export const thematiquesCategories = categories;

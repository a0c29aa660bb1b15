export {
  Auteur,
  Cible,
  Contribution,
  etats,
  FieldValue,
  genres,
  LICENCE_TEXTE_VERSION,
  moyensDePreuve,
  Receipt,
  type Etat,
  type Genre,
} from './contribution.ts';
export type { ContributionSink } from './sink.ts';

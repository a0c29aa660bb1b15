export {
  Auteur,
  Cible,
  Contribution,
  etats,
  FieldValue,
  genres,
  LICENCE_TEXTE_VERSION,
  moyensDePreuve,
  type Etat,
  type Genre,
} from './contribution.ts';
export { champsCorrigeables, libelleDuChamp } from './champs.ts';
export { applyChangements, isSameValue } from './changements.ts';
export { createIdempotencyKey } from './idempotency-key.ts';
export type { ContributionIssue } from './issue.ts';
export { parseContribution, type ParsedContribution } from './parse-contribution.ts';
export { Receipt } from './receipt.ts';
export { createRelaySink, type RelaySinkOptions } from './relay-sink.ts';
export type { ContributionSink } from './sink.ts';

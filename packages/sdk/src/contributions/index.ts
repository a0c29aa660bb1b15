export {
  Auteur,
  Cible,
  Contribution,
  etats,
  FieldValue,
  genres,
  moyensDePreuve,
  type Etat,
  type Genre,
} from './contribution.ts';
export { champsCorrigeables, libelleDuChamp } from './champs.ts';
export { applyContribution, type AcceptedContribution, type Overlaid } from './apply.ts';
export { compareContribution, type ChampCompare, type Comparaison, type Verdict } from './compare.ts';
export {
  actes,
  etatsFinaux,
  followEvents,
  nextEtat,
  possibleActes,
  type Acte,
  type Evenement,
  type Suivi,
} from './life-cycle.ts';
export { overlayOf, type Changement, type Overlay } from './overlay.ts';
export { isSameMeaning, isSameValue } from './same-value.ts';
export { createIdempotencyKey } from './idempotency-key.ts';
export { LICENCE_TEXTE_VERSION } from './licence.ts';
export type { ContributionIssue } from './issue.ts';
export { parseContribution, type ParsedContribution } from './parse-contribution.ts';
export { Receipt } from './receipt.ts';
export { createRelaySink, type RelaySinkOptions } from './relay-sink.ts';
export type { ContributionSink } from './sink.ts';

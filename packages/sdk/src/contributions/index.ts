export { Auteur, Cible, Contribution, etats, FieldValue, genres, type Etat, type Genre } from './contribution.ts';
export { moyensDePreuve } from './moyens-de-preuve.ts';
export { champsCorrigeables, libelleDuChamp } from './champs.ts';
export { applyContribution, type AcceptedContribution, type Overlaid } from './changes/apply.ts';
export { compareContribution, type ChampCompare, type Comparaison, type Verdict } from './changes/compare.ts';
export {
  actes,
  etatsAcceptes,
  etatsFinaux,
  etatsOuverts,
  followEvents,
  nextEtat,
  possibleActes,
  type Acte,
  type Evenement,
  type Suivi,
} from './life-cycle.ts';
export {
  isClosedForGood,
  overlayOf,
  type Changement,
  type Closure,
  type ClosureTeller,
  type Overlay,
} from './changes/overlay.ts';
export { isSameMeaning, isSameValue } from './changes/same-value.ts';
export { createIdempotencyKey } from './sending/idempotency-key.ts';
export { LICENCE_TEXTE_VERSION } from './licence.ts';
export type { ContributionIssue } from './issue.ts';
export { parseContribution, type ParsedContribution } from './parse-contribution.ts';
export { FollowUp } from './sending/follow-up.ts';
export { Receipt } from './sending/receipt.ts';
export { createRelaySink, type RelaySinkOptions } from './sending/relay-sink.ts';
export type { Amendment, ContributionSink } from './sending/sink.ts';

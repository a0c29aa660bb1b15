import { followEvents, type Acte, type Evenement, type FieldValue } from '@inclusion-kit/sdk/contributions';

const DECISIONS: ReadonlySet<Acte> = new Set(['acceptation', 'refus', 'annulation']);

/** The decision on a contribution, for its author. */
export interface Outcome {
  is: 'accepted' | 'partly' | 'refused';
  date: string;
  /** The values accepted, by field, as moderators adjusted them. Empty after a refusal. */
  retenus: Record<string, FieldValue>;
  /** The reason that a moderator gave, or null. */
  motif: string | null;
}

/** Reads the decision that stands, also once the source has taken the change up. Null before one is made. */
export function toOutcome(
  evenements: readonly Evenement[],
  changements: Readonly<Record<string, FieldValue>> = {},
): Outcome | null {
  const decision = evenements.findLast(({ acte }) => DECISIONS.has(acte));
  if (decision === undefined || decision.acte === 'annulation') return null;
  const { date, motif = null } = decision;
  if (decision.acte === 'refus') return { is: 'refused', date, retenus: {}, motif };
  const { changements: retenus } = followEvents(evenements, changements);
  const isWhole = Object.keys(changements).every((champ) => Object.hasOwn(retenus, champ));
  return { is: isWhole ? 'accepted' : 'partly', date, retenus, motif };
}

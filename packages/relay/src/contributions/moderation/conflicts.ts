import { followEvents, isSameMeaning, type FieldValue, type Genre } from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, dayInParis } from '@inclusion-kit/sdk/internal';
import {
  everyDossier,
  type Dossier,
  type ModerationStore,
  type QueueFilter,
} from '../../store/contributions/moderation-store.ts';
import type { PresentedDossier } from './present.ts';

/** A contradiction is only known by reading the record, and the others that wait: so many contributions are read for one answer. */
const READ_AT_MOST = 500;

/** Finds the contributions that their source contradicts, or another one that waits. `total` counts those of this answer. */
export async function findConflicts(
  store: ModerationStore,
  filter: QueueFilter,
  present: (dossier: Dossier) => Promise<PresentedDossier>,
) {
  const items: PresentedDossier[] = [];
  let after = filter.after;
  let read = 0;
  do {
    const page = await store.queue({ ...filter, size: 100, after });
    // Something new aims at no record: nothing contradicts it.
    const aimed = page.items.filter(({ contribution }) => contribution.cible !== undefined);
    const presented = await Promise.all(aimed.map(present));
    items.push(...presented.filter(({ risque }) => risque.niveau === 'conflit'));
    read += page.items.length;
    after = page.next;
  } while (after !== null && read < READ_AT_MOST && items.length < filter.size);
  return { items, total: items.length, next: after };
}

/** Tells whether one says that an offer is closed, or will be, and the other one that it is up to date. */
export function isContrary(one: Dossier, other: Dossier, now: Date): boolean {
  const [closure, confirmation] = one.contribution.genre === 'fermeture' ? [one, other] : [other, one];
  if (closure.contribution.genre !== 'fermeture' || confirmation.contribution.genre !== 'confirmation') return false;
  // A number may answer while the offer is closed.
  if (confirmedNumber(confirmation.contribution) !== null) return false;
  const end = closure.contribution.fermeture?.au;
  return end === undefined || end >= dayInParis(now);
}

/** Returns the values that a contribution proposes, as moderators adjusted them. */
export const changesOf = ({ contribution, evenements }: Dossier): Record<string, FieldValue> =>
  followEvents(evenements, contribution.changements).changements;

/** Tells whether accepting some fields of a correction answers all that another one proposes, and gives one of its fields another value. */
export function isSettledBy(accepted: Dossier, champs: readonly string[], other: Dossier): boolean {
  if (accepted.contribution.genre !== 'correction' || other.contribution.genre !== 'correction') return false;
  const values = changesOf(accepted);
  const proposed = Object.entries(changesOf(other));
  const isAlike = (champ: string, value: FieldValue): boolean => isSameMeaning(champ, value, values[champ] ?? null);
  return proposed.every(([champ]) => champs.includes(champ)) && proposed.some((one) => !isAlike(...one));
}

/** Tells whether two contributions are about one record. */
export function isOfOneRecord(one: Dossier, other: Dossier): boolean {
  const [cible, its] = [one.contribution.cible, other.contribution.cible];
  return cible !== undefined && cible.id === its?.id && cible.modele === its.modele;
}

/** Reads those that were refused in the act that accepted a contribution, and that nobody acted on since. */
export async function readRefusedAlong(store: Pick<ModerationStore, 'queue'>, accepted: Dossier): Promise<Dossier[]> {
  const { id, contribution } = accepted;
  if (contribution.cible === undefined || !contradicted.has(contribution.genre)) return [];
  const refused: Dossier[] = [];
  for await (const other of everyDossier(store, { etats: ['refusee'], cibles: [contribution.cible.id] }))
    if (other.evenements.at(-1)?.avec === id) refused.push(other);
  return refused;
}

/** The kinds that another contribution may say the contrary of. */
const contradicted: ReadonlySet<Genre> = new Set<Genre>(['confirmation', 'correction', 'fermeture']);

import { compareContribution, followEvents } from '@inclusion-kit/sdk/contributions';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import type { Dossier, NewEvent } from '../../store/contributions/moderation-store.ts';

/**
 * A contribution is shown for a year at most: people who know better have had the time to say so. A closure for good is none of
 * these: the offer would come back by itself.
 */
const EXPIRY_MS = 365 * 86_400_000;

/** A record as its source gives it now, or null when it is no longer there. */
export type SourceRecord = (Readonly<Record<string, unknown>> & { readonly date_maj?: string | null }) | null;

/** Returns the event that the source's record means for an accepted contribution, null while it still waits. */
export function toSourceAct(dossier: Dossier, record: SourceRecord, now: Date): NewEvent | null {
  const date = now.toISOString();
  const bySource = (acte: NewEvent['acte']): NewEvent => ({ acte, par: 'source', date });
  const { genre, cible, fermeture } = dossier.contribution;
  const { changements, base, decision } = followEvents(dossier.evenements, dossier.contribution.changements);
  const accepted = decision?.date ?? dossier.recue_le;
  const isForGood = genre === 'fermeture' && fermeture?.au === undefined;
  const isOver = fermeture?.au !== undefined && fermeture.au < dayInParis(now);
  const yearAfter = Date.parse(accepted) + EXPIRY_MS;
  if (isOver || (!isForGood && now.getTime() > yearAfter)) return { acte: 'expiration', par: 'relais', date };
  if (cible === undefined) return record === null ? null : bySource('reprise');
  // A record reported as closed, or as one too many, is gone: its source took that up.
  if (record === null) return bySource(genre === 'fermeture' || genre === 'doublon' ? 'reprise' : 'expiration');
  // A source that dates its record anew a year later still has the offer.
  if (isForGood) return isAfter(record.date_maj, new Date(yearAfter).toISOString()) ? bySource('remplacement') : null;
  if (genre === 'confirmation') return isAfter(record.date_maj, accepted) ? bySource('reprise') : null;
  if (genre !== 'correction') return null;
  const target = { ...cible, base: { ...cible.base, ...base } };
  const verdicts = new Set(
    compareContribution({ cible: target, changements }, record).champs.map(({ verdict }) => verdict),
  );
  if (verdicts.has('applicable') || verdicts.size === 0) return null;
  return bySource(verdicts.has('conflit') ? 'remplacement' : 'reprise');
}

const isAfter = (day: string | null | undefined, moment: string): boolean =>
  typeof day === 'string' && day > dayInParis(new Date(moment));

import { compareContribution, followEvents } from '@inclusion-kit/sdk/contributions';
import type { Dossier, NewEvent } from '../../store/contributions/moderation-store.ts';

/** What is shown of a contribution ends after a year: whoever knows better has had the time to say so. */
const EXPIRY_MS = 365 * 86_400_000;

/** A record as its source gives it now; null when it is no longer there. */
export type SourceRecord = (Readonly<Record<string, unknown>> & { readonly date_maj?: string | null }) | null;

/**
 * Tells what the source's record means for an accepted contribution: taken up, overtaken by another value, or over. Null
 * while it is still waiting.
 */
export function toSourceAct(dossier: Dossier, record: SourceRecord, now: Date): NewEvent | null {
  const date = now.toISOString();
  const bySource = (acte: NewEvent['acte']): NewEvent => ({ acte, par: 'source', date });
  const { genre, cible, fermeture } = dossier.contribution;
  const { changements, base, decision } = followEvents(dossier.evenements, dossier.contribution.changements);
  const accepted = decision?.date ?? dossier.recue_le;
  const isOver = fermeture?.au !== undefined && fermeture.au < date.slice(0, 10);
  if (isOver || now.getTime() - Date.parse(accepted) > EXPIRY_MS) return { acte: 'expiration', par: 'relais', date };
  if (cible === undefined) return record === null ? null : bySource('reprise');
  // What was said to be closed, or one too many, is gone: so it was taken up.
  if (record === null) return bySource(genre === 'fermeture' || genre === 'doublon' ? 'reprise' : 'expiration');
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
  typeof day === 'string' && day > moment.slice(0, 10);

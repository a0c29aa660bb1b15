import { followEvents, libelleDuChamp, parseContribution, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { invalidBody, ProblemError, retryLater } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';
import type { ModeratorAct } from './bodies.ts';
import type { Canal } from '../../store/contributions/delivery-store.ts';
import type { Dossier, NewEvent } from '../../store/contributions/moderation-store.ts';
import type { CurrentRecord } from '../../offer/overlays/current-record.ts';
import { allowedActes, presentDossier } from './present.ts';
import { erasesNumber } from '../numbers/same-number.ts';

/** Turns the act of a moderator on the record aimed at, if any, into the event to keep. @throws ProblemError 409, 422, 503 */
export function decide(
  dossier: Dossier,
  current: CurrentRecord | null,
  asked: ModeratorAct,
  { par, now }: { par: string; now: Date },
): NewEvent {
  const signed = { par, date: now.toISOString() };
  switch (asked.acte) {
    case 'acceptation':
      return { acte: 'acceptation', ...signed, ...toAccepted(dossier, current, asked, now) };
    case 'ajustement':
      checkValues(dossier, asked.changements, now);
      return { acte: 'ajustement', ...signed, changements: asked.changements };
    case 'refus':
    case 'question':
      return { acte: asked.acte, ...signed, motif: asked.motif };
    case 'annulation':
      if (!allowedActes(dossier).includes('annulation'))
        throw new ProblemError({ status: 409, detail: fr.problem.cannotAct(dossier.etat) });
      return { acte: 'annulation', ...signed };
    case 'transmission':
      return { acte: 'transmission', ...signed, canal: 'main' satisfies Canal };
  }
}

type Acceptance = Extract<ModeratorAct, { acte: 'acceptation' }>;

function toAccepted(
  dossier: Dossier,
  current: CurrentRecord | null,
  { champs, tranches = [], motif, garde, preuve, reliee_a }: Acceptance,
  now: Date,
): Omit<NewEvent, 'acte' | 'date'> {
  const { genre, cible, doublon_de } = dossier.contribution;
  if (garde !== undefined && (genre !== 'doublon' || (garde !== cible?.id && garde !== doublon_de))) {
    throw new ProblemError({ status: 422, detail: fr.problem.notOfThese });
  }
  // Of the record that is not kept, nobody reads anything any more: no default chooses it.
  if (genre === 'doublon' && garde === undefined && current?.is === 'there') {
    throw new ProblemError({ status: 422, detail: fr.problem.keepOne });
  }
  if (reliee_a !== undefined && genre !== 'manque')
    throw new ProblemError({ status: 422, detail: fr.problem.onlyNeeds });
  if (current?.is === 'gone' && genre !== 'fermeture') {
    throw new ProblemError({ status: 409, detail: fr.problem.recordGone });
  }
  const { comparaison, changements } = presentDossier(dossier, current, now);
  if (comparaison === null) throw retryLater(503, fr.problem.recordUnread, 30);
  const kept = Object.keys(changements).filter((champ) => champs === undefined || champs.includes(champ));
  if (kept.length === 0 && Object.keys(changements).length > 0) {
    throw new ProblemError({ status: 422, detail: fr.problem.nothingAccepted });
  }
  const open = comparaison.champs
    .filter(({ champ, verdict }) => verdict === 'conflit' && kept.includes(champ) && !tranches.includes(champ))
    .map(({ champ }) => champ);
  if (open.length > 0) throw new ProblemError({ status: 409, detail: fr.problem.conflicts(open.map(libelleDuChamp)) });
  return {
    ...(champs === undefined ? {} : { champs: kept }),
    ...(motif === undefined ? {} : { motif }),
    ...(garde === undefined ? {} : { garde }),
    ...(preuve === undefined ? {} : { preuve }),
    ...(reliee_a === undefined ? {} : { reliee_a }),
    ...(current?.is === 'there' && kept.length > 0
      ? { base: toBase(current.raw, erasesNumber(changements) ? [...kept, 'structure_id'] : kept) }
      : {}),
  };
}

/** Notes the values that the source holds now, so that its later changes can be told. */
function toBase(raw: object, champs: readonly string[]): Record<string, FieldValue> {
  return Object.fromEntries(
    champs.map((champ) => [champ, Object.hasOwn(raw, champ) ? (Reflect.get(raw, champ) as FieldValue) : null]),
  );
}

/** @throws ProblemError 422 when the contribution would not be taken with these values */
function checkValues(
  dossier: Dossier,
  changements: Extract<ModeratorAct, { acte: 'ajustement' }>['changements'],
  now: Date,
): void {
  const proposed = followEvents(dossier.evenements, dossier.contribution.changements).changements;
  const parsed = parseContribution({ ...dossier.contribution, changements: { ...proposed, ...changements } }, { now });
  if (parsed.ok) return;
  const adjusted = new Set(Object.keys(changements).map((champ) => `changements.${champ}`));
  const errors = parsed.issues.filter(
    ({ field }) => adjusted.has(field.split('.').slice(0, 2).join('.')) || !field.startsWith('changements'),
  );
  if (errors.length === 0) return;
  throw invalidBody(fr.problem.invalidAct, errors);
}

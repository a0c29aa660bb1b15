import { randomUUID } from 'node:crypto';
import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { dayOf } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { drawNumero, toCorpsHash } from '../../store/contributions/contribution-keys.ts';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';
import type { Dossier, ModerationStore, NewEvent, SeenAct } from '../../store/contributions/moderation-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import type { SameNumber, SameNumberRecord } from './same-number.ts';

type Erasing = Pick<ContributionsContext, 'now' | 'metrics'> & {
  store: Pick<ContributionsContext['store'], 'secret' | 'add'> & Pick<ModerationStore, 'dossier'>;
};

/**
 * Makes the contributions that erase a wrong number from the other records that a moderator saw it on, and returns their acceptances. Each
 * is one of its own: its source takes it up for itself. A try that failed leaves them waiting, and the next one accepts the same. A record
 * that has lost the number since, or is gone, is left as it is.
 * @param asked the records, as the moderator saw them
 * @param found the records that show it now
 */
export async function eraseElsewhere(
  { store, now, metrics }: Erasing,
  { id: avec, version, contribution }: Dossier,
  { asked, found }: { asked: readonly Pick<SameNumber, 'modele' | 'id'>[]; found: readonly SameNumberRecord[] },
  { par, date }: Pick<NewEvent, 'par' | 'date'>,
): Promise<SeenAct[]> {
  const records = asked.flatMap(({ modele, id }) => found.find((one) => one.modele === modele && one.id === id) ?? []);
  const acts: SeenAct[] = [];
  for (const record of records) {
    const erasing = toErasing(record, contribution.preuve);
    const { kept, created } = await store.add({
      id: randomUUID(),
      numero: drawNumero(),
      contribution: erasing,
      cible_source: record.raw.source,
      // A space, which no client's key can hold. Taken back and accepted again, it is another one.
      idempotencyKey: `numero ${avec} ${version} ${record.modele} ${record.id}`,
      corpsHash: toCorpsHash(store.secret, erasing),
      recueLe: now(),
    });
    if (created) metrics.contribution('correction');
    const base = { telephone: record.raw.telephone, structure_id: record.structure_id };
    const event = { acte: 'acceptation', ...(par === undefined ? {} : { par }), date, base, avec } as const;
    acts.push({ id: kept.id, version: await versionOf(store, kept), event });
  }
  return acts;
}

const versionOf = async (store: Pick<ModerationStore, 'dossier'>, { id }: KeptContribution): Promise<number> =>
  (await store.dossier(id))?.version ?? 1;

function toErasing({ modele, id, raw }: SameNumberRecord, preuve: Contribution['preuve']): Contribution {
  return {
    genre: 'correction',
    cible: { modele, id, source: raw.source, date_maj: dayOf(raw), base: { telephone: raw.telephone } },
    changements: { telephone: null },
    ...(preuve === undefined ? {} : { preuve: { moyen: preuve.moyen } }),
    auteur: { organisation: fr.sameNumber.author },
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}

/** Returns the acts that take back what was erased elsewhere in the act that accepted a contribution, unless its source has it already. */
export async function restoreElsewhere(
  store: Pick<ModerationStore, 'dossier'>,
  { id: avec, evenements }: Dossier,
  { par, date }: Pick<NewEvent, 'par' | 'date'>,
): Promise<SeenAct[]> {
  const { aussi = [] } = evenements.findLast(({ acte }) => acte === 'acceptation') ?? {};
  const signed = { ...(par === undefined ? {} : { par }), date, avec };
  const acts: SeenAct[] = [];
  for (const id of aussi) {
    const other = await store.dossier(id);
    if (other?.etat !== 'acceptee') continue;
    const { version } = other;
    // Nobody sent it: it does not come back to be decided.
    acts.push({ id, version, event: { acte: 'annulation', ...signed } });
    acts.push({ id, version: version + 1, event: { acte: 'refus', ...signed, motif: fr.sameNumber.takenBack } });
  }
  return acts;
}

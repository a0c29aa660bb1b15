import type { DemonstrationReport } from '@inclusion-kit/demonstration';
import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { randomUUID } from 'node:crypto';
import { drawNumero, toCorpsHash } from '../../store/contributions/contribution-keys.ts';
import type { FullStore } from '../../store/sql-store.ts';

const DAY_MS = 86_400_000;
/** Needs of so many days still wait to be read. */
const WAITING_DAYS = 10;

/** Keeps the needs of fictitious people in a database without any: the older ones were read and accepted. */
export async function keepDemonstrationNeeds(
  store: FullStore,
  reported: readonly DemonstrationReport[],
  now: Date,
): Promise<void> {
  const { total } = await store.queue({ genres: ['manque'], size: 1, after: null });
  if (total > 0) return;
  for (const { thematique, code_commune, precisions, jours } of reported) {
    const contribution: Contribution = {
      genre: 'manque',
      manque: { thematiques: [thematique], publics: [], code_commune, precisions },
      ...{ licence: 'etalab-2.0', licence_texte_version: LICENCE_TEXTE_VERSION },
    };
    const id = randomUUID();
    const recueLe = new Date(now.getTime() - jours * DAY_MS);
    await store.add({
      ...{ id, numero: drawNumero(), contribution, cible_source: null, recueLe },
      ...{ idempotencyKey: null, corpsHash: toCorpsHash(store.secret, contribution) },
    });
    if (jours <= WAITING_DAYS) continue;
    const kept = await store.dossier(id);
    const date = new Date(recueLe.getTime() + DAY_MS).toISOString();
    if (kept !== null) await store.act(id, kept.version, { acte: 'acceptation', par: 'demo', date });
  }
}

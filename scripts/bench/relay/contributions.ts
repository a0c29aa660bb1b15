import { randomUUID } from 'node:crypto';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { Request } from 'autocannon';

/** An offer that is corrected. */
export interface Target {
  id: string;
  source: string;
  date_maj: string;
  telephone: string | null;
}

/** Writes a correction of one of the offers, in turn. */
export function createBody(items: readonly Target[], index: number): string {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The demonstration holds no offer.');
  const { id, source, date_maj, telephone } = item;
  const contribution: Contribution = {
    genre: 'correction',
    cible: { modele: 'service', id, source, date_maj: date_maj.slice(0, 10), base: { telephone } },
    changements: { telephone: `+331990${String(index % 100_000).padStart(5, '0')}` },
    preuve: { moyen: 'appel' },
    auteur: { organisation: 'CCAS', courriel: 'accueil@exemple.fr' },
    licence: 'etalab-2.0',
    licence_texte_version: '2026-11',
  };
  return JSON.stringify(contribution);
}

/** Makes as many corrections, with a key of its own for each. */
export function createRequests(items: readonly Target[], many: number): Request[] {
  return Array.from({ length: many }, (_, index) => ({
    method: 'POST',
    path: '/contributions',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: createBody(items, index),
  }));
}

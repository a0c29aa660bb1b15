// Contributions kept by a software editor in its own tables: here a list in memory, which a real one would make durable.
import { randomBytes } from 'node:crypto';
import type { ContributionStore, KeptContribution } from '@inclusion-kit/relay';

/** Creates a store. What it says it keeps is kept: the receipt of a contribution is a promise. */
export function createOwnStore(): ContributionStore & { readonly kept: readonly KeptContribution[] } {
  const kept: KeptContribution[] = [];
  const byKey = new Map<string, KeptContribution>();
  return {
    kept,
    // Follow-up links are derived from it: a real store keeps it, or the links of yesterday open nothing today.
    secret: randomBytes(32),
    add: ({ idempotencyKey, contribution, recueLe, id, numero, corpsHash }) => {
      const before = idempotencyKey === null ? undefined : byKey.get(idempotencyKey);
      if (before !== undefined) return Promise.resolve({ kept: before, created: false });
      const { auteur, ...shown } = contribution;
      const recue_le = recueLe.toISOString();
      const entry: KeptContribution = {
        id,
        numero,
        contribution: shown,
        etat: 'recue',
        corpsHash,
        recue_le,
        evenements: [{ acte: 'reception', etat: 'recue', date: recue_le }],
      };
      kept.push(entry);
      if (idempotencyKey !== null) byKey.set(idempotencyKey, entry);
      return Promise.resolve({ kept: entry, created: true });
    },
    find: (id) => Promise.resolve(kept.find((one) => one.id === id) ?? null),
    findByKey: (key) => Promise.resolve(byKey.get(key) ?? null),
    eraseAuteur: (id) => Promise.resolve(kept.some((one) => one.id === id)),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { readVersion } from '../../shared/version.ts';
import { createOfferHolder } from '../worker/offer-holder.ts';
import type { OfferSpec } from '../worker/offer-spec.ts';
import { findLikely, mostOfEach } from './likely-duplicates.ts';
import { openHostedOffer, type HostedOffer } from '../worker/hosted-offer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'likely-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two sources that tell one structure and its service, each in its words. */
const twins = {
  structures: [structure(), structure({ id: 'cd59--1', source: 'cd59', date_maj: '2026-01-01' })],
  services: [
    service(),
    service({ id: 'cd59--svc', source: 'cd59', structure_id: 'cd59--1', nom: service().nom.toUpperCase() }),
  ],
  communes: [lille],
};

const open = (duplicates: boolean, databasePath?: string): Promise<HostedOffer> =>
  openHostedOffer(specOf(duplicates, databasePath), () => undefined);

function specOf(duplicates: boolean, databasePath = join(folder, 'kit.db')): OfferSpec {
  const path = join(folder, 'offre.json');
  // Written once: a file with another date holds other records.
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(twins));
  const spec = { communes: null, databasePath, kept: [], departements: [], hiddenSources: [], renamedValues: {} };
  return { ...spec, dataset: [path], duplicates };
}

async function namedBy(offer: HostedOffer): Promise<unknown[][]> {
  const { items } = await offer.source.searchServices({});
  return items.map((item) => [item.service.id, item.service['doublons_probables']]);
}

it('are looked for once the offer answers, named by searches, told with their reasons, and kept for the next start', async () => {
  const offer = await open(true);
  try {
    const { version } = offer.summary;
    await expect.poll(() => offer.duplicates()).not.toEqual([]);
    expect(offer.duplicates().map(({ modele, id, autre }) => [modele, id, autre])).toEqual([
      ['structure', 'cd59--1', structure().id],
      ['service', expect.any(String), expect.any(String)],
    ]);
    expect(offer.duplicates()[0]?.raisons).toContain('même nom');
    expect(await namedBy(offer)).toEqual(
      expect.arrayContaining([
        [service().id, ['cd59--svc']],
        ['cd59--svc', [service().id]],
      ]),
    );
    expect(offer.summary.version).not.toBe(version);
  } finally {
    await offer.close();
  }
  const path = join(folder, 'doublons.cache.json');
  const kept = JSON.parse(readFileSync(path, 'utf8')) as { version: string; pairs: { raisons: string[] }[] };
  // Another version of the software may find others.
  expect(kept.version).toContain(readVersion());
  writeFileSync(path, JSON.stringify({ ...kept, pairs: kept.pairs.map((pair) => ({ ...pair, raisons: ['gardé'] })) }));
  const again = await open(true);
  try {
    await expect.poll(() => again.duplicates()[0]?.raisons).toEqual(['gardé']);
  } finally {
    await again.close();
  }
});

it('are told where no file can be written', async () => {
  const offer = await open(true, join(folder, 'missing', 'kit.db'));
  try {
    await expect.poll(() => offer.duplicates().length).toBe(2);
  } finally {
    await offer.close();
  }
});

it('are no longer looked for while another offer is built, and again when that one is refused', async () => {
  const holder = createOfferHolder({ tell: () => undefined, now: () => new Date() });
  const spec = specOf(true);
  try {
    await holder.replace(spec, null);
    const offer = holder.current()!;
    const look = vi.spyOn(offer, 'lookForDuplicates');
    await expect(holder.replace({ ...spec, dataset: [join(folder, 'missing.json')] }, null)).rejects.toThrow();
    expect(look.mock.calls).toEqual([[false], [true]]);
    await expect.poll(() => offer.duplicates().length).toBe(2);
    await holder.replace(spec, null);
    expect(look.mock.calls.slice(2)).toEqual([[false]]);
  } finally {
    await holder.close();
  }
});

it('are given up in the middle', async () => {
  const giveUp = new AbortController();
  const found = findLikely(twins, { version: '1', path: join(folder, 'kept.json'), signal: giveUp.signal });
  giveUp.abort(new Error('given up'));
  await expect(found).rejects.toThrow('given up');
  expect(existsSync(join(folder, 'kept.json'))).toBe(false);
});

it('of structures leave room for those of services, however many there are', () => {
  const pairs = (['structure', 'structure', 'service'] as const).map((model, at) => ({ model, at }));
  expect(mostOfEach(pairs, 1).map(({ at }) => at)).toEqual([0, 2]);
});

it('are not looked for when they are turned off', async () => {
  // A kept file would be told at once.
  const before = await open(true);
  try {
    await expect.poll(() => before.duplicates().length).toBe(2);
  } finally {
    await before.close();
  }
  const offer = await open(false);
  try {
    // The index of words is built before duplicates are thought of.
    await offer.source.searchServices({ q: 'aide' });
    expect((await namedBy(offer)).flat()).not.toContainEqual(['cd59--svc']);
    expect(offer.duplicates()).toEqual([]);
  } finally {
    await offer.close();
  }
});

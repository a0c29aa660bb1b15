import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { createLogger } from '../../log.ts';
import type { LoadedOffer } from '../loaded-offer.ts';
import { openOffer } from '../open-offer.ts';
import { parseOptions } from '../../settings/options.ts';
import { createRelay } from '../../relay.ts';
import { openStore } from '../../store/sql-store.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { correction, lille, service, structure } from '../../testing-internal/records.ts';
import { startStandInApi, type StandInApi } from '../../testing-internal/stand-in-api.ts';
import { followSource } from './follow-source.ts';

const HOUR_MS = 3_600_000;

/** The correction proposed, the record of the API at the next synchronisation, and the state of the correction then. */
const cases: readonly {
  what: string;
  propose: Partial<Service>;
  next: Partial<Service> | null;
  etat: string;
  /** The value of the field that readers see, and whether it is marked as waiting for its source. */
  shown: FieldValue | undefined;
  isOverlaid: boolean;
}[] = [
  {
    what: 'stays as it was',
    propose: { telephone: '+33320111111' },
    next: {},
    etat: 'acceptee',
    shown: '+33320111111',
    isOverlaid: true,
  },
  {
    what: 'took it',
    propose: { telephone: '+33320111111' },
    next: { telephone: '+33320111111' },
    etat: 'reprise',
    shown: '+33320111111',
    isOverlaid: false,
  },
  {
    what: 'took it, and writes the phone its own way',
    propose: { telephone: '+33320111111' },
    next: { telephone: '03 20 11 11 11' },
    etat: 'reprise',
    shown: '03 20 11 11 11',
    isOverlaid: false,
  },
  {
    what: 'took it, with other spaces, line ends and order',
    propose: {
      description: 'Un accueil.\nSur rendez-vous.',
      publics: ['jeunes', 'femmes'],
      courriel: 'Accueil@x.example',
    },
    next: {
      description: ' Un accueil.\r\nSur rendez-vous. ',
      publics: ['femmes', 'jeunes'],
      courriel: 'accueil@x.example',
    },
    etat: 'reprise',
    shown: ' Un accueil.\r\nSur rendez-vous. ',
    isOverlaid: false,
  },
  {
    what: 'took another value',
    propose: { telephone: '+33320111111' },
    next: { telephone: '+33320999999' },
    etat: 'remplacee',
    shown: '+33320999999',
    isOverlaid: false,
  },
  {
    what: 'only writes the old value otherwise',
    propose: { telephone: '+33320111111' },
    next: { telephone: '03.20.00.00.00' },
    etat: 'acceptee',
    shown: '+33320111111',
    isOverlaid: true,
  },
  {
    what: 'changed another field',
    propose: { telephone: '+33320111111' },
    next: { nom: 'Un autre nom', date_maj: '2026-11-24' },
    etat: 'acceptee',
    shown: '+33320111111',
    isOverlaid: true,
  },
  {
    what: 'dropped the offer',
    propose: { telephone: '+33320111111' },
    next: null,
    etat: 'expiree',
    shown: undefined,
    isOverlaid: false,
  },
];

let folder: string;
let api: StandInApi;
let now: Date;
let offer: LoadedOffer | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-overlays-'));
  now = new Date('2026-11-25T06:00:00Z');
  offer = null;
});
afterEach(async () => {
  await offer?.close();
  await api.stop();
  rmSync(folder, { recursive: true });
});

/** Opens the offer of the API and waits for the synchronisation of this moment. */
async function synchronise(): Promise<LoadedOffer> {
  await offer?.close();
  const communes = join(folder, 'communes.json');
  writeFileSync(communes, JSON.stringify([lille]));
  const options = parseOptions({
    DATA_INCLUSION_TOKEN: 'tok',
    DATA_INCLUSION_URL: api.url,
    COMMUNES: communes,
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
  });
  const timings = { firstMs: 0, retryMs: 50, pollMs: 100, settleMs: 30, detailMs: 20_000, pauseMs: 0 };
  const opened = await openOffer(options, { tell: () => undefined, now: () => now, timings });
  offer = opened;
  await eventually('the offer is synchronised', () => opened.status().date === now.toISOString());
  return opened;
}

describe('what was accepted, once the source of its record is synchronised again', () => {
  it('follows what the source did: each of several offers its own way', async () => {
    const services = cases.map((_, i) => service({ id: `dora--${i}`, publics: ['tous-publics'] }));
    api = await startStandInApi({ token: 'tok', communes: [lille], structures: [structure()], services });
    await synchronise();
    const path = join(folder, 'contributions.db');
    const store = await openStore(path);
    for (const [i, { propose }] of cases.entries()) {
      const before = services[i]!;
      const base = Object.fromEntries(
        Object.keys(propose).map((champ) => [champ, (before as unknown as Record<string, FieldValue>)[champ] ?? null]),
      );
      await store.add({
        id: `c${i}`,
        numero: `N${i}`,
        contribution: correction({
          cible: { ...correction().cible!, id: before.id, base },
          changements: propose as Record<string, FieldValue>,
        }),
        cible_source: 'dora',
        idempotencyKey: null,
        corpsHash: '',
        recueLe: now,
      });
      await store.act(`c${i}`, 1, { acte: 'acceptation', par: 'lea', date: now.toISOString(), base });
    }

    now = new Date(now.getTime() + 7 * HOUR_MS);
    api.replace({
      services: services.flatMap((one, i) => {
        const { next } = cases[i]!;
        return next === null ? [] : [{ ...one, ...next }];
      }),
    });
    const { source, version } = await synchronise();
    const logger = createLogger({ level: 'silent' });
    const following = followSource({
      source,
      store,
      version,
      slug: 'local',
      now: () => now,
      logger,
      onChange: () => Promise.resolve(),
    });
    await following.look();
    // Missing for one synchronisation is not gone.
    expect((await store.dossier(`c${cases.length - 1}`))!.etat).toBe('acceptee');
    now = new Date(now.getTime() + 25 * HOUR_MS);
    await following.look();
    following.close();
    const etats = await Promise.all(cases.map(async ({ what }, i) => [what, (await store.dossier(`c${i}`))!.etat]));
    expect(etats).toEqual(cases.map(({ what, etat }) => [what, etat]));

    const relay = createRelay({ ...offer!, store, logger, now: () => now });
    const read = async (i: number): Promise<Record<string, unknown>> =>
      (await (await relay.fetch(new Request(`http://relay.test/api/v1/services/dora--${i}`))).json()) as never;
    await eventually('what was accepted is read', async () => (await read(0))['overlay'] !== undefined);
    for (const [i, { what, propose, shown, isOverlaid }] of cases.entries()) {
      const [champ = ''] = Object.keys(propose);
      const record = await read(i);
      expect([what, record[champ], 'overlay' in record]).toEqual([what, shown, isOverlaid]);
    }
    await relay.close();
  });
});

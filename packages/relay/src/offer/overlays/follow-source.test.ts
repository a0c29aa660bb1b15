import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import { createLogger } from '../../log.ts';
import type { RelaySource } from '../relay-source.ts';
import { openStore, type FullStore } from '../../store/sql-store.ts';
import { IN_MEMORY } from '../../store/database/sqlite.ts';
import { correction, service } from '../../testing-internal/records.ts';
import { followSource } from './follow-source.ts';

const DAY_MS = 86_400_000;
let store: FullStore;
let record: Service | null | 'down';
let now: Date;
let changes: number;
let following: ReturnType<typeof followSource>;
/** Starts a relay's following of its source. */
let start: () => ReturnType<typeof followSource>;
beforeEach(async () => {
  store = await openStore(IN_MEMORY);
  record = service();
  now = new Date('2026-11-25T12:00:00Z');
  changes = 0;
  const read = (): Promise<DetailedService> => {
    if (record === 'down') return Promise.reject(new NetworkError('down'));
    if (record === null) return Promise.reject(new ApiError(404, 'none'));
    return Promise.resolve(record as unknown as DetailedService);
  };
  start = () =>
    followSource({
      source: { peek: read } as unknown as RelaySource,
      store,
      version: () => null,
      slug: 'local',
      now: () => now,
      logger: createLogger({ level: 'silent' }),
      onChange: () => {
        changes += 1;
        return Promise.resolve();
      },
    });
  following = start();
});
afterEach(async () => {
  following.close();
  await store.close();
});

async function accept(contribution: Contribution = correction(), id = 'c1'): Promise<string> {
  await store.add({
    id,
    numero: `N${id}`,
    contribution,
    cible_source: 'dora',
    idempotencyKey: null,
    corpsHash: '',
    recueLe: now,
  });
  await store.act(id, 1, { acte: 'acceptation', par: 'lea', date: now.toISOString() });
  return id;
}
async function look(): Promise<{ etat: string; par: string | undefined; changes: number }> {
  await following.look();
  const dossier = await store.dossier('c1');
  return { etat: dossier!.etat, par: dossier!.evenements.at(-1)?.par, changes };
}
const later = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
const { changements: _, ...bare } = correction();

describe('an accepted correction', () => {
  it('waits while the source has not moved, or does not answer', async () => {
    await accept();
    expect(await look()).toEqual({ etat: 'acceptee', par: 'lea', changes: 0 });
    record = 'down';
    expect((await look()).etat).toBe('acceptee');
  });

  it('is taken up once the source holds its value, however it writes it', async () => {
    await accept();
    record = service({ telephone: '03 20 11 11 11' });
    expect(await look()).toEqual({ etat: 'reprise', par: 'source', changes: 1 });
  });

  it('is overtaken once the source says something else', async () => {
    await accept();
    record = service({ telephone: '+33320999999' });
    expect(await look()).toEqual({ etat: 'remplacee', par: 'source', changes: 1 });
  });

  it('waits for the rest while the source holds a part of it', async () => {
    const cible = { ...correction().cible!, base: { telephone: '+33320000000', frais: null } };
    await accept(correction({ cible, changements: { telephone: '+33320111111', frais: 'gratuit' } }));
    record = service({ telephone: '+33320111111' });
    expect((await look()).etat).toBe('acceptee');
  });

  it('expires once its record has been gone for a day, not when it is missing once', async () => {
    await accept();
    record = null;
    expect((await look()).etat).toBe('acceptee');
    later(2 * DAY_MS);
    record = service();
    expect((await look()).etat).toBe('acceptee');
    record = null;
    expect((await look()).etat).toBe('acceptee');
    later(DAY_MS);
    expect((await look()).etat).toBe('expiree');
  });

  it('expires once its record has been gone for a day, however often the relay was started meanwhile', async () => {
    await accept();
    record = null;
    expect(await look()).toMatchObject({ etat: 'acceptee' });
    for (let hour = 0; hour < 5; hour += 1) {
      following.close();
      following = start();
      later(DAY_MS / 6);
      expect(await look()).toMatchObject({ etat: 'acceptee' });
    }
    // A record that came back is missed anew, not since before.
    record = service();
    await look();
    record = null;
    later(DAY_MS / 6);
    following.close();
    following = start();
    expect(await look()).toMatchObject({ etat: 'acceptee' });
    following.close();
    following = start();
    later(DAY_MS + 1);
    expect(await look()).toMatchObject({ etat: 'expiree' });
    expect(await store.missing()).toEqual({});
  });

  it('expires after a year', async () => {
    await accept();
    later(366 * DAY_MS);
    expect(await look()).toEqual({ etat: 'expiree', par: 'relais', changes: 1 });
  });
});

describe('the others', () => {
  it('end with what they were about: a confirmation with a later date, a closure with its record or its last day', async () => {
    await accept({ ...bare, genre: 'confirmation' });
    expect((await look()).etat).toBe('acceptee');
    record = service({ date_maj: '2026-11-26' });
    expect(await look()).toMatchObject({ etat: 'reprise', par: 'source' });
  });

  it('count the day of an acceptance as the day in France, also in the first hour of it', async () => {
    now = new Date('2026-11-25T23:30:00Z');
    await accept({ ...bare, genre: 'confirmation' });
    record = service({ date_maj: '2026-11-26' });
    expect((await look()).etat).toBe('acceptee');
    record = service({ date_maj: '2026-11-27' });
    expect((await look()).etat).toBe('reprise');
  });

  it('take a closed record that is gone for what was asked', async () => {
    await accept({ ...bare, genre: 'fermeture', fermeture: { du: '2026-11-01' } });
    record = null;
    await look();
    later(DAY_MS);
    expect((await look()).etat).toBe('reprise');
  });

  it('let a closure end with its last day', async () => {
    await accept({ ...bare, genre: 'fermeture', fermeture: { du: '2026-11-25', au: '2026-11-26' } });
    later(DAY_MS);
    expect((await look()).etat).toBe('acceptee');
    later(DAY_MS);
    expect((await look()).etat).toBe('expiree');
  });

  it('keep an offer closed for good, also after a year, until its source dates it anew a year later', async () => {
    await accept({ ...bare, genre: 'fermeture', fermeture: {} });
    record = service({ date_maj: '2026-12-15' });
    later(3 * 366 * DAY_MS);
    expect(await look()).toMatchObject({ etat: 'acceptee' });
    record = service({ date_maj: '2028-01-15' });
    expect(await look()).toEqual({ etat: 'remplacee', par: 'source', changes: 1 });
  });

  it.each<[string, Contribution]>([
    ['a confirmation', { ...bare, genre: 'confirmation' }],
    ['a closure for a time', { ...bare, genre: 'fermeture', fermeture: { au: '2026-12-24' } }],
  ])(
    'end a closure for good with %s accepted after it, which would else close the offer again',
    async (_name, contribution) => {
      await accept({ ...bare, genre: 'fermeture', fermeture: {} });
      await accept(contribution, 'c2');
      expect(await look(), 'it can still be taken back').toMatchObject({ etat: 'acceptee' });
      later(366 * DAY_MS);
      expect(await look()).toMatchObject({ etat: 'remplacee', par: 'relais' });
      expect((await store.dossier('c1'))?.evenements.at(-1)).toMatchObject({ remplacee_par: 'c2' });
      expect((await store.dossier('c2'))?.etat).toBe('expiree');
      expect(await store.accepted()).toEqual([]);
    },
  );

  it('take a new service for taken up once the commons has it', async () => {
    record = null;
    const { cible: _cible, ...rest } = bare;
    await accept({ ...rest, genre: 'nouveau-service', changements: { nom: 'Atelier', description: 'Un atelier.' } });
    later(2 * DAY_MS);
    expect((await look()).etat).toBe('acceptee');
    record = service({ id: 'local--c1' });
    expect((await look()).etat).toBe('reprise');
  });
});

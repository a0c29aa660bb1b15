import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { withoutRecords } from '@inclusion-kit/sdk/internal';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { openHostedOffer } from './hosted-offer.ts';

async function openOffer(services = [service()], structures = [structure()], communes = [lille]) {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  const path = join(folder, 'offre.json');
  writeFileSync(path, JSON.stringify({ structures, services, communes }));
  const spec = { communes: null, databasePath: join(folder, 'kit.db'), kept: [], departements: [] };
  const offer = await openHostedOffer(
    { ...spec, dataset: [path], hiddenSources: [], renamedValues: {} },
    () => undefined,
  );
  return { offer, remove: () => rmSync(folder, { recursive: true }) };
}

it('is closed in time though its thread answers nothing, and its calls fail', async () => {
  const { offer, remove } = await openOffer();
  const silence = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => undefined);
  try {
    const answer = offer.source.service('dora--1');
    const failed = expect(answer).rejects.toMatchObject({ code: 'network' });
    await offer.close(50);
    await failed;
  } finally {
    silence.mockRestore();
    remove();
  }
});

it('hands on which places come first, and how many', async () => {
  const lillers = { ...lille, code: '62516', nom: 'Lillers', code_departement: '62', population: 10 };
  const { offer, remove } = await openOffer(undefined, undefined, [lille, lillers]);
  try {
    const first = { code_departement: '62' };
    const found = await offer.geography.communes('lil', { first, limit: 1, signal: new AbortController().signal });
    expect(found).toMatchObject([{ nom: 'Lillers' }]);
  } finally {
    await offer.close();
    remove();
  }
});

it('hands the structures of a country over slice by slice, so that the other thread goes on answering', async () => {
  const ids = Array.from({ length: 2500 }, (_, at) => `dora--s${at}`);
  const { offer, remove } = await openOffer(
    ids.map((id) => service({ id: `${id}-1`, structure_id: id, date_maj: '2024-01-01' })),
    ids.map((id) => structure({ id })),
  );
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  try {
    const found = await offer.leftAlone({ before: '2025-01-01', departement: null, confirmed: [] });
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids));
    expect(posted).toHaveBeenCalledTimes(3);
  } finally {
    posted.mockRestore();
    await offer.close();
    remove();
  }
});

it.each([
  ['shows no record', 'sources', null],
  ['fails', 'service', 'dora--absent'],
] as const)('shows what was accepted though the first reading after the decision %s', async (_, name, argument) => {
  const { offer, remove } = await openOffer();
  try {
    const changements = { telephone: '+33320999999' };
    const base = { telephone: service().telephone };
    const aim = { modele: 'service', cible: 'dora--1', genre: 'correction', base } as const;
    const overlays = { version: '1', list: [{ id: 'c1', date: '2026-11-27', ...aim, changements }] };
    const read = (name: 'sources' | 'service', argument: string | null) =>
      offer.source.readAsBytes({ name, argument, presentation: { overlays } });
    await read(name, argument).catch(() => undefined);
    const { body } = await read('service', 'dora--1');
    expect(JSON.parse(new TextDecoder().decode(body))).toHaveProperty('telephone', '+33320999999');
  } finally {
    await offer.close();
    remove();
  }
});

it('answers searches without words while the index of words is built, and those with words once it is', async () => {
  const emit = (worker: Worker, ...call: [string | symbol, ...unknown[]]) =>
    EventEmitter.prototype.emit.apply(worker, call);
  const told: (() => void)[] = [];
  const held = vi.spyOn(Worker.prototype, 'emit').mockImplementation(function (
    this: Worker,
    name: string | symbol,
    ...args: unknown[]
  ) {
    const [message] = args;
    if (name !== 'message' || (message as { kind?: string }).kind !== 'words') return emit(this, name, ...args);
    told.push(() => emit(this, name, ...args));
    return true;
  });
  const { offer, remove } = await openOffer(Array.from({ length: 2000 }, (_, i) => service({ id: `dora--${i}` })));
  try {
    const order: string[] = [];
    const search = async (name: string, params: { q?: string }) => {
      await offer.source.searchServices({ ...params, size: 1 });
      order.push(name);
    };
    const withWords = ['permis', 'aide', 'atelier'].map((q) => search(q, { q }));
    await search('without', {});
    expect(order).toEqual(['without']);
    await expect.poll(() => told).toHaveLength(1);
    told[0]?.();
    await Promise.all(withWords);
    expect(order).toHaveLength(4);
  } finally {
    held.mockRestore();
    await offer.close();
    remove();
  }
});

it('leaves records closed for good out of what it answers, as bytes and as objects', async () => {
  const { offer, remove } = await openOffer([service(), service({ id: 'dora--2' })]);
  const withheld = { services: ['dora--1', 'unknown'], structures: [] };
  const list = [
    { id: 'c1', modele: 'service', cible: 'dora--1', genre: 'fermeture', date: '2026-11-25', base: {} } as const,
  ];
  const bytes = async (name: 'searchServices' | 'facets', shown: object[] | null) => {
    const presentation = { overlays: { version: 'v', list: shown as typeof list | null, withheld } };
    const { body } = await offer.source.readAsBytes({ name, argument: {}, presentation });
    return (JSON.parse(new TextDecoder().decode(body)) as { total: number }).total;
  };
  try {
    expect((await offer.source.searchServices({})).total).toBe(2);
    expect(await bytes('searchServices', list)).toBe(1);
    expect(await bytes('facets', null)).toBe(1);
    const post = vi.spyOn(Worker.prototype, 'postMessage');
    const totalOf = async (one: typeof withheld | null) =>
      (await offer.source.searchServices(withoutRecords({}, one))).total;
    const both = { services: ['dora--1', 'dora--2'], structures: [] };
    const totals = [];
    for (const one of [withheld, withheld, null, withheld, both, both, withheld]) totals.push(await totalOf(one));
    expect(totals).toEqual([1, 1, 2, 1, 0, 0, 1]);
    expect(await bytes('searchServices', list)).toBe(1);
    const told = post.mock.calls.map(([message]) => message as { withheld: unknown; read?: { presentation: unknown } });
    expect(
      told.map((one) => one.withheld ?? null),
      'handed over once, by the object itself',
    ).toEqual([...[withheld, 'same', null, 'same', both, 'same', withheld], null]);
    expect(JSON.stringify(told.at(-1)?.read), 'known with the version').not.toContain('unknown');
    post.mockRestore();
    expect((await offer.source.service('dora--1')).id).toBe('dora--1');
    const question = { niveau: 'france', code: 'france', day: '2026-11-25', needs: [], words: [], vain: null } as const;
    expect((await offer.territory(question)).chiffres.services).toBe(2);
    expect((await offer.territory({ ...question, withheld })).chiffres.services).toBe(1);
    const ages = (await offer.freshness('2026-11-25', withheld)).flatMap(({ bandes }) => Object.values(bandes));
    expect(ages.reduce((sum, count) => sum + count)).toBe(1);
    expect(await offer.departements(withheld)).toEqual(['59']);
    expect(await offer.departements(both)).toEqual([]);
    const total = async (closed: typeof withheld | null) =>
      (await offer.figures('2026-11-25', [], closed)).find(({ dimension }) => dimension === 'total')?.contenu;
    expect(await total(withheld)).not.toEqual(await total(null));
  } finally {
    await offer.close();
    remove();
  }
});

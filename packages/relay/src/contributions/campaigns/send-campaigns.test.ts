import { NetworkError } from '@inclusion-kit/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FullStore } from '../../store/sql-store.ts';
import { openStore } from '../../store/sql-store.ts';
import { IN_MEMORY } from '../../store/database/sqlite.ts';
import { beginTestCampaign, campaignParts, everyOffer, oldOffers } from '../../testing-internal/campaigns.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { DeliveryError, type DeliveryScope } from '../deliveries/delivery-error.ts';
import type { Mail } from '../deliveries/mail.ts';
import { receive } from '../received/contributions-received.ts';
import { toConfirmation } from '../access/owner-statements.ts';
import { chooseStructures } from './choose-structures.ts';
import { countReach, readGroups } from './count-reach.ts';
import { followCalls } from './follow-calls.ts';
import { readCalls } from './read-calls.ts';
import { startCampaigns, type SendingOptions } from './send-campaigns.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let nowMs: number;
const now = (): Date => new Date(nowMs);
let store: FullStore;
let sent: Mail[];
/** Answers for the server of mail: null takes a mail. */
let answer: (mail: Mail) => { scope: DeliveryScope; mayPass: boolean } | null;
let sending: ReturnType<typeof startCampaigns> | null;

beforeEach(async () => {
  nowMs = Date.parse('2026-11-02T09:00:00Z');
  store = await openStore(IN_MEMORY);
  sent = [];
  answer = () => null;
  sending = null;
});
afterEach(async () => {
  await sending?.close();
  await store.close();
});

function start(records: Parameters<typeof campaignParts>[0], more: Partial<SendingOptions> = {}) {
  const parts = campaignParts(records, now);
  sending = startCampaigns({
    ...parts,
    ...{ store, campaigns: store.campaigns, publicUrl: 'https://offre.example', mailsPerHour: 3_600_000 },
    mailer: {
      send: (mail) => {
        const refused = answer(mail);
        if (refused !== null) return Promise.reject(new DeliveryError('Refusé', refused));
        sent.push(mail);
        return Promise.resolve();
      },
    },
    // The test looks itself.
    timings: { firstMs: 3_600_000, everyMs: 3_600_000, lostMs: 5 * MINUTE_MS },
    ...more,
  });
  return parts;
}

/** Looks until nothing is due. */
async function sendAll(): Promise<void> {
  while (await store.campaigns.hasDue(now())) {
    await sending!.look();
    await new Promise((resolve) => setTimeout(resolve, 2));
    if ((await store.campaigns.list()).every(({ etat }) => etat !== 'en-cours')) break;
  }
  await sending!.look();
}
const statesOf = async (id = 'c1') =>
  (await store.campaigns.outcomePage(id, { size: 10_000 })).map(({ structure_id, courriel }) => [
    structure_id,
    courriel?.etat ?? null,
  ]);
/** Says by the link of a structure that its first offer is right. */
async function confirm(parts: ReturnType<typeof campaignParts>, id: string): Promise<void> {
  const service = await parts.source.service(id);
  const context = {
    ...parts,
    store,
    version: () => null,
    refreshOverlays: () => Promise.resolve(),
    metrics: { contribution: () => undefined },
  };
  await receive(context, toConfirmation(service), {
    idempotencyKey: `acces ${id}`,
    structure: service.structure_id,
    signal: new AbortController().signal,
  });
}

describe('a campaign', () => {
  it('writes once to each address, with the link of each of its structures', async () => {
    const records = oldOffers(3);
    records.structures.push(structure({ id: 'dora--twin', nom: 'Jumelle', courriel: 'Accueil@structure-0.example' }));
    records.services.push(service({ id: 'dora--t', structure_id: 'dora--twin', date_maj: '2024-01-01' }));
    const parts = start(records);
    await beginTestCampaign(store, parts);
    await sendAll();
    expect(sent.map(({ to }) => to.toLowerCase()).sort()).toEqual(
      [0, 1, 2].map((i) => `accueil@structure-${i}.example`),
    );
    const shared = sent.find(({ to }) => to.toLowerCase() === 'accueil@structure-0.example')!;
    expect(shared.text).toContain('Jumelle\nhttps://offre.example/contribuer?acces=');
    expect(shared.text.match(/acces=/g)).toHaveLength(2);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
    expect((await store.campaigns.find('c1'))!.etat).toBe('terminee');
  });

  it('writes to an address that a thousand structures share five times in 14 days at most, by however many campaigns', async () => {
    const records = oldOffers(1000);
    records.structures = records.structures.map((one) => structure({ ...one, courriel: 'contact@reseau.example' }));
    const parts = start(records);
    await beginTestCampaign(store, parts);
    await sendAll();
    await beginTestCampaign(store, parts, { id: 'c2' });
    await sendAll();
    expect(sent).toHaveLength(5);
    expect((await statesOf()).filter(([, etat]) => etat === 'envoye')).toHaveLength(100);
    nowMs += 15 * DAY_MS;
    await beginTestCampaign(store, parts, { id: 'c3' });
    await sendAll();
    expect(sent).toHaveLength(10);
  });

  it('begins once however often its button is pressed', async () => {
    const parts = start(oldOffers(2));
    await beginTestCampaign(store, parts);
    await beginTestCampaign(store, parts);
    await sendAll();
    expect(sent).toHaveLength(2);
    expect((await store.campaigns.trail.of(['campagne:c1'])).map(({ acte, par }) => [acte, par])).toEqual([
      ['lancement', 'Zoé'],
    ]);
  });

  it('leaves out who objected, who has no address, and who was written to lately', async () => {
    const records = oldOffers(5);
    records.structures[0] = structure({ ...records.structures[0], courriel: null });
    const parts = start(records);
    await store.campaigns.stop('dora--s1', 'structure', now());
    await store.access.takeMail('dora--s2', { par: 'Zoé', now: now() }, now());
    const chosen = await chooseStructures({ ...parts, store }, everyOffer('2026-01-01'));
    expect(new Map(chosen!.map(({ id, motif }) => [id, motif]))).toEqual(
      new Map([
        ['dora--s0', 'sans-courriel'],
        ['dora--s1', 'refus'],
        ['dora--s2', 'deja-ecrit'],
        ['dora--s3', null],
        ['dora--s4', null],
      ]),
    );
    expect(JSON.stringify(chosen)).not.toContain('@');
    await beginTestCampaign(store, parts);
    await sendAll();
    expect(sent).toHaveLength(2);
  });

  it('chooses no structure that is closed for good, and writes to none that closed after the choice', async () => {
    const records = oldOffers(3);
    const closed = (structures: string[], services: string[] = []) => ({
      overlays: () => ({ version: 'v', list: [], withheld: { services, structures } }),
    });
    const parts = start(records);
    await beginTestCampaign(store, { ...parts, ...closed(['dora--s0']) });
    await sending!.close();
    start(records, closed(['dora--s0', 'dora--s1']));
    await sendAll();
    expect(sent.map(({ to }) => to)).toEqual(['accueil@structure-2.example']);
    expect((await statesOf()).map(([id, etat]) => `${id} ${etat}`).sort()).toEqual([
      'dora--s1 sans-objet',
      'dora--s2 envoye',
    ]);
    const { items } = await readCalls({ ...parts, ...closed(['dora--s0', 'dora--s1'], ['dora--2-0']), store }, null);
    expect(items.map(({ structure, perimees }) => [structure, perimees])).toEqual([['dora--s2', 1]]);
    // Nor is anybody told to call one whose record cannot be read now.
    const unread = { ...parts.source, structure: () => Promise.reject(new NetworkError('no network')) };
    const during = { ...parts, ...closed(['dora--s0', 'dora--s1']), store, source: unread };
    await store.campaigns.trail.add({ sujet: 'structure:dora--s1', acte: 'appel-absent', par: 'Zoé', now: now() });
    const asked = await readCalls(during, null);
    expect(asked.items.map(({ structure }) => structure)).toEqual(['dora--s2']);
  });

  it('tells of those to call whose answers wait at the desk, until they are decided', async () => {
    const parts = start(oldOffers(2));
    const read = async () =>
      (await readCalls({ ...parts, store }, null)).items.map(({ structure, aLire, repondu_le }) => [
        ...[structure, aLire],
        repondu_le?.slice(0, 10) ?? null,
      ]);
    const contribution = toConfirmation(await parts.source.service('dora--1-0'));
    for (const id of ['c1', 'c2'])
      await store.add({
        ...{ id, numero: id.toUpperCase(), contribution, cible_source: 'dora', idempotencyKey: null, corpsHash: 'h' },
        ...{ recueLe: now(), recuePar: 'structure' },
      });
    expect(await read()).toEqual([
      ['dora--s1', 2, now().toISOString().slice(0, 10)],
      ['dora--s0', 0, null],
    ]);
    for (const id of ['c1', 'c2']) await store.act(id, 1, { acte: 'refus', date: now().toISOString(), par: 'Zoé' });
    expect(await read()).toEqual([
      ['dora--s1', 0, null],
      ['dora--s0', 0, null],
    ]);
  });

  it('tells whom to call in one territory, by the communes that it has today', async () => {
    const { structures, services } = oldOffers(2);
    const away = services.map((one) => (one.structure_id === 'dora--s1' ? { ...one, code_insee: '13055' } : one));
    const parts = start({ structures, services: away });
    const place = { nom: 'Ici', communes: [lille.code] };
    const find = vi.fn(() => Promise.resolve(place));
    const given = { ...parts, store, territories: () => ({ place: find }) as never };
    const { items } = await readCalls(given, null, {
      territoire: { code: 'commune-59350', nom: 'Ici' },
    });
    expect(items.map(({ structure }) => structure)).toEqual(['dora--s0']);
    expect(find, 'its communes cross from another thread: once for a page').toHaveBeenCalledTimes(1);
  });

  it('calls nobody of another territory where no commune of it is known', async () => {
    const { structures, services } = oldOffers(2);
    const away = services.map((one) => (one.structure_id === 'dora--s1' ? { ...one, code_insee: '13055' } : one));
    const parts = { ...start({ structures, services: away }), store };
    const read = async (code: string, territories?: () => never) => {
      const { items, hidden } = await readCalls({ ...parts, territories }, null, {
        territoire: { code, nom: 'Ici' },
      });
      return [items.map(({ structure }) => structure), hidden];
    };
    const unknown = () => ({ place: () => Promise.resolve(null) }) as never;
    for (const territories of [unknown, undefined]) {
      expect(await read('epci-245900758', territories)).toEqual([[], 'unplaced']);
      // A code of a commune tells its département.
      expect(await read('departement-13', territories)).toEqual([['dora--s1'], 'unplaced']);
      expect(await read('departement-07', territories)).toEqual([[], 'unplaced']);
    }
    expect((await readCalls({ ...parts, partners: () => null }, null)).hidden).toBe('unread');
  });

  it('tells which of those to call a campaign may write to', async () => {
    const { structures, services } = oldOffers(3);
    const [first, ...rest] = structures;
    const parts = { ...start({ structures: [{ ...first!, courriel: null }, ...rest], services }), store };
    await store.campaigns.stop('dora--s1', 'Zoé', now());
    const { items } = await readCalls(parts, null);
    expect(new Map(items.map(({ structure, ecrire }) => [structure, ecrire]))).toEqual(
      new Map([
        ['dora--s0', null],
        ['dora--s1', 'refus'],
        ['dora--s2', 'possible'],
      ]),
    );
  });

  it('tells of those to call of a report what was done about each, those that a call may move first', async () => {
    const parts = start(oldOffers(6));
    const appels = ['0', '1', '2', '3', '4', '5'].map((i) => ({
      ...{ id: `dora--s${i}`, nom: `Structure ${i}`, telephone: null, source: 'dora', services: 3, perimees: 2 },
    }));
    const follow = async (overlays = parts.overlays) => {
      const followed = await followCalls({ ...parts, overlays, store }, appels, { niveau: 'france', code: 'france' });
      return followed.map(({ id, suivi }) => [id.slice(-2), suivi?.genre ?? null, suivi?.jour ?? null]);
    };
    expect(await follow(), 'nothing is known of them').toEqual(appels.map(({ id }) => [id.slice(-2), null, null]));
    await beginTestCampaign(store, parts);
    await sendAll();
    await confirm(parts, 'dora--0-0');
    for (const [id, acte] of [
      ['dora--s1', 'appel-joint'],
      ['dora--s2', 'appel-absent'],
    ] as const)
      await store.campaigns.trail.add({ sujet: `structure:${id}`, acte, par: 'Zoé', now: now() });
    const confirmed = ['dora--4-0', 'dora--4-1'].map((cible) => ({
      ...{ genre: 'confirmation', modele: 'service', cible, date: '2026-11-02' },
    }));
    const since = () => ({ version: 'v', list: confirmed as never });
    const day = '2026-11-02';
    expect(await follow(since), 'one whose offers were confirmed leaves the list').toEqual([
      ['s2', 'absent', day],
      ['s0', 'repondu', day],
      ['s1', 'joint', day],
      ['s3', 'attente', day],
      ['s5', 'attente', day],
    ]);
    nowMs += 15 * DAY_MS;
    expect((await follow(since)).slice(0, 3)).toEqual([
      ['s2', 'absent', day],
      ['s3', 'silence', day],
      ['s5', 'silence', day],
    ]);
  });

  it('tells of a silence to an older campaign, where a later one left the structure out', async () => {
    const parts = start(oldOffers(2));
    const appels = ['0', '1'].map((i) => ({
      ...{ id: `dora--s${i}`, nom: `Structure ${i}`, telephone: null, source: 'dora', services: 3, perimees: 2 },
    }));
    const follow = async () => {
      const followed = await followCalls({ ...parts, store }, appels, { niveau: 'france', code: 'france' });
      return followed.map(({ suivi }) => `${suivi?.genre} ${suivi?.jour}`);
    };
    await beginTestCampaign(store, parts);
    await sendAll();
    nowMs += 15 * DAY_MS;
    expect(await follow()).toEqual(['silence 2026-11-02', 'silence 2026-11-02']);
    await beginTestCampaign(store, parts, { id: 'c2' });
    expect(await follow(), 'the second campaign writes to none of them').toEqual([
      'silence 2026-11-02',
      'silence 2026-11-02',
    ]);
  });

  it('names those to call before those to write to', async () => {
    const { structures, services } = oldOffers(12);
    const parts = start({
      services,
      structures: structures.map((one) => (one.id === 'dora--s11' ? { ...one, courriel: null } : one)),
    });
    const appels = structures.map(({ id, nom }) => ({
      ...{ id, nom, telephone: null, source: 'dora', services: 3, perimees: 2 },
    }));
    const france = { niveau: 'france', code: 'france' } as const;
    const follow = async (canSend: boolean) => {
      const groups = await readGroups({ ...parts, store }, france, canSend);
      return (await followCalls({ ...parts, store }, appels, france, groups)).map(({ id }) => id);
    };
    expect((await follow(true)).slice(0, 2)).toEqual(['dora--s11', 'dora--s0']);
    expect((await follow(false)).slice(0, 2), 'no mail leaves: each is to be called').toEqual(['dora--s0', 'dora--s1']);
  });

  it('looks no further than the tenth that a call may move', async () => {
    const parts = start(oldOffers(14));
    const appels = Array.from({ length: 14 }, (_, i) => ({
      ...{ id: `dora--s${i}`, nom: `Structure ${i}`, telephone: null, source: 'dora', services: 3, perimees: 2 },
    }));
    await store.campaigns.trail.add({ sujet: 'structure:dora--s1', acte: 'appel-joint', par: 'Zoé', now: now() });
    const followed = await followCalls({ ...parts, store }, appels, { niveau: 'france', code: 'france' });
    expect(followed.map(({ id }) => id)).toEqual([
      ...appels.slice(0, 11).flatMap(({ id }) => (id === 'dora--s1' ? [] : [id])),
      'dora--s1',
    ]);
  });

  it('counts those to reach of a territory: who may be written to now, who was lately, who is to be called', async () => {
    const { structures, services } = oldOffers(4);
    const [first, ...others] = structures;
    const parts = start({ structures: [{ ...first!, courriel: null }, ...others], services });
    const nord = { niveau: 'departement', code: '59' } as const;
    const reach = async (canSend: boolean) => countReach((await readGroups({ ...parts, store }, nord, canSend))!);
    expect(await reach(true)).toEqual({ ecrire: 3, attente: 0, appeler: 1 });
    await store.access.takeMail('dora--s1', { par: 'Zoé', now: now() }, new Date(0));
    expect(await reach(true)).toEqual({ ecrire: 2, attente: 1, appeler: 1 });
    expect(await reach(false), 'no mail leaves').toEqual({ ecrire: 0, attente: 1, appeler: 3 });
  });

  it('asks about the offers that an answer leaves out: by a call at once, by a mail after a month', async () => {
    const parts = { ...start(oldOffers(4)), store };
    const france = { niveau: 'france', code: 'france' } as const;
    await beginTestCampaign(store, parts);
    await sendAll();
    await confirm(parts, 'dora--1-0');
    const choose = async () => {
      const chosen = (await chooseStructures(parts, everyOffer('2026-01-01'))) ?? [];
      return chosen.map(({ id, motif, perimees }) => `${id.slice(-2)} ${motif} ${perimees}`).sort();
    };
    expect(await choose()).toEqual(['s0 deja-ecrit 2', 's1 a-repondu 2', 's2 deja-ecrit 2', 's3 deja-ecrit 3']);
    nowMs += 15 * DAY_MS;
    expect(await choose()).toEqual(['s0 silence 2', 's1 a-repondu 2', 's2 silence 2', 's3 silence 3']);
    await store.campaigns.trail.add({ sujet: 'structure:dora--s0', acte: 'appel-joint', par: 'Zoé', now: now() });
    const { items, nombres } = await readCalls(parts, null);
    expect(items.map(({ structure, groupe, perimees }) => `${structure.slice(-2)} ${groupe} ${perimees}`)).toEqual([
      ...['s3 silent 3', 's2 silent 2', 's1 answered 2', 's0 called 2'],
    ]);
    expect(nombres).toMatchObject({ silent: 2, answered: 1, called: 1, write: 0, awaited: 0 });
    expect(countReach((await readGroups(parts, france, true))!), 'one number').toEqual({
      ecrire: 0,
      attente: 0,
      appeler: 3,
    });
    nowMs += 16 * DAY_MS;
    expect(await choose(), 'each is asked again, one after its call').toEqual([
      ...['s0 jointe 2', 's1 null 2', 's2 null 2', 's3 null 3'],
    ]);
    nowMs += 15 * DAY_MS;
    expect(await choose()).toContain('s0 null 2');
  });

  it('looks through the contributions that are shown once for all structures of a page of calls', async () => {
    const parts = start(oldOffers(6));
    let looked = 0;
    const list = new Proxy([], {
      get: (all, name, self) => {
        if (name === 'flatMap') looked += 1;
        return Reflect.get(all, name, self) as unknown;
      },
    });
    const { items } = await readCalls({ ...parts, overlays: () => ({ version: 'v', list }), store }, null);
    expect(items).toHaveLength(6);
    expect(looked).toBeLessThanOrEqual(3);
  });

  it('reads the answers that wait for the desk once for a page of calls', async () => {
    let asked = 0;
    const queue: FullStore['queue'] = (filter) => {
      // Of each structure of the page, its own are counted beside.
      if (filter.cibles === undefined) asked += 1;
      return store.queue(filter);
    };
    const { items } = await readCalls({ ...start(oldOffers(3)), store: { ...store, queue } }, null);
    expect(items).toHaveLength(3);
    expect(asked).toBe(1);
  });

  it('writes to nobody who objects between the choice and the mail, nor to an address that is no longer in the record', async () => {
    const records = oldOffers(3);
    await beginTestCampaign(store, start(records));
    await sending!.close();
    records.structures[1] = structure({ ...records.structures[1], courriel: 'autre@ailleurs.example' });
    start(records);
    await store.campaigns.stop('dora--s0', 'structure', now());
    await sendAll();
    expect(sent.map(({ to }) => to)).toEqual(['accueil@structure-2.example']);
    expect(new Map((await statesOf()) as [string, string][])).toEqual(
      new Map([
        ['dora--s0', 'sans-objet'],
        ['dora--s1', 'sans-objet'],
        ['dora--s2', 'envoye'],
      ]),
    );
  });

  it('reminds once after the days that were chosen, and never after an answer', async () => {
    const parts = start(oldOffers(3));
    await beginTestCampaign(store, parts, { relance_jours: 14 });
    await sendAll();
    expect(sent).toHaveLength(3);
    await confirm(parts, 'dora--1-0');
    nowMs += 13 * DAY_MS;
    await sendAll();
    expect(sent).toHaveLength(3);
    nowMs += DAY_MS + MINUTE_MS;
    await sendAll();
    expect(
      sent
        .slice(3)
        .map(({ to, subject }) => [to, subject.startsWith('Rappel')])
        .sort(),
    ).toEqual([
      ['accueil@structure-0.example', true],
      ['accueil@structure-2.example', true],
    ]);
    nowMs += 60 * DAY_MS;
    await sendAll();
    expect(sent).toHaveLength(5);
    const outcome = await store.campaigns.outcomePage('c1', { size: 10_000 });
    expect(
      outcome
        .map(({ structure_id, repondu_le, repondues, relance }) => [structure_id, repondu_le, repondues, relance?.etat])
        .sort(),
    ).toEqual([
      ['dora--s0', null, 0, 'envoye'],
      ['dora--s1', '2026-11-02T09:00:00.000Z', 1, 'sans-objet'],
      ['dora--s2', null, 0, 'envoye'],
    ]);
    expect((await store.campaigns.find('c1'))!.etat).toBe('terminee');
  });

  it('tells an address that a server refuses for good, tries it no more, and not in a later campaign either', async () => {
    const parts = start(oldOffers(2));
    answer = ({ to }) => (to.includes('structure-0') ? { scope: 'reader', mayPass: false } : null);
    await beginTestCampaign(store, parts);
    await sendAll();
    expect(new Map((await statesOf()) as [string, string][]).get('dora--s0')).toBe('refuse');
    answer = () => null;
    nowMs += 30 * DAY_MS;
    await beginTestCampaign(store, parts, { id: 'c2' });
    await sendAll();
    expect(sent.map(({ to }) => to)).toEqual(['accueil@structure-1.example', 'accueil@structure-1.example']);
    const outcome = await store.campaigns.outcomePage('c2', { size: 10_000 });
    expect(outcome.find(({ structure_id }) => structure_id === 'dora--s0')).toMatchObject({ motif: 'adresse-refusee' });
    // A person who knows better has it tried again.
    expect(await store.campaigns.act('c1', { acte: 'reessai', par: 'Zoé', now: now() })).toBe(true);
    await sendAll();
    expect(sent.at(-1)!.to).toBe('accueil@structure-0.example');
  });

  it('pauses when many addresses in a row are refused: the settings are wrong, not the addresses', async () => {
    const parts = start(oldOffers(20));
    answer = () => ({ scope: 'reader', mayPass: false });
    await beginTestCampaign(store, parts);
    await sendAll();
    expect(await store.campaigns.find('c1')).toMatchObject({ etat: 'en-pause', pause_motif: 'refus' });
    const states = (await statesOf()).map(([, etat]) => etat);
    expect([
      states.filter((etat) => etat === 'refuse').length,
      states.filter((etat) => etat === 'a-envoyer').length,
    ]).toEqual([5, 15]);
  });

  it('waits while the server of mail does not answer, and loses no mail by it', async () => {
    const parts = start(oldOffers(2));
    answer = () => ({ scope: 'server', mayPass: true });
    await beginTestCampaign(store, parts);
    await sending!.look();
    answer = () => null;
    await sending!.look();
    expect(sent).toHaveLength(0);
    nowMs += MINUTE_MS;
    await sendAll();
    expect(sent).toHaveLength(2);
  });

  it('tells a mail as unsure when no answer came, sends it anew only when a person says so, under the same id', async () => {
    const parts = start(oldOffers(1));
    answer = () => ({ scope: 'unknown', mayPass: true });
    await beginTestCampaign(store, parts);
    await sendAll();
    answer = () => null;
    nowMs += 30 * DAY_MS;
    await sendAll();
    expect([sent.length, await statesOf()]).toEqual([0, [['dora--s0', 'incertain']]]);
    nowMs -= 29 * DAY_MS;
    expect(await store.campaigns.act('c1', { acte: 'renvoi', par: 'relecture', now: now() })).toBe(true);
    await sendAll();
    expect([sent.length, await statesOf()]).toEqual([1, [['dora--s0', 'envoye']]]);
    const [mail] = sent;
    expect(mail!.id).toMatch(/^c1\.[\w-]{22}\.1$/);
    const acts = await store.campaigns.trail.of(['campagne:c1']);
    expect(acts.at(-1)).toMatchObject({ acte: 'renvoi', par: 'relecture', details: { nombre: 1 } });
  });

  it('pauses, goes on and stops for good', async () => {
    const parts = start(oldOffers(4));
    await beginTestCampaign(store, parts);
    await sending!.look();
    const act = (acte: 'pause' | 'reprise' | 'arret') => store.campaigns.act('c1', { acte, par: 'Zoé', now: now() });
    expect(await act('pause')).toBe(true);
    expect(await act('pause')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await sending!.look();
    expect(sent).toHaveLength(1);
    await act('reprise');
    await sending!.look();
    expect(sent).toHaveLength(2);
    await act('arret');
    expect(await act('reprise')).toBe(false);
    await sending!.look();
    expect(sent).toHaveLength(2);
    expect((await statesOf()).map(([, etat]) => etat).sort()).toEqual(['arrete', 'arrete', 'envoye', 'envoye']);
  });

  it('sends no faster than its pace, whatever number of relays there are', async () => {
    const parts = start(oldOffers(3), { mailsPerHour: 60 });
    await beginTestCampaign(store, parts);
    const waits = [await sending!.look(), await sending!.look()];
    const first = sending!;
    start(oldOffers(3), { mailsPerHour: 60 });
    await sending!.look();
    expect(sent).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(55_000);
    expect(waits[0]).toBeLessThanOrEqual(60_000);
    await first.close();
  });
});

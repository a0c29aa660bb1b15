import { afterEach, describe, expect, it } from 'vitest';
import { createCatalogue, type Catalogue } from '@inclusion-kit/catalogue';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { tellLikely } from '../../offer/duplicates/tell-likely.ts';
import { toShown } from '../../offer/overlays/overlays.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { correction, service, structure } from '../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const telephone = '+33320000000';
const structures = [structure({ telephone }), structure({ id: 'dora--s2', telephone })];
const services = [
  service({ telephone }),
  service({ id: 'dora--2', nom: 'Atelier CV', telephone: '03 20 00 00 00' }),
  service({ id: 'dora--3', telephone: '+33320999999' }),
  service({ id: 'dora--4', telephone: null }),
  service({ id: 'dora--5', structure_id: 'dora--s2', telephone }),
];
const wrong: Contribution = { ...correction(), changements: { telephone: null }, preuve: { moyen: 'appel' } };
const house = [
  { modele: 'structure', id: 'dora--s1' },
  { modele: 'service', id: 'dora--2' },
];

interface Record {
  telephone: string | null;
  structure: Record;
  overlay?: { contribution: string; changements: object; numero_faux_ailleurs_le?: string };
}
interface Shown {
  id: string;
  etat: string;
  version: number;
  ailleurs: { modele: string; id: string; nom: string; source: string }[];
  contribution: Contribution;
  evenements: { acte: string; avec?: string; aussi?: string[]; motif?: string }[];
}

let now = new Date('2026-11-25T12:00:00Z');
let under: RelayUnderTest;
afterEach(() => under.relay.close());
async function start(source: Catalogue = createCatalogue({ structures, services })): Promise<void> {
  now = new Date('2026-11-25T12:00:00Z');
  const identify = () => ({ role: 'moderator', nom: 'lea' }) as const;
  under = await startRelay({ source, personalContacts: 'shown', identify, now: () => now });
}
const read = async <T>(path: string): Promise<T> => (await (await under.ask(path)).json()) as T;
const offer = (id: string): Promise<Record> => read(`/api/v1/services/${id}`);
const look = (id: string): Promise<Shown> => read(`/moderation/contributions/${id}`);
const send = async (contribution: Contribution): Promise<string> =>
  ((await (await under.post(contribution)).json()) as { id: string }).id;
const patch = (id: string, body: object): Promise<Response> =>
  under.ask(`/moderation/contributions/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
async function accept(contribution: Contribution, more: object = {}): Promise<string> {
  const id = await send(contribution);
  const answer = await patch(id, { acte: 'acceptation', version: 1, ...more });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return id;
}
const queue = (etat: string): Promise<{ items: Shown[] }> => read(`/moderation/contributions?etat=${etat}`);

describe('a number told to be wrong in one offer of a structure', () => {
  it('is told to the desk with the structure and its offers that show the same one, however it is written', async () => {
    await start();
    const id = await send(wrong);
    expect((await look(id)).ailleurs).toEqual([
      { ...house[0], nom: structures[0]?.nom, source: 'dora' },
      { ...house[1], nom: 'Atelier CV', source: 'dora' },
    ]);
    const other = await send({ ...wrong, changements: { telephone: '+33320111111' } });
    expect((await look(other)).ailleurs, 'it is replaced').toEqual([]);
    expect((await queue('recue')).items.map(({ ailleurs }) => ailleurs)).toEqual([[], []]);
  });

  it('is taken away there alone where that alone was accepted, and the others that show it say so', async () => {
    await start();
    const id = await accept(wrong);
    const [erased, same, other, inheriting, elsewhere] = await Promise.all(
      ['dora--1', 'dora--2', 'dora--3', 'dora--4', 'dora--5'].map(offer),
    );
    expect(erased).toMatchObject({
      telephone: null,
      overlay: { changements: { telephone: { avant: telephone, apres: null, faux: true } } },
    });
    const told = { contribution: id, date: '2026-11-25', changements: {}, numero_faux_ailleurs_le: '2026-11-25' };
    expect(same).toMatchObject({ telephone: '03 20 00 00 00', overlay: told });
    expect(inheriting).toMatchObject({ telephone: null, structure: { telephone, overlay: told } });
    expect([other?.overlay, elsewhere?.overlay], 'another number, another structure').toEqual([undefined, undefined]);
    expect((await look(id)).ailleurs, 'they are still told at the desk').toHaveLength(2);
  });

  it('says so no longer where it answers a later call, or somebody confirms all of the offer later', async () => {
    await start();
    await accept(wrong);
    now = new Date('2026-11-26T12:00:00Z');
    const { changements: _, ...confirmation } = { ...wrong, genre: 'confirmation' as const };
    const cible = { ...confirmation.cible!, id: 'dora--2', base: { telephone: '03 20 00 00 00' } };
    await accept({ ...confirmation, cible });
    expect((await offer('dora--2')).overlay?.numero_faux_ailleurs_le).toBeUndefined();
    const whole = { ...cible, modele: 'structure' as const, id: 'dora--s1', base: {} };
    await accept({ ...confirmation, cible: whole });
    expect((await offer('dora--4')).structure.overlay?.numero_faux_ailleurs_le).toBeUndefined();
  });

  it('is taken away from the others that the desk saw in one act, by a contribution for each, and comes back with it', async () => {
    await start();
    const id = await accept(wrong, { aussi: house });
    const numbers = async () => {
      const [one, two, three, four] = await Promise.all(['dora--1', 'dora--2', 'dora--3', 'dora--4'].map(offer));
      return [one?.telephone, two?.telephone, three?.telephone, four?.structure.telephone];
    };
    expect(await numbers()).toEqual([null, null, '+33320999999', null]);
    const accepted = (await queue('acceptee')).items;
    expect(accepted).toHaveLength(3);
    const { ailleurs, evenements, version } = await look(id);
    expect(ailleurs).toEqual([]);
    // Those of one moment stand in the queue by their ids, which are drawn.
    const along = (evenements.at(-1)?.aussi ?? []).map((other) => accepted.find((one) => one.id === other));
    expect(along.map((one) => one?.contribution.cible)).toMatchObject(house);
    expect(along.map((one) => one?.contribution.preuve?.moyen)).toEqual(['appel', 'appel']);
    expect(along.map((one) => one?.evenements.at(-1)?.avec)).toEqual([id, id]);

    expect((await patch(id, { acte: 'annulation', version })).status).toBe(200);
    expect(await numbers()).toEqual([telephone, '03 20 00 00 00', '+33320999999', telephone]);
    expect(
      (await queue('recue')).items.map((one) => one.id),
      'nobody sent the others',
    ).toEqual([id]);

    const again = await look(id);
    expect(again.ailleurs).toHaveLength(2);
    expect((await patch(id, { acte: 'acceptation', version: again.version, aussi: house })).status).toBe(200);
    expect(await numbers()).toEqual([null, null, '+33320999999', null]);
  });

  it('is told, and taken away, in the records of other sources that readers are told to be the same, and in no other of theirs', async () => {
    const [other, far] = ['soliguide--s9', 'soliguide--s8'] as const;
    const listed = structure({ telephone, doublons: [{ source: 'soliguide', id: other }] });
    const twin = (id: string, structure_id: string, number: string | null = telephone) =>
      service({ ...{ source: 'soliguide', id, structure_id, nom: `Fiche ${id}` }, telephone: number });
    const catalogue = createCatalogue({
      structures: [
        listed,
        structure({ source: 'soliguide', id: other, nom: 'La même', telephone }),
        structure({ source: 'soliguide', id: far, nom: 'Probablement la même', telephone: null }),
        structure({ id: 'dora--s2', telephone }),
      ],
      services: [
        service({ telephone }),
        ...[twin('soliguide--1', other), twin('soliguide--2', other, '+33320999999')],
        ...[twin('soliguide--3', far), twin('soliguide--4', far)],
        ...[service({ id: 'dora--5', structure_id: 'dora--s2', telephone })],
      ],
    });
    await start(tellLikely(catalogue, new Map([['dora--1', ['soliguide--3']]])));
    const id = await send(wrong);
    const { ailleurs } = await look(id);
    expect(ailleurs.map((one) => [one.id, one.source])).toEqual([
      ['dora--s1', 'dora'],
      [other, 'soliguide'],
      ['soliguide--1', 'soliguide'],
      ['soliguide--3', 'soliguide'],
    ]);
    const aussi = ailleurs.map((one) => ({ modele: one.modele, id: one.id }));
    expect((await patch(id, { acte: 'acceptation', version: 1, aussi })).status).toBe(200);
    const numbers = await Promise.all(['soliguide--1', 'soliguide--2', 'soliguide--3', 'dora--5'].map(offer));
    expect(numbers.map((one) => one.telephone)).toEqual([null, '+33320999999', null, telephone]);
    // Each source is told of its own record.
    const accepted = (await queue('acceptee')).items.map((one) => one.contribution.cible);
    expect(new Set(accepted.map((one) => one?.source))).toEqual(new Set(['dora', 'soliguide']));
  });

  it('of the structure is taken away from its offers that have it as their own', async () => {
    await start();
    const cible = { ...wrong.cible!, modele: 'structure' as const, id: 'dora--s1', base: { telephone } };
    const id = await send({ ...wrong, cible });
    const { ailleurs } = await look(id);
    expect(ailleurs.map((one) => one.id)).toEqual(['dora--1', 'dora--2']);
    const aussi = ailleurs.map((one) => ({ modele: one.modele, id: one.id }));
    expect((await patch(id, { acte: 'acceptation', version: 1, aussi })).status).toBe(200);
    expect([(await offer('dora--1')).telephone, (await offer('dora--2')).telephone]).toEqual([null, null]);
  });

  it('leaves those of the others that do not show it any more, and goes on with the rest', async () => {
    await start();
    const gone = ['dora--3', 'dora--5', 'dora--unknown'].map((id) => ({ modele: 'service', id }));
    const id = await accept(wrong, { aussi: [...house, ...gone] });
    expect((await look(id)).evenements.at(-1)?.aussi).toHaveLength(house.length);
    expect((await offer('dora--2')).telephone).toBe(null);
    expect((await offer('dora--3')).telephone).toBe('+33320999999');
    expect((await queue('recue')).items, 'nothing waits').toEqual([]);
    await start();
    const alone = await accept(wrong, { aussi: gone });
    expect((await look(alone)).evenements.at(-1)?.aussi).toBeUndefined();
    expect((await offer('dora--1')).telephone).toBe(null);
  });

  it('changes nothing at all where the contribution erases no number, or moved', async () => {
    await start();
    const id = await send(wrong);
    const ask = (aussi: object[], version = 1) => patch(id, { acte: 'acceptation', version, aussi });
    expect((await ask(house, 2)).status).toBe(409);
    expect((await ask([])).status).toBe(422);
    const replaced = await send({ ...wrong, changements: { telephone: '+33320111111' } });
    expect((await patch(replaced, { acte: 'acceptation', version: 1, aussi: house })).status).toBe(422);
    expect((await queue('recue')).items).toHaveLength(2);
    expect((await offer('dora--2')).telephone).toBe('03 20 00 00 00');
  });

  it('is told from one that its structure only took away, or that other lines were corrected with', async () => {
    await start();
    const cible = { ...wrong.cible!, base: { telephone, courriel: null } };
    const id = await accept({ ...wrong, cible, changements: { telephone: null, courriel: 'accueil@lieu.example' } });
    const erased = await offer('dora--1');
    expect(erased.overlay?.changements).toMatchObject({ telephone: { avant: telephone, apres: null } });
    expect(JSON.stringify(erased)).not.toContain('faux');
    expect((await offer('dora--2')).overlay, 'it is nothing to warn of').toBeUndefined();
    const dossier = await look(id);
    expect(dossier.ailleurs).toHaveLength(2);
    const [first, ...others] = dossier.evenements;
    const by = (par?: string) => {
      const told = { ...dossier, contribution: wrong, evenements: [{ ...first, par }, ...others] };
      return toShown([told as unknown as Dossier])[0]?.faux;
    };
    expect([by(), by('structure')]).toEqual([true, undefined]);
  });
});

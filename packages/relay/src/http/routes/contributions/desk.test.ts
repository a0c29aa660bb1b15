import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { RelayOptions } from '../../../relay-options.ts';
import { IN_MEMORY } from '../../../store/database/sqlite.ts';
import { openStore } from '../../../store/sql-store.ts';
import { PASSWORD, someModerators } from '../../../testing-internal/moderators.ts';
import { correction, lille, service, structure } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const moderators = await someModerators();
const NUMERIQUE = 'numerique--maitriser-les-fondamentaux-du-numerique';

interface Shown {
  id: string;
  etat: string;
  version: number;
  risque: { niveau: string; raisons: string[] };
  rivales: { id: string; champ: string; propose: unknown; recue_le: string; preuve: string | null }[];
  contraires: { id: string; de_la_structure: boolean }[];
  contraires_en_plus: number;
  fermeture_proposee: { id: string; genre: string } | null;
  refusees_avec: number;
  evenements: { acte: string; date: string; avec?: string }[];
  jumelle: { id: string; modele: string; nom: string; structure: string | null; raisons: string[] } | null;
  paire: { id: string; structure: string | null; valeurs: Record<string, unknown> }[] | null;
  besoin: { commune: string | null; departement: string | null; recents: number; nombre: number } | null;
  offre: { id: string; nom: string } | null;
}
interface Answered {
  items: { id: string; etat: string | null; version?: number; detail?: string }[];
}

let under: RelayUnderTest;
let cookie: string;
afterEach(() => under.relay.close());

async function start(options: Partial<RelayOptions> = {}): Promise<void> {
  under = await startRelay({ moderators, ...options });
  const answer = await send('POST', '/moderation/session', { nom: 'relecture', mot_de_passe: PASSWORD });
  cookie = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
}
const send = (method: string, path: string, body?: unknown): Promise<Response> =>
  under.ask(path, {
    method,
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const read = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
async function contribute(contribution: Contribution = correction()): Promise<string> {
  const answer = await under.post(contribution);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
const patch = (id: string, body: object): Promise<Response> => send('PATCH', `/moderation/contributions/${id}`, body);
const look = (id: string): Promise<Shown> => read(send('GET', `/moderation/contributions/${id}`));
const decideAll = async (acte: string, ids: readonly string[], version = 1, more: object = {}): Promise<Answered> => {
  const contributions = ids.map((id) => ({ id, version }));
  const answer = await send('PATCH', '/moderation/contributions', { acte, contributions, ...more });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as Answered;
};
const { changements: _, ...without } = correction();
const confirmation: Contribution = { ...without, genre: 'confirmation' };
const at = (id: string): Contribution['cible'] => ({ ...correction().cible!, id, base: { telephone: '+33320000000' } });
const { cible: _cible, ...aimless } = without;
const need = (manque: Partial<Contribution['manque']> = {}): Contribution => ({
  ...aimless,
  genre: 'manque',
  manque: { thematiques: [NUMERIQUE], publics: [], code_commune: '59350', ...manque },
});

describe('deciding on several in one request', () => {
  it('answers for each: those that can be are, the others say why', async () => {
    await start();
    const ids = [await contribute(confirmation), await contribute(), await contribute(confirmation)];
    await patch(ids[2]!, { acte: 'refus', version: 1, motif: 'x' });
    const { items } = await decideAll('acceptation', [...ids, 'none']);
    expect(items.map(({ id, etat, version }) => [id, etat, version])).toEqual([
      [ids[0], 'acceptee', 2],
      [ids[1], 'acceptee', 2],
      [ids[2], null, undefined],
      ['none', null, undefined],
    ]);
    expect(items[2]?.detail).toContain('entre-temps');
  });

  it('takes them back in one request too, while nothing was sent', async () => {
    await start();
    const ids = [await contribute(confirmation), await contribute()];
    await decideAll('acceptation', ids);
    const { items } = await decideAll('annulation', ids, 2);
    expect(items.map(({ etat }) => etat)).toEqual(['recue', 'recue']);
    expect(await read(under.ask('/api/v1/services/dora--1'))).not.toHaveProperty('overlay');
  });

  it('keeps what was acknowledged over a restart, and still takes it back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relay-desk-'));
    const path = join(folder, 'kit.db');
    await start({ store: await openStore(path) });
    const ids = [await contribute(), await contribute(confirmation)];
    await decideAll('acceptation', ids);
    await under.relay.close();
    await start({ store: await openStore(path) });
    for (const id of ids) expect((await look(id)).etat).toBe('acceptee');
    await expect
      .poll(() => read(under.ask('/api/v1/services/dora--1')))
      .toMatchObject({ telephone: '+33320111111', overlay: {} });
    expect((await decideAll('annulation', ids, 2)).items.map(({ etat }) => etat)).toEqual(['recue', 'recue']);
    await under.relay.close();
    rmSync(folder, { recursive: true });
    await start();
  });

  it.each([false, true])(
    'gives the value of the one before back when the one over it is taken back (restart: %s)',
    async (isRestarted) => {
      const folder = mkdtempSync(join(tmpdir(), 'relay-desk-'));
      const open = () => openStore(join(folder, 'kit.db'));
      await start({ store: await open() });
      const before = await contribute();
      const over = await contribute(correction({ changements: { telephone: '+33320222222' } }));
      const shown = async () => (await read<{ telephone: string }>(under.ask('/api/v1/services/dora--1'))).telephone;
      await decideAll('acceptation', [before]);
      await patch(over, { acte: 'acceptation', version: 1, tranches: ['telephone'] });
      expect([(await look(before)).etat, await shown()]).toEqual(['acceptee', '+33320222222']);
      if (isRestarted) {
        await under.relay.close();
        await start({ store: await open() });
        await expect.poll(shown).toBe('+33320222222');
      }
      await decideAll('annulation', [over], 2);
      expect([(await look(before)).etat, (await look(over)).etat]).toEqual(['acceptee', 'recue']);
      expect(await shown()).toBe('+33320111111');
      await under.relay.close();
      rmSync(folder, { recursive: true });
      await start();
    },
  );

  it('accepts one of two that say otherwise, and tells that the other is in conflict now', async () => {
    await start();
    const other = { telephone: '+33320222222' };
    const ids = [await contribute(), await contribute(correction({ changements: other }))];
    const { items } = await decideAll('acceptation', ids);
    expect(items.map(({ etat }) => etat)).toEqual(['acceptee', null]);
    expect(items[1]?.detail).toContain('Téléphone');
  });

  it('lets one of two who decide at once act on each, and tells the other', async () => {
    await start();
    const ids = [await contribute(confirmation), await contribute({ ...confirmation, cible: at('dora--2') })];
    const both = await Promise.all([
      decideAll('acceptation', ids),
      decideAll('refus', [...ids].reverse(), 1, { motif: 'Déjà corrigé' }),
    ]);
    for (const id of ids) {
      const said = both.map(({ items }) => items.find((item) => item.id === id));
      expect(said.filter((item) => item?.etat !== null)).toHaveLength(1);
      expect((await look(id)).etat).toBe(said.find((item) => item?.etat !== null)?.etat);
    }
  });

  it.each([
    { acte: 'question', contributions: [{ id: 'a', version: 1 }] },
    { acte: 'refus', contributions: [{ id: 'a', version: 1 }] },
    { acte: 'acceptation', contributions: [] },
    { acte: 'acceptation', contributions: Array.from({ length: 201 }, () => ({ id: 'a', version: 1 })) },
  ])('refuses a body that is none: %o', async (body) => {
    await start();
    expect((await send('PATCH', '/moderation/contributions', body)).status).toBe(422);
  });
});

describe('telling which are sure', () => {
  const mail = (cible: string): Contribution =>
    correction({
      cible: { ...at(cible)!, base: { courriel: null } },
      changements: { courriel: 'b@asso.example' },
      preuve: { moyen: 'visite' },
    });
  const niveau = async (id: string): Promise<string> => (await look(id)).risque.niveau;
  /** Sends a contribution from the address of a visitor. */
  const contributeFrom = async (address: string, sent: Contribution): Promise<string> => {
    const request = new Request(`${ORIGIN}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(sent),
    });
    return ((await (await under.relay.fetch(request, { address })).json()) as { id: string }).id;
  };

  it('knows nobody by the address that they leave, whatever was accepted from it: anybody may write it', async () => {
    await start();
    for (const cible of ['dora--1', 'dora--2']) {
      await decideAll('acceptation', [await contribute({ ...confirmation, cible: at(cible) })]);
    }
    await decideAll('acceptation', [await contribute(correction())]);
    const id = await contribute(mail('dora--2'));
    expect((await look(id)).risque).toEqual({ niveau: 'a-regarder', raisons: ['personne-inconnue'] });
  });

  it('calls none sure while another offer of the structure is given another number for the same one', async () => {
    const services = [service(), service({ id: 'dora--2' })];
    await start({ source: createCatalogue({ structures: [structure()], services, communes: [lille] }) });
    const call = { preuve: { moyen: 'appel' } } as const;
    const id = await contribute(correction(call));
    const other = { ...call, cible: at('dora--2'), changements: { telephone: '+33320222222' } } as const;
    const rival = await contribute(correction(other));
    expect([await niveau(id), await niveau(rival)]).toEqual(['conflit', 'conflit']);
    const rivals = [await look(id), await look(rival)].map(({ rivales }) => rivales);
    const auteur = { nom: 'Camille Exemple', organisation: 'CCAS' };
    const told = { champ: 'telephone', preuve: 'appel', de_la_structure: false, auteur };
    expect(rivals, 'each is told what the other says').toMatchObject([
      [{ ...told, id: rival, propose: '+33320222222', meme_fiche: false, autres: 0 }],
      [{ ...told, id, propose: '+33320111111', meme_fiche: false, autres: 0 }],
    ]);
    await decideAll('acceptation', [id]);
    expect(await niveau(rival), 'the number of one offer is no answer for the other').toBe('conflit');
    expect((await look(rival)).rivales).toMatchObject([
      { ...told, id, propose: '+33320111111', acceptee: { par: 'relecture' } },
    ]);
  });

  it('reads none of what was accepted for a structure before anything that waits there was sent', async () => {
    const store = await openStore(IN_MEMORY);
    let now = new Date();
    await start({ store, now: () => now });
    const old = await contribute(correction({ cible: at('dora--2') }));
    await decideAll('acceptation', [old]);
    now = new Date(now.getTime() + 60_000);
    const id = await contribute(correction({ changements: { telephone: '+33320222222' } }));
    const read = vi.spyOn(store, 'queue');
    await look(id);
    const accepted = await Promise.all(
      read.mock.calls.flatMap(([{ etats }], at) =>
        etats?.includes('acceptee') === true ? [read.mock.results[at]!.value as ReturnType<typeof store.queue>] : [],
      ),
    );
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.flatMap(({ items }) => items)).toEqual([]);
  });

  it('calls none sure while another one that waits says otherwise', async () => {
    await start();
    const call = { preuve: { moyen: 'appel' } } as const;
    const id = await contributeFrom('192.0.2.1', correction(call));
    const same = await contributeFrom('192.0.2.2', correction(call));
    for (const one of [id, same]) expect(await niveau(one)).toBe('sure');
    await contribute(correction({ ...call, changements: { telephone: '+33320222222' } }));
    expect((await look(same)).risque, 'before one of them is accepted').toEqual({
      niveau: 'conflit',
      raisons: ['autre-proposition'],
    });
    const { items } = await read<{ items: Shown[] }>(send('GET', '/moderation/contributions?conflit=true'));
    expect(items, 'both that agree, and the one that does not').toHaveLength(3);
    expect((await look(same)).rivales.map(({ propose }) => propose)).toEqual(['+33320222222']);
    expect((await look(same)).rivales).toMatchObject([{ meme_fiche: true, autres: 0 }]);
    const confirmed = await contribute(confirmation);
    expect(await niveau(confirmed)).toBe('sure');
    const closure = await contribute({ ...confirmation, genre: 'fermeture', fermeture: {} });
    const { risque, fermeture_proposee, contraires } = await look(same);
    expect(fermeture_proposee, 'beside a correction').toMatchObject({ id: closure, genre: 'fermeture' });
    expect([risque.niveau, contraires]).toEqual(['conflit', []]);
    expect((await look(confirmed)).fermeture_proposee, 'it is a contrary').toBe(null);
    for (const [one, other] of [
      [confirmed, closure],
      [closure, confirmed],
    ] as const) {
      expect((await look(one)).risque).toEqual({ niveau: 'conflit', raisons: ['fermee-ou-non'] });
      expect((await look(one)).contraires).toMatchObject([{ id: other, de_la_structure: false }]);
    }
    const found = await read<{ items: Shown[] }>(send('GET', '/moderation/contributions?conflit=true'));
    expect(found.items.map(({ id }) => id)).toEqual(expect.arrayContaining([confirmed, closure]));
  });

  it('calls a closure that is over no contrary of a confirmation, nor the reverse', async () => {
    let time = new Date('2026-11-25T20:00:00Z');
    await start({ now: () => time });
    const confirmed = await contribute(confirmation);
    const closure = await contribute({ ...confirmation, genre: 'fermeture', fermeture: { au: '2026-11-25' } });
    const contrariesOf = async (id: string) => (await look(id)).contraires.map((other) => other.id);
    expect([await contrariesOf(confirmed), await contrariesOf(closure)]).toEqual([[closure], [confirmed]]);
    time = new Date('2026-11-26T08:00:00Z');
    expect([await contrariesOf(confirmed), await contrariesOf(closure)]).toEqual([[], []]);
  });

  it('refuses what gives the accepted line another value in the same act, brings it back with it, and leaves what says more', async () => {
    await start();
    const cible = { ...correction().cible!, base: { telephone: '+33320000000', courriel: null } };
    const say = (changements: Record<string, string>) => contribute(correction({ changements, cible }));
    const [one, other, more] = [
      await say({ telephone: '+33353010011' }),
      await say({ telephone: '+33353010012' }),
      await say({ telephone: '+33353010013', courriel: 'neuf@structure.example' }),
    ];
    expect((await look(one)).rivales).toMatchObject([
      { id: other, version: 1, autres: 0 },
      { id: more, autres: 1 },
    ]);
    const motif = 'Une autre réponse a été acceptée.';
    const accept = (id: string): Promise<Response> =>
      patch(one, { acte: 'acceptation', version: 1, contraires: { motif, contributions: [{ id, version: 1 }] } });
    expect((await accept(more)).status, 'its mail is still to decide').toBe(422);
    expect((await accept(other)).status).toBe(200);
    const etats = async () => Promise.all([one, other, more].map(async (id) => (await look(id)).etat));
    expect(await etats()).toEqual(['acceptee', 'refusee', 'recue']);
    expect(await look(one)).toMatchObject({ refusees_avec: 1 });
    expect((await patch(one, { acte: 'annulation', version: 2 })).status).toBe(200);
    expect(await etats()).toEqual(['recue', 'recue', 'recue']);
  });

  describe('an acceptance beside those that say the contrary', () => {
    const closure: Contribution = { ...confirmation, genre: 'fermeture', fermeture: {} };
    const motif = 'Une autre personne dit que l’offre est fermée.';
    /** Sends a closure and a confirmation of the same offer. */
    const contradict = async () => [await contribute(closure), await contribute(confirmation)] as const;
    const accept = (id: string, refused: readonly { id: string; version: number }[]): Promise<Response> =>
      patch(id, { acte: 'acceptation', version: 1, contraires: { motif, contributions: refused } });
    const etats = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await look(id)).etat));

    it('refuses them in one act, with its reason and the one it was decided with', async () => {
      await start();
      const [closed, up] = await contradict();
      const other = await contribute(confirmation);
      expect((await accept(closed, [{ id: up, version: 1 }])).status).toBe(200);
      expect(await etats([closed, up, other])).toEqual(['acceptee', 'refusee', 'recue']);
      const [own, its] = [await look(closed), await look(up)].map(({ evenements }) => evenements.at(-1)!);
      expect(own).toMatchObject({ acte: 'acceptation', par: 'relecture' });
      expect(its).toEqual({ acte: 'refus', etat: 'refusee', par: 'relecture', date: own!.date, motif, avec: closed });
    });

    it('refuses in one act all of many that it was told', async () => {
      await start();
      const [closed] = await contradict();
      for (let n = 0; n < 24; n += 1) await contribute(confirmation);
      const { contraires, contraires_en_plus } = await look(closed);
      expect([contraires.length, contraires_en_plus]).toEqual([25, 0]);
      expect(
        (
          await accept(
            closed,
            contraires.map(({ id }) => ({ id, version: 1 })),
          )
        ).status,
      ).toBe(200);
      expect(new Set(await etats(contraires.map(({ id }) => id)))).toEqual(new Set(['refusee']));
      expect((await look(closed)).refusees_avec).toBe(25);
    });

    it('does nothing at all when one of them moved, or says no contrary', async () => {
      await start();
      const [closed, up] = await contradict();
      const elsewhere = await contribute({ ...confirmation, cible: at('dora--2') });
      const refused: [number, { id: string; version: number }[]][] = [
        [422, [{ id: elsewhere, version: 1 }]],
        [422, [{ id: closed, version: 1 }]],
        [404, [{ id: 'none', version: 1 }]],
        [409, [{ id: up, version: 2 }]],
        [
          409,
          [
            { id: up, version: 1 },
            { id: up, version: 1 },
          ],
        ],
      ];
      for (const [status, contributions] of refused) {
        expect((await accept(closed, contributions)).status, JSON.stringify(contributions)).toBe(status);
        expect(await etats([closed, up, elsewhere])).toEqual(['recue', 'recue', 'recue']);
      }
    });

    it('brings back what it refused when it is taken back, later and in a choice of several too', async () => {
      await start();
      const [closed, up] = await contradict();
      const other = await contribute(confirmation);
      const both = [up, other].map((id) => ({ id, version: 1 }));
      await accept(closed, both);
      expect((await look(closed)).refusees_avec).toBe(2);
      // One that was decided anew since keeps its new decision.
      await patch(other, { acte: 'annulation', version: 2 });
      await patch(other, { acte: 'refus', version: 3, motif: 'autre raison' });
      expect((await look(closed)).refusees_avec).toBe(1);
      expect((await decideAll('annulation', [closed], 2)).items).toEqual([{ id: closed, etat: 'recue', version: 3 }]);
      expect(await etats([closed, up, other])).toEqual(['recue', 'recue', 'refusee']);
      expect((await look(up)).evenements.at(-1)).toMatchObject({ acte: 'annulation', avec: closed });
      expect(await look(closed)).toMatchObject({ refusees_avec: 0, contraires: [{ id: up, version: 3 }] });
    });

    it('is done one after the other in a store that cannot add several events at once', async () => {
      await start();
      Reflect.set(under.store, 'actOnAll', undefined);
      const [closed, up] = await contradict();
      expect((await accept(closed, [{ id: up, version: 2 }])).status, 'one moved').toBe(409);
      expect(await etats([closed, up])).toEqual(['recue', 'recue']);
      expect((await accept(closed, [{ id: up, version: 1 }])).status).toBe(200);
      expect(await etats([closed, up])).toEqual(['acceptee', 'refusee']);
    });
  });

  it('takes a refusal back, but not the withdrawal of an author', async () => {
    await start();
    const id = await contribute(confirmation);
    await decideAll('refus', [id], 1, { motif: 'x' });
    expect((await decideAll('annulation', [id], 2)).items.map(({ etat }) => etat)).toEqual(['recue']);
    expect((await look(id)).risque.niveau).toBe('sure');
    const answer = await under.post(confirmation);
    const { id: own, suivi } = (await answer.json()) as { id: string; suivi: string };
    const cle = new URL(suivi).searchParams.get('cle') ?? '';
    await under.ask(`/contributions/${own}/suite?cle=${cle}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ retrait: true }),
    });
    expect((await look(own)).etat).toBe('refusee');
    expect((await decideAll('annulation', [own], 2)).items.map(({ etat }) => etat)).toEqual([null]);
  });

  it('takes the confirmations of a visitor on one day for one voice, whatever name is typed', async () => {
    // Each one comes a second after the one before: the first one of a voice is the one that came first.
    let time = Date.parse('2026-11-25T08:00:00Z');
    await start({ now: () => new Date((time += 1000)) });
    const confirm = (cible: string, address: string, auteur?: Contribution['auteur']): Promise<string> =>
      contributeFrom(address, { ...confirmation, auteur, cible: at(cible) });
    const first = await confirm('dora--1', '192.0.2.1');
    const others = [
      await confirm('dora--2', '192.0.2.1'),
      await confirm('dora--1', '192.0.2.1'),
      await confirm('dora--2', '192.0.2.1', { nom: 'Camille Exemple', organisation: 'CCAS' }),
    ];
    const sure = [await confirm('dora--2', '192.0.2.2')];
    for (const id of others)
      expect((await look(id)).risque).toEqual({ niveau: 'a-regarder', raisons: ['meme-visiteur'] });
    for (const id of [first, ...sure]) expect(await niveau(id)).toBe('sure');
    await decideAll('acceptation', [first]);
    expect(await niveau(others[0]!), 'once the first one is accepted').toBe('a-regarder');
  });

  it('calls the number of a visitor sure once another visitor called it too, and not for a name or a mail that is typed', async () => {
    await start();
    const call = (address: string, more: Partial<Contribution> = {}): Promise<string> =>
      contributeFrom(address, { ...correction({ preuve: { moyen: 'appel' } }), auteur: undefined, ...more });
    const alone = { niveau: 'a-regarder', raisons: ['appel-sans-repondant'] };
    const first = await call('192.0.2.1');
    expect((await look(first)).risque).toEqual(alone);
    const again = await call('192.0.2.1');
    await call('192.0.2.2', { preuve: { moyen: 'visite' } });
    await call('192.0.2.3', { cible: at('dora--2') });
    const auteur = { nom: 'Camille Exemple', organisation: 'CCAS', courriel: 'camille@exemple.fr' };
    const named = await call('192.0.2.1', { auteur });
    for (const id of [first, again, named]) expect((await look(id)).risque).toEqual(alone);
    const second = await call('192.0.2.4');
    for (const id of [first, second])
      expect((await look(id)).risque).toEqual({ niveau: 'sure', raisons: ['une-ligne', 'appel', 'deux-visiteurs'] });
  });

  it('does so for the whole queue, with five hundred that wait', async () => {
    await start();
    for (let n = 0; n < 500; n += 1)
      await contribute({ ...confirmation, cible: at(n % 2 === 0 ? 'dora--1' : 'dora--2') });
    const ids = new Set<string>();
    let after: string | null = '';
    while (after !== null) {
      const page: { items: Shown[]; total: number; next: string | null } = await read(
        send('GET', `/moderation/contributions?size=100${after === '' ? '' : `&apres=${after}`}`),
      );
      expect(page.total).toBe(500);
      for (const { id, risque } of page.items) if (risque.niveau === 'sure') ids.add(id);
      after = page.next;
    }
    expect(ids.size).toBe(500);
  });
});

describe('two records that say the same', () => {
  const duplicate: Contribution = { ...confirmation, genre: 'doublon', doublon_de: 'dora--2' };

  it('stand side by side, with the values that tell them apart', async () => {
    await start();
    const { paire } = await look(await contribute(duplicate));
    expect(paire).toMatchObject([
      {
        id: 'dora--1',
        structure: 'Maison des solidarités',
        qualite: 0.9,
        valeurs: { nom: 'Aide aux démarches', telephone: '+33320000000' },
      },
      { id: 'dora--2', structure: 'Maison des solidarités', valeurs: { nom: 'Atelier' } },
    ]);
  });

  it('become one, and the one kept is told to readers', async () => {
    await start();
    const id = await contribute(duplicate);
    expect((await patch(id, { acte: 'acceptation', version: 1, garde: 'dora--3' })).status).toBe(422);
    expect((await patch(id, { acte: 'acceptation', version: 1 })).status, 'no default loses a record').toBe(422);
    expect((await patch(id, { acte: 'acceptation', version: 1, garde: 'dora--2' })).status).toBe(200);
    expect(await read(under.ask('/api/v1/services/dora--1'))).toMatchObject({
      overlay: { doublons: ['dora--2'], garde: 'dora--2' },
    });
    const { overlay } = await read<{ overlay: object }>(under.ask('/api/v1/services/dora--2'));
    expect(overlay).toMatchObject({ doublons: ['dora--1'] });
    expect(overlay).not.toHaveProperty('garde');
  });

  it('become one among others too, with the record that is kept of each', async () => {
    await start();
    const id = await contribute(duplicate);
    const accept = (seen: object): Promise<Answered> =>
      read(
        send('PATCH', '/moderation/contributions', {
          acte: 'acceptation',
          contributions: [{ id, version: 1, ...seen }],
        }),
      );
    expect((await accept({})).items).toMatchObject([
      { etat: null, detail: 'Dites laquelle des deux fiches du doublon est gardée.' },
    ]);
    expect((await accept({ garde: 'dora--2' })).items).toMatchObject([{ etat: 'acceptee' }]);
    expect(await read(under.ask('/api/v1/services/dora--1'))).toMatchObject({ overlay: { garde: 'dora--2' } });
  });

  it('are not compared once one of them is gone', async () => {
    const offers = [service(), service({ id: 'dora--2', nom: 'Atelier' })];
    const source = (services: typeof offers) =>
      createCatalogue({ structures: [structure()], services, communes: [lille] });
    const store = await openStore(':memory:');
    let current = source(offers);
    await start({ store, source: { ...current, service: (id, call) => current.service(id, call) } });
    const id = await contribute(duplicate);
    current = source(offers.slice(0, 1));
    expect(await look(id)).toMatchObject({
      ...{ paire: null, fiche: 'there', fiche_doublon: 'gone' },
      risque: { niveau: 'a-regarder' },
    });
  });
});

describe('a need without an answer', () => {
  it('says where it is and how often it was told there, by theme', async () => {
    await start();
    await contribute(need());
    await contribute(need({ thematiques: [], precisions: 'Un relais de nuit' }));
    const id = await contribute(need());
    expect(await look(id)).toMatchObject({
      besoin: { commune: 'Lille (59000)', departement: 'Nord', recents: 2, nombre: 2 },
      risque: { niveau: 'a-regarder' },
    });
  });

  it('written in words alone is counted with the same words alone, never with all of its commune', async () => {
    await start();
    const say = (precisions: string) => contribute(need({ thematiques: [], precisions }));
    const zumba = await say('zumba yourte');
    await say('kinésithérapeute');
    const scooter = await say('Trottinette pliante');
    await say('trottinette  PLIANTE !');
    expect(await look(zumba)).toMatchObject({ besoin: { commune: 'Lille (59000)', recents: 1, nombre: 1 } });
    expect(await look(scooter)).toMatchObject({ besoin: { recents: 2, nombre: 2 } });
  });

  it('whose words tell a danger comes with the national numbers for it', async () => {
    await start();
    const told = await contribute(need({ thematiques: [], precisions: 'mon copain me viole' }));
    expect(await look(told)).toMatchObject({ besoin: { urgences: ['3919', '17', '114', '112'] } });
    expect(await look(await contribute(need({ precisions: 'Le soir' })))).toMatchObject({ besoin: { urgences: [] } });
  });

  it('is linked to an offer that is there, which its author reads', async () => {
    await start();
    const answer = await under.post(need());
    const { id, suivi } = (await answer.json()) as { id: string; suivi: string };
    expect((await patch(id, { acte: 'acceptation', version: 1, reliee_a: 'dora--none' })).status).toBe(422);
    expect((await patch(await contribute(), { acte: 'acceptation', version: 1, reliee_a: 'dora--2' })).status).toBe(
      422,
    );
    const linked = await read<Shown>(patch(id, { acte: 'acceptation', version: 1, reliee_a: 'dora--2' }));
    expect(linked).toMatchObject({ etat: 'acceptee', offre: { id: 'dora--2', nom: 'Atelier' } });
    const page = await (
      await under.ask(suivi.replace('http://relay.test', ''), { headers: { Accept: 'text/html' } })
    ).text();
    expect(page).toContain('Atelier');
    expect(page).toContain('#di-offre=dora--2');
  });
});

describe('something new', () => {
  const { cible: _none, ...fresh } = without;
  const offer = (changements: Contribution['changements']): Contribution => ({
    ...fresh,
    genre: 'nouveau-service',
    changements: { description: 'Une aide.', structure_id: 'dora--s1', ...changements },
  });
  const town = { commune: 'Lille', code_insee: '59350', code_postal: '59000', telephone: '+33320000000' } as const;
  const home = structure(town);
  /** Starts with one offer. Returns the number of searches so far. */
  async function startWith(): Promise<() => number> {
    const source = createCatalogue({ structures: [home], services: [service()], communes: [lille] });
    const search = vi.spyOn(source, 'searchServices');
    await start({ source });
    return () => search.mock.calls.length;
  }

  it('is shown with the record that it probably is, as long as it waits', async () => {
    await startWith();
    const { id: there, nom, telephone } = service();
    const again = await contribute(offer({ nom, ...(telephone === null ? {} : { telephone }) }));
    const other = await contribute(offer({ nom: 'Chorale du mardi soir', telephone: '+33320999999' }));
    const { jumelle } = await look(again);
    expect(jumelle).toMatchObject({ id: there, modele: 'service', nom, structure: home.nom });
    expect(jumelle?.raisons).not.toEqual([]);
    expect((await look(other)).jumelle).toBeNull();
    const house = await contribute({ ...fresh, genre: 'nouvelle-structure', changements: { ...town, nom: home.nom } });
    expect((await look(house)).jumelle).toMatchObject({ id: home.id, modele: 'structure' });
    await patch(again, { acte: 'refus', version: 1, motif: 'x' });
    expect((await look(again)).jumelle).toBeNull();
  });

  it('is looked for where one is opened alone, in no search of a list', async () => {
    const searches = await startWith();
    let last = '';
    for (let n = 0; n < 5; n += 1) last = await contribute(offer({ nom: `Atelier ${n}` }));
    const conflict = await contribute(
      correction({ cible: { ...at('dora--1')!, base: { telephone: '+33320999999' } } }),
    );
    const before = searches();
    const { items } = await read<{ items: Shown[] }>(send('GET', '/moderation/contributions?conflit=true'));
    expect(items.map(({ id }) => id)).toEqual([conflict]);
    const all = await read<{ items: Shown[] }>(send('GET', '/moderation/contributions'));
    expect(all.items).toHaveLength(6);
    expect(searches()).toBe(before);
    await look(last);
    expect(searches(), 'a look at one of them').toBe(before + 1);
  });
});

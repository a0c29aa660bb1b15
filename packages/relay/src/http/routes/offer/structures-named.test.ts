import { createRelaySource } from '@inclusion-kit/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { PASSWORD, someModerators } from '../../../testing-internal/moderators.ts';
import { correction, structure } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const moderators = await someModerators();
let under: RelayUnderTest;
afterEach(() => under.relay.close());

/** Closes an offer for good, as a moderator. */
async function close(id: string): Promise<void> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ nom: 'relecture', mot_de_passe: PASSWORD });
  const session = await under.ask('/moderation/session', { method: 'POST', headers, body });
  headers['Cookie'] = (session.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  const { changements: _, ...without } = correction();
  const closing = { ...without, genre: 'fermeture', fermeture: {}, cible: { ...without.cible!, id } };
  const { id: contribution } = (await (await under.post(closing)).json()) as { id: string };
  const act = JSON.stringify({ acte: 'acceptation', version: 1 });
  const done = await under.ask(`/moderation/contributions/${contribution}`, { method: 'PATCH', headers, body: act });
  expect(done.status, await done.clone().text()).toBe(200);
}

describe('GET /api/v1/structures-nommees', () => {
  it('finds a structure whose offers are all closed, which no search finds', async () => {
    under = await startRelay({ moderators });
    const { id: structure_id, nom } = structure();
    const named = async (): Promise<{ id: string; fermee?: boolean }[]> => {
      const answer = await under.ask(`/api/v1/structures-nommees?nom=${encodeURIComponent(nom)}`);
      return ((await answer.json()) as { items: { id: string }[] }).items;
    };
    const idsNamed = async (): Promise<string[]> => (await named()).map(({ id }) => id);
    const isClosed = async () => (await named())[0]?.fermee;
    expect(await idsNamed()).toEqual([structure_id]);
    expect(await isClosed()).toBeUndefined();
    for (const id of ['dora--1', 'dora--2']) await close(id);
    const search = await under.ask(`/api/v1/search/services?q=${encodeURIComponent(nom)}`);
    expect(((await search.json()) as { items: unknown[] }).items).toEqual([]);
    expect(await idsNamed()).toEqual([structure_id]);
    expect(await isClosed()).toBe(true);
    expect((await under.ask('/api/v1/structures-nommees')).status).toBe(422);
  });

  it('is read by a page behind the relay', async () => {
    under = await startRelay();
    const items = [
      { id: 's1', nom: 'CCAS', adresse: null, complement_adresse: null, code_postal: null, commune: null },
    ];
    const asked: string[] = [];
    const fetch = (input: RequestInfo | URL): Promise<Response> => {
      asked.push(String(input instanceof Request ? input.url : input));
      return Promise.resolve(Response.json({ items: items.map((one) => ({ ...one, code_insee: '59350' })) }));
    };
    const found = await createRelaySource({ baseUrl: ORIGIN, fetch }).structuresNamed('CCAS de Lille');
    expect(found).toMatchObject([{ id: 's1', nom: 'CCAS', code_insee: '59350' }]);
    expect(asked).toEqual([`${ORIGIN}/api/v1/structures-nommees?nom=CCAS+de+Lille`]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AnswerPromise, Client } from '../index.ts';
import { clientOf, codeOf, emptyPage, json, service, structure } from './testing-internal/client-of.ts';

/** Every method with an answer of its own, and what the server answers it. */
const calls: Record<string, [ask: (client: Client) => AnswerPromise<unknown>, body: unknown]> = {
  searchServices: [(client) => client.searchServices({}), emptyPage],
  search: [(client) => client.search({}), emptyPage],
  services: [(client) => client.services(), emptyPage],
  structures: [(client) => client.structures(), emptyPage],
  facets: [(client) => client.facets({}), { total: 0, facets: {} }],
  service: [(client) => client.service('a'), service],
  structure: [
    (client) => client.structure('a'),
    { ...structure, score_qualite: 1, adresse_certifiee: true, doublons: [], services: [] },
  ],
  sources: [(client) => client.sources(), [{ slug: 'dora', nom: 'DORA' }]],
  referentiel: [(client) => client.referentiel('frais'), []],
};

const headers = { 'x-request-id': 'r-1', 'x-rest': '9' };
const relay =
  (body: unknown) =>
  ({ url }: Request) =>
    url.endsWith('/capabilities') ? json({ facets: ['frais'] }) : json(body, { headers });

describe('the raw answer', () => {
  it.each(Object.entries(calls))('comes beside the data of every method: %s', async (_, [ask, body]) => {
    const { client, requests } = clientOf(relay(body));
    const { data, response, requestId } = await ask(client).withResponse();
    expect(data).toEqual(await ask(client));
    expect([response.status, response.headers.get('x-rest'), requestId]).toEqual([200, '9', 'r-1']);
    expect(await response.json()).toEqual(body);
    const sent = requests.filter(({ url }) => !url.endsWith('/capabilities'));
    expect(sent).toHaveLength(2);
  });

  it('comes alone, though it is not what the API describes, of one request', async () => {
    const { client, requests } = clientOf(() => json({ detail: 'ni page ni liste' }, { headers }));
    const asked = client.services();
    const response = await asked.asResponse();
    expect(await response.json()).toEqual({ detail: 'ni page ni liste' });
    expect(await codeOf(asked)).toBe('shape');
    expect(requests).toHaveLength(1);
  });

  it('can be read more than once', async () => {
    const asked = clientOf(() => json([])).client.sources();
    expect(await (await asked.asResponse()).text()).toBe('[]');
    expect(await (await asked.withResponse()).response.text()).toBe('[]');
  });

  it('shows no token that a server echoes in a header', async () => {
    const echo = () => json([], { headers: { 'x-echo': 'Bearer SECRET-123' } });
    const response = await clientOf(echo, { token: 'SECRET-123' }).client.sources().asResponse();
    expect(response.headers.get('x-echo')).toBe('Bearer [token]');
  });

  it('is refused as the data is, and leaves no rejection that nobody waits for', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const { client } = clientOf(() => json({ detail: 'non' }, { status: 403 }));
    expect(await codeOf(client.sources().asResponse())).toBe('forbidden');
    expect(await codeOf(client.sources().withResponse())).toBe('forbidden');
    expect(await codeOf(client.service('').asResponse())).toBe('usage');
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdempotencyKey, createRelaySink, type Contribution } from '../index.ts';

const contribution: Contribution = {
  genre: 'confirmation',
  cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-01-05', base: {} },
  licence: 'etalab-2.0',
  licence_texte_version: '2026-11',
};
const receipt = { id: 'c1', numero: 'C-0001', suivi: 'https://relay.test/suivi?cle=k', etat: 'recue' };

function sinkOf(...answers: (() => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const fake = (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(input, init));
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    return Promise.resolve().then(answer);
  };
  return { sink: createRelaySink({ baseUrl: 'https://relay.test/offre/', fetch: fake }), requests };
}
const kept = () => Response.json(receipt, { status: 201 });
const busy = () => Response.json({ title: 'Occupé', status: 503 }, { status: 503 });
const cut = () => Promise.reject(new TypeError('fetch failed'));
const keysOf = (requests: Request[]) => new Set(requests.map(({ headers }) => headers.get('idempotency-key')));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return promise;
}

describe('createRelaySink', () => {
  it('posts the contribution with a key, and returns the receipt', async () => {
    const { sink, requests } = sinkOf(kept);
    expect(await settle(sink.submit(contribution))).toEqual(receipt);
    const [request] = requests;
    expect(request?.url).toBe('https://relay.test/offre/contributions');
    expect(request?.method).toBe('POST');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('idempotency-key')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(await request?.json()).toEqual(contribution);
  });

  it('goes on its way when its page is left, unless it is longer than browsers keep', async () => {
    const { sink, requests } = sinkOf(kept);
    await settle(sink.submit(contribution));
    await settle(sink.submit({ ...contribution, preuve: { moyen: 'autre', precisions: 'a'.repeat(9000) } }));
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([true, false]);
  });

  it('tries twice more with the same key when the network fails or the relay is busy', async () => {
    const { sink, requests } = sinkOf(cut, busy, kept);
    expect(await settle(sink.submit(contribution))).toEqual(receipt);
    expect(requests).toHaveLength(3);
    expect(keysOf(requests).size).toBe(1);
    const lost = sinkOf(cut);
    await expect(settle(lost.sink.submit(contribution))).rejects.toMatchObject({ code: 'network' });
    expect(lost.requests).toHaveLength(3);
  });

  it('uses the key of the caller, and a new one for each contribution otherwise', async () => {
    const { sink, requests } = sinkOf(kept);
    await settle(sink.submit(contribution, { idempotencyKey: 'draft-0001' }));
    expect(keysOf(requests)).toEqual(new Set(['draft-0001']));
    await settle(sink.submit(contribution));
    await settle(sink.submit(contribution));
    expect(keysOf(requests).size).toBe(3);
    await expect(sink.submit(contribution, { idempotencyKey: 'court' })).rejects.toMatchObject({ code: 'usage' });
  });

  it('names the fields of a refusal, and does not repeat it', async () => {
    const errors = [{ field: 'changements.telephone', message: 'Téléphone : trop court', code: 'too_short' }];
    const { sink, requests } = sinkOf(() => Response.json({ title: 'Refusée', status: 422, errors }, { status: 422 }));
    await expect(settle(sink.submit(contribution))).rejects.toMatchObject({
      code: 'invalid_request',
      details: [{ loc: ['changements', 'telephone'], msg: 'Téléphone : trop court', type: 'too_short' }],
    });
    expect(requests).toHaveLength(1);
  });

  it('does not take anything else for a receipt', async () => {
    for (const answer of [() => Response.json({}), () => new Response('<html>')]) {
      await expect(settle(sinkOf(answer).sink.submit(contribution))).rejects.toMatchObject({ code: 'shape' });
    }
  });

  it('refuses an address that makes no sense', () => {
    expect(() => createRelaySink({ baseUrl: 'ftp://relay.test' })).toThrow(/http/);
  });
});

describe('createIdempotencyKey', () => {
  it('does without crypto.randomUUID, which plain http pages lack', () => {
    const keys = new Set(Array.from({ length: 50 }, createIdempotencyKey));
    expect(keys.size).toBe(50);
  });

  it('reads what became of a contribution by the private link of its receipt', async () => {
    const followUp = {
      ...{ id: '7a0f9c1e-2b6d-4c3e-9f1a-0d5b8e7c6a21', numero: 'C-0001', genre: 'confirmation', etat: 'acceptee' },
      recue_le: '2026-11-20T09:00:00.000Z',
      evenements: [{ acte: 'reception', etat: 'recue', date: '2026-11-20T09:00:00.000Z' }],
    };
    const { sink, requests } = sinkOf(() => Response.json(followUp));
    expect(await settle(Promise.resolve(sink.follow?.(receipt)))).toEqual(followUp);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['GET', 'https://relay.test/offre/contributions/c1?cle=k'],
    ]);
    await expect(sink.follow?.({ id: 'c1' })).rejects.toMatchObject({ code: 'usage' });
    const read = (answer: object) =>
      settle(Promise.resolve(sinkOf(() => Response.json(answer)).sink.follow?.(receipt)));
    const [received] = followUp.evenements;
    const later = {
      ...{ ...followUp, etat: 'en-relecture' },
      evenements: [received, { ...received, acte: 'relecture', etat: 'en-relecture', par: 'relais' }],
    };
    expect(await read(later), 'a later relay knows other states and acts').toEqual(later);
    await expect(read({ ...followUp, etat: null })).rejects.toMatchObject({ code: 'shape' });
  });
});

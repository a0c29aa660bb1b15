import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAnswer, errorOf, hostileBody, hostileStatus } from '../api/testing-internal/hostile.ts';
import { createRelaySink, genres, parseContribution, type Contribution } from './index.ts';

const now = '2026-06-30';
const baseUrl = 'https://relay.test';
const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
const cible = { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-01-05', base: {} } as const;
const contribution: Contribution = { genre: 'confirmation', cible, ...licence };
const receipt = { id: 'c1', numero: 'C-0001', suivi: 'https://relay.test/suivi?cle=k', etat: 'recue' };

describe('parseContribution', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('', '\ud800', '2026-02-30', '59350', ['jeunes'], -0));
  const champs = fc.constantFrom(
    'telephone',
    'publics',
    'nombre_semaines',
    'courriel',
    'nom',
    'id',
    '__proto__',
    'x.y',
  );
  const fields = fc
    .array(fc.tuple(champs, value), { maxLength: 4 })
    // JSON.parse keeps a field named __proto__ as a field, as a request's body would.
    .map(
      (pairs) =>
        JSON.parse(`{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`) as unknown,
    );
  const nearly = fc.record(
    {
      genre: fc.oneof(fc.constantFrom<unknown>(...genres), value),
      cible: fc.oneof(
        value,
        fc.record(
          {
            modele: fc.constantFrom('service', 'structure', 'autre'),
            id: value,
            source: value,
            date_maj: value,
            base: fields,
          },
          { requiredKeys: [] },
        ),
        fields.map((base) => ({ ...cible, base })),
      ),
      changements: fc.oneof(value, fields),
      fermeture: fc.oneof(value, fc.record({ du: value, au: value }, { requiredKeys: [] })),
      doublon_de: value,
      manque: fc.oneof(
        value,
        fc.record({ thematiques: value, publics: value, code_commune: value, precisions: value }, { requiredKeys: [] }),
      ),
      preuve: fc.oneof(value, fc.record({ moyen: value, lien: value }, { requiredKeys: [] })),
      auteur: fc.oneof(value, fc.record({ courriel: value }, { requiredKeys: [] })),
      financement: value,
      licence: fc.oneof(fc.constant('etalab-2.0'), value),
      licence_texte_version: fc.oneof(fc.constant('2026-11'), value),
    },
    { requiredKeys: [] },
  );

  it('takes any JSON as a contribution, or says what is wrong with it: path, code, sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (sent) => {
        const parsed = parseContribution(sent, { now });
        if (parsed.ok) {
          // An accepted contribution is accepted whole, and is accepted again when it is sent again.
          expect(parsed.contribution).toEqual(sent);
          expect(parseContribution(JSON.parse(JSON.stringify(parsed.contribution)), { now }).ok).toBe(true);
          return;
        }
        expect(parsed.issues.length).toBeGreaterThan(0);
        for (const { code, message } of parsed.issues) {
          expect(code).toMatch(/^[a-z_]+$/);
          expect(message).toMatch(/\.$/);
        }
      }),
      { seed: 31, numRuns: 1500 },
    );
    expect({}).not.toHaveProperty('telephone');
  });

  it('takes any text of a body that is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(typeof parseContribution(JSON.parse(text), { now }).ok).toBe('boolean');
      }),
      { seed: 32, numRuns: 300 },
    );
    for (const deep of [
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      `{"changements":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`,
    ]) {
      expect(parseContribution(JSON.parse(deep), { now }).ok).toBe(false);
    }
  });
});

describe('createRelaySink', () => {
  const secret = 'key-of-this-contribution-0001';
  const submit = (answer: () => Response | Promise<Response>, signal?: AbortSignal, timeoutMs = 1000) => {
    const fetch = (async () => answer()) as typeof globalThis.fetch;
    return createRelaySink({ baseUrl, fetch, timeoutMs }).submit(contribution, { signal, idempotencyKey: secret });
  };

  it('gives a receipt or one of our errors, whatever is answered', async () => {
    const nearly = fc
      .record({ id: fc.jsonValue(), numero: fc.jsonValue(), suivi: fc.jsonValue(), etat: fc.jsonValue() })
      .map((odd) => JSON.stringify(odd));
    // Statuses that are tried again would only make this wait.
    const statuses = hostileStatus.filter((status) => status !== 429 && status !== 503);
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileBody, nearly), statuses, async (body, status) => {
        const error = await errorOf(submit(() => new Response(body, { status })));
        if (status >= 400) expect(error).toMatchObject({ name: 'ApiError' });
      }),
      { seed: 33, numRuns: 400 },
    );
  });

  it('takes no cut answer for a receipt, at any sign', async () => {
    const text = JSON.stringify(receipt);
    for (let end = 0; end < text.length; end += 1) {
      expect(await errorOf(submit(() => new Response(text.slice(0, end))))).toMatchObject({ code: 'shape' });
    }
    expect(await submit(() => new Response(text))).toEqual(receipt);
  });

  it('says that the answer was cut on its way, after trying again', async () => {
    let sent = 0;
    const error = await errorOf(
      submit(() => {
        sent += 1;
        return cutAnswer('{"id":');
      }),
    );
    expect(error).toMatchObject({ code: 'network', message: expect.stringContaining('cut on its way') as string });
    expect(sent).toBe(3);
  });

  it('never hangs, and lets an abort through', async () => {
    const silence = () => new Promise<Response>(() => undefined);
    expect(await errorOf(submit(silence, undefined, 15))).toMatchObject({ code: 'timeout' });
    const controller = new AbortController();
    const promise = submit(silence, controller.signal);
    controller.abort();
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
    await expect(submit(silence, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('takes no script for a link to follow', async () => {
    for (const suivi of ['javascript:alert(1)', 'data:text/html,x', 'ftp://relay.test/x', 'nothing']) {
      expect(await errorOf(submit(() => Response.json({ ...receipt, suivi })))).toMatchObject({
        code: 'shape',
        paths: ['suivi'],
      });
    }
  });

  it('shows neither the contribution nor its key in an error', async () => {
    const refusal = { title: 'Refusée', status: 422, errors: [] };
    for (const answer of [
      () => Response.json(refusal, { status: 422 }),
      () => new Response('<html>'),
      () => Response.json({}),
    ]) {
      const shown = inspect(await errorOf(submit(answer)), { depth: 9, showHidden: true });
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain('dora--1');
    }
  });

  it('refuses what is no contribution, before anything is sent', async () => {
    const holding: Record<string, unknown> = { ...contribution };
    holding['itself'] = holding;
    const sink = createRelaySink({
      baseUrl,
      fetch: () => {
        throw new Error('nothing must be sent');
      },
    });
    for (const nonsense of [undefined, null, 'x', 5, [], holding, { genre: 1n }, { toJSON: () => undefined }]) {
      expect(await errorOf(sink.submit(nonsense as never))).toMatchObject({ code: 'usage' });
    }
    for (const options of ['x', 5, { idempotencyKey: 123_456_789 }, { idempotencyKey: null }, { signal: 'stop' }]) {
      expect(await errorOf(sink.submit(contribution, options as never))).toMatchObject({ code: 'usage' });
    }
  });

  it.each<[string, unknown]>([
    ['must be an object', null],
    ['must be an object', undefined],
    ['must be an object', baseUrl],
    ['baseUrl is missing', {}],
    ['baseUrl must be a string or a URL', { baseUrl: null }],
    ['Unknown option "token"', { baseUrl, token: 'secret' }],
    ['Unknown option "retries"', { baseUrl, retries: 1 }],
    ['fetch must be a function', { baseUrl, fetch: {} }],
    ['timeoutMs must be', { baseUrl, timeoutMs: Number.NaN }],
    ['login', { baseUrl: 'https://user:secret@relay.test' }],
  ])('refuses options that make no sense: %s', (message, options) => {
    expect(() => createRelaySink(options as never)).toThrow(message);
    expect(() => createRelaySink(options as never)).not.toThrow('secret');
  });
});

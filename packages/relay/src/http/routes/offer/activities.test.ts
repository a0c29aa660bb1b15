import { createClient, createRelaySource } from '@inclusion-kit/sdk';
import { exampleActivities, readReferentiel } from '@inclusion-kit/sdk/activities';
import { describe, expect, it } from 'vitest';
import { ORIGIN, startRelay } from '../../../testing-internal/relay-under-test.ts';

const { referentiel } = readReferentiel(exampleActivities);
const now = () => new Date('2026-11-28T10:00:00Z');
const offer = { nom: 'Code de la route en groupe', thematiques: ['mobilite--preparer-un-permis'], type: 'atelier' };

describe('GET /api/v1/activites', () => {
  it('gives the activities that an offer may serve, best first, to each client', async () => {
    const { relay } = await startRelay({ activities: referentiel, now });
    const fetch = (input: RequestInfo | URL, init?: RequestInit) => relay.fetch(new Request(input, init));
    const transport = { baseUrl: ORIGIN, fetch };
    for (const source of [createRelaySource(transport), createClient(transport)]) {
      const [best, next] = await source.activities(offer);
      expect(best).toMatchObject({
        ...{ code_activite: 'EX-MOB-1', libelle: 'Préparer le code de la route', famille: 'formation' },
        ...{ heures_defaut: 6, semaines_defaut: 8, source: 'exemple, non officiel' },
      });
      expect(next?.code_activite).toBe('EX-MOB');
      expect(await source.activities({ nom: 'x'.repeat(500) })).toEqual([]);
    }
  });

  it('leaves out codes that are not valid today, and has none without a list', async () => {
    const before = await startRelay({ activities: referentiel, now: () => new Date('2025-06-01T10:00:00Z') });
    const none = await startRelay({ now });
    for (const relay of [before, none]) {
      const response = await relay.ask('/api/v1/activites?nom=code&thematiques=mobilite--preparer-un-permis');
      expect([response.status, await response.json()]).toEqual([200, { items: [] }]);
    }
    expect((await none.ask(`/api/v1/activites?nom=${'x'.repeat(151)}`)).status).toBe(422);
  });

  it('begins a code at midnight in France', async () => {
    let moment = '2025-12-31T22:30:00Z';
    const relay = await startRelay({ activities: referentiel, now: () => new Date(moment) });
    const count = async () => {
      const response = await relay.ask('/api/v1/activites?nom=code&thematiques=mobilite--preparer-un-permis');
      return ((await response.json()) as { items: unknown[] }).items.length;
    };
    expect(await count()).toBe(0);
    moment = '2025-12-31T23:30:00Z';
    expect(await count()).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { Client, OfferSearchParams, PageCallOptions, ServicesParams } from '../../index.ts';
import { clientOf, codeOf, emptyPage, json, listOf } from '../testing-internal/client-of.ts';

const relay = ({ url }: Request) =>
  json(url.endsWith('/capabilities') ? { params: ['reseaux_porteurs'], facets: ['frais'] } : emptyPage);

/** Every method that takes values, as a call with a mistyped one. */
const calls: Record<string, (client: Client, options?: PageCallOptions) => Promise<unknown>> = {
  searchServices: (client, options) => client.searchServices({ publics: ['jeune'] }, options),
  search: (client, options) => client.search({ publics: ['jeune'] }, options),
  services: (client, options) => client.services({ publics: ['jeune'] }, options),
  structures: (client, options) => client.structures({ reseaux_porteurs: ['adi'] }, options),
  facets: (client, options) => client.facets({ publics: ['jeune'] }, options),
  allServices: async (client, options) => listOf(client.allServices({ publics: ['jeune'] }, options)),
  allStructures: async (client, options) => listOf(client.allStructures({ reseaux_porteurs: ['adi'] }, options)),
};

describe('a value that no vocabulary holds', () => {
  it.each<[name: string, params: OfferSearchParams & ServicesParams, near: string]>([
    ['thematiques', { thematiques: ['numerique', 'mobilté'] }, 'mobilite'],
    ['thematiques', { thematiques: ['mobilite--preparer-un-permi'] }, 'mobilite--preparer-un-permis'],
    ['publics', { publics: ['Jeunes'] }, 'jeunes'],
    ['types', { types: ['acompagnement'] }, 'accompagnement'],
    ['frais', { frais: ['gratuti'] }, 'gratuit'],
    ['modes_accueil', { modes_accueil: ['a_distance'] }, 'a-distance'],
    ['reseaux_porteurs', { reseaux_porteurs: ['mission-local'] }, 'mission-locale'],
    ['slug_departement', { slug_departement: 'nordd' }, 'nord'],
    ['slug_region', { slug_region: 'Hauts-de-Frances' }, 'hauts-de-france'],
  ])(
    'is refused with its parameter and the nearest one, before anything is sent: %s %j',
    async (name, params, near) => {
      const { client, requests } = clientOf(relay);
      const list = name.startsWith('slug') ? client.services(params) : client.searchServices(params);
      await expect(list).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringMatching(new RegExp(`of ${name}\\. Did you mean "${near}"\\?$`)) as string,
        hint: expect.stringContaining("onUnknownValue: 'send'") as string,
      });
      expect(requests).toHaveLength(0);
    },
  );

  it('is named without a guess when none is near', async () => {
    const { client } = clientOf(relay);
    await expect(client.services({ types: ['zzzzzzzz'] })).rejects.toThrow('Unknown value "zzzzzzzz" of types.');
  });

  it.each(Object.entries(calls))(
    'is refused or sent by every method, as its call or its client says: %s',
    async (_, ask) => {
      const ended = async (onUnknownValue: 'throw' | 'send' | undefined, options?: PageCallOptions) => {
        const { client, requests } = clientOf(relay, { onUnknownValue });
        const code = await codeOf(ask(client, options));
        return [code === 'usage', requests.some(({ url }) => /=(?:jeune|adi)(?:&|$)/.test(url))];
      };
      const [refused, sent] = [
        [true, false],
        [false, true],
      ];
      expect(await ended(undefined)).toEqual(refused);
      expect(await ended('send')).toEqual(sent);
      expect(await ended(undefined, { onUnknownValue: 'send' })).toEqual(sent);
      expect(await ended('send', { onUnknownValue: 'throw' })).toEqual(refused);
    },
  );

  it('does not stand in the way of the others', async () => {
    const { client, requests } = clientOf(relay);
    await client.services({
      thematiques: ['mobilite', 'numerique--acquerir-un-equipement'],
      publics: ['tous-publics'],
      sources: ['une-source-de-demain'],
      code_region: '32',
      code_departement: '2A',
      slug_departement: 'cote-d-or',
    });
    expect(requests).toHaveLength(1);
  });

  it('is looked at by an option that makes sense', async () => {
    const wrong = { onUnknownValue: 'ignore' } as object;
    expect(() => clientOf(relay, wrong)).toThrow("onUnknownValue must be 'throw' or 'send'");
    expect(await codeOf(clientOf(relay).client.services({}, wrong))).toBe('usage');
    expect(await codeOf(clientOf(relay).client.service('a', { onUnknownValue: 'send' } as object))).toBe('usage');
  });
});

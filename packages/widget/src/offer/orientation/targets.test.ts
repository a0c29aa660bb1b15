import { expect } from '@open-wc/testing';
import { aService } from '../../testing/offers.ts';
import { isReachedDirectly, toOrientationPages } from './targets.ts';

const emplois = { nom: 'Les emplois', sources: ['dora'], adresse: 'https://emplois.example/services/{id}/orienter' };
const dora = { nom: 'DORA', sources: ['dora'], adresse: 'https://dora.example/services/{slug}/orienter' };
const guichet = { nom: 'Guichet', sources: ['*'], adresse: 'https://guichet.example/?fiche={lien_source}' };
const lien_source = 'https://dora.inclusion.gouv.fr/services/auto-ecole-permis-b';

describe('the pages that take an orientation', () => {
  it('are those configured for the source of the offer, in their order, with its facts in their addresses', () => {
    const service = aService({ id: 'dora--a/b é', lien_source });
    expect(toOrientationPages(service, [emplois, dora, guichet])).to.deep.equal([
      { nom: 'Les emplois', href: 'https://emplois.example/services/dora--a%2Fb%20%C3%A9/orienter' },
      { nom: 'DORA', href: 'https://dora.example/services/auto-ecole-permis-b/orienter' },
      { nom: 'Guichet', href: `https://guichet.example/?fiche=${encodeURIComponent(lien_source)}` },
    ]);
    const other = aService({ source: 'mediation-numerique', lien_source });
    expect(toOrientationPages(other, [emplois, guichet]).map(({ nom }) => nom)).to.deep.equal(['Guichet']);
  });

  it('are none where nothing is configured: no page of DORA is assumed', () => {
    expect(toOrientationPages(aService({ source: 'dora', lien_source }), [])).to.deep.equal([]);
  });

  it('are none for the person alone, and none where a fact of the address is missing or unsafe', () => {
    expect(toOrientationPages(aService({ lien_source, mobilisable_par: ['usagers'] }), [emplois])).to.deep.equal([]);
    for (const link of [null, 'javascript:alert(1)', 'https://dora.example/', 'https://dora.example/a%2F..%2Fb'])
      expect(toOrientationPages(aService({ lien_source: link }), [dora]), link ?? '').to.deep.equal([]);
    for (const adresse of ['javascript:alert("{id}")', 'http://emplois.example/{id}', '{lien_source}'])
      expect(toOrientationPages(aService({ lien_source: null }), [{ ...emplois, adresse }]), adresse).to.deep.equal([]);
    expect(toOrientationPages(aService({ id: '..' }), [emplois])).to.deep.equal([]);
  });

  it('are taken by no source of those that people reach directly', () => {
    expect(['soliguide', 'monenfant', 'dora'].map((source) => isReachedDirectly(aService({ source })))).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});

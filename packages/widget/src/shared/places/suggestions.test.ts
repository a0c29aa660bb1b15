import { expect } from '@open-wc/testing';
import { aCommune } from '../../testing/offers.ts';
import { findHomonyms, isTwin, splitTyped, toOnlyMatch } from './suggestions.ts';

const nord = aCommune({ code: '59026', nom: 'Saint-Aubin', code_departement: '59', codes_postaux: ['59440'] });
const jura = aCommune({ code: '39476', nom: 'Saint-Aubin', code_departement: '39', codes_postaux: ['39410'] });
const cormier = aCommune({
  code: '35253',
  nom: 'Saint-Aubin-du-Cormier',
  code_departement: '35',
  codes_postaux: ['35140'],
});

describe('suggested communes', () => {
  it('marks what was typed, whatever the accents and hyphens', () => {
    expect(splitTyped('Saint-Aubin', 'saint a')).to.deep.equal(['Saint-A', 'ubin']);
    expect(splitTyped('Épinal', 'epi')).to.deep.equal(['Épi', 'nal']);
    expect(splitTyped('Lille', '59000')).to.deep.equal(['', 'Lille']);
  });

  it('counts the communes of one name', () => {
    expect(findHomonyms([nord, jura, cormier])).to.deep.equal({ nom: nord.nom, count: 2 });
    expect(findHomonyms([nord, cormier])).to.equal(null);
    expect(isTwin(nord, [nord, jura])).to.be.false;
    expect(isTwin(nord, [nord, { ...jura, code_departement: '59' }])).to.be.true;
  });

  it('takes a text for a commune only without doubt', () => {
    expect(toOnlyMatch([nord, jura, cormier], 'saint aubin')).to.be.null;
    expect(toOnlyMatch([nord, cormier], 'saint aubin')).to.equal(nord);
    expect(toOnlyMatch([nord, jura], '39410')).to.equal(jura);
    expect(toOnlyMatch([cormier], 'sai')).to.equal(cormier);
    expect(toOnlyMatch([], 'sai')).to.be.null;
  });
});

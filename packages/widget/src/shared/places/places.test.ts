import { expect } from '@open-wc/testing';
import { aCommune } from '../../testing/offers.ts';
import { arrange, mayBeAddress, noTerritory, nowhere, toPlace, isLocked } from './places.ts';

const lille = aCommune();
const lens = aCommune({ code: '62498', nom: 'Lens', code_departement: '62', code_epci: '246200364' });

describe('a territory', () => {
  it('puts its communes first, and leaves the others out when people may not leave it', () => {
    const territory = { ...noTerritory, code_departement: '62' };
    expect(arrange([lille, lens], territory)).to.deep.equal([lens, lille]);
    expect(arrange([lille, lens], { ...territory, fixed: true })).to.deep.equal([lens]);
    expect(arrange([lille, lens], { ...noTerritory, code_epci: '200093201', fixed: true })).to.deep.equal([lille]);
    expect(arrange([lille, lens], noTerritory)).to.deep.equal([lille, lens]);
  });

  it('is locked when it is one commune that people may not leave', () => {
    expect(isLocked({ ...noTerritory, code_commune: '59350', fixed: true })).to.be.true;
    expect(isLocked({ ...noTerritory, code_commune: '59350', code_departement: '59', fixed: true })).to.be.false;
    expect(isLocked({ ...noTerritory, code_commune: '59350' })).to.be.false;
  });

  it('is a place to search when it is wider than a commune', () => {
    expect(toPlace({ ...noTerritory, code_departement: '62' })).to.deep.equal({ ...nowhere, code_departement: '62' });
    expect(toPlace({ ...noTerritory, code_commune: '59350' })).to.be.null;
  });
});

describe('mayBeAddress', () => {
  it('takes several words, not a postal code, three letters nor one word', () => {
    expect(mayBeAddress('12 rue')).to.be.true;
    expect(mayBeAddress('59000')).to.be.false;
    expect(mayBeAddress('lil')).to.be.false;
    expect(mayBeAddress('aubagne')).to.be.false;
  });
});

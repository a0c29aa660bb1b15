import { findDepartements } from '@inclusion-kit/sdk/internal';
import { expect } from '@open-wc/testing';
import { aCommune } from '../../testing/offers.ts';
import { toNextKey } from '../../shared/combobox/combobox.ts';
import { here, toItems } from './place-list.ts';

describe('the lines of the suggested places', () => {
  const items = [
    ...toItems({
      communes: [aCommune()],
      departements: [{ code: '59', nom: 'Nord', slug: 'nord', code_region: '32' }],
      adresses: [],
    }),
    here,
  ];

  it('come by kind, « around me » last', () => {
    expect(items.map(({ kind }) => kind)).to.deep.equal(['commune', 'departement', 'here']);
  });

  it('begin with the département that the text means, unless a commune has its name', async () => {
    const departements = await findDepartements('aisne');
    const kinds = (typed: string, ...names: string[]) =>
      toItems({ communes: names.map((nom) => aCommune({ nom })), departements, adresses: [] }, typed).map(
        ({ kind }) => kind,
      );
    expect(kinds('aisne', 'Vic-sur-Aisne')).to.deep.equal(['departement', 'commune']);
    expect(kinds('Aisn', 'Vic-sur-Aisne')).to.deep.equal(['departement', 'commune']);
    expect(kinds('aisne', 'Aisne')).to.deep.equal(['commune', 'departement']);
    expect(kinds('ais', 'Aiserey')).to.deep.equal(['commune', 'departement']);
  });

  it('hold the towns and the départements that are typed in Arabic or Cyrillic letters', async () => {
    const departements = await findDepartements('Верхня Савойя');
    const communes = [aCommune({ nom: 'Annecy' })];
    const kinds = toItems({ communes, departements, adresses: [] }, 'Верхня Савойя').map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['commune', 'departement']);
    expect(departements.map(({ code }) => code)).to.deep.equal(['74']);
  });

  it('put guesses at a mistyped name apart, after the places that have it', () => {
    const communes = ['Guizerix', 'Guise'].map((nom) => aCommune({ nom, code: nom }));
    const lines = toItems({ communes, departements: [], adresses: [] }, 'guize').map(({ kind, key }) => [kind, key]);
    expect(lines).to.deep.equal([
      ['commune', 'Guizerix'],
      ['maybe', 'Guise'],
    ]);
  });

  it('are gone through by the arrows, around the ends', () => {
    const keys = items.map(({ key }) => key);
    expect(toNextKey(items, null, 1)).to.equal(keys[0]);
    expect(toNextKey(items, null, -1)).to.equal('here');
    expect(toNextKey(items, 'here', 1)).to.equal(keys[0]);
    expect(toNextKey(items, keys[0] ?? null, -1)).to.equal('here');
    expect(toNextKey([], null, 1)).to.equal(null);
  });
});

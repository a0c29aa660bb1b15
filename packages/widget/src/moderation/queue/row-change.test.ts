import { expect } from '@open-wc/testing';
import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { readDossier } from '../desk/dossier.ts';
import { toRowChange } from './row-change.ts';

const toDossier = (after: Readonly<Record<string, FieldValue>>, rest: object = {}) =>
  readDossier({
    ...{ id: '1', numero: 'IK-1', version: 1, etat: 'recue', evenements: [], livraisons: [] },
    contribution: { genre: 'correction', cible: { base: {} }, changements: after },
    comparaison: {
      disparue: false,
      verdict: 'applicable',
      champs: Object.entries(after).map(([champ, propose]) => ({
        ...{ champ, base: null, actuel: champ === 'modes_mobilisation' ? ['se-presenter'] : null, propose },
        verdict: 'applicable',
      })),
    },
    ...rest,
  })!;

describe('the change of a row', () => {
  it('tells a new number beside the number of the structure, « Téléphoner » along with it', () => {
    const changed = { modes_mobilisation: ['telephoner', 'se-presenter'], telephone: '+33199001133' };
    expect(toRowChange(toDossier(changed, { herites: { telephone: '+33199004498' } }))).to.deep.equal({
      ...{ label: 'Téléphone', before: '01 99 00 44 98', after: '01 99 00 11 33' },
      more: 0,
    });
  });

  it('tells no word that seems to insult', () => {
    const risque = { niveau: 'a-verifier', raisons: ['indesirable'] };
    const { before, after } = toRowChange(toDossier({ conditions_acces: 'Bande de nuls' }, { risque }));
    expect([before, after]).to.deep.equal([null, 'Texte masqué']);
  });

  it('counts ways to ask that go, since they are another matter', () => {
    expect(toRowChange(toDossier({ telephone: '+33199001133', modes_mobilisation: ['telephoner'] })).more).to.equal(1);
  });
});

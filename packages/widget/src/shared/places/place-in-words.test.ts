import type { Commune } from '@inclusion-kit/sdk/geography';
import { expect } from '@open-wc/testing';
import { aCommune, fakeGeography } from '../../testing/offers.ts';
import { findPlaceInWords } from './place-in-words.ts';

const communes = [
  aCommune({ code: '13005', nom: 'Aubagne', codes_postaux: ['13400'] }),
  aCommune({ code: '76351', nom: 'Le Havre', codes_postaux: ['76600'] }),
  aCommune({ code: '62119', nom: 'Béthune', codes_postaux: ['62400'] }),
  aCommune({ code: '62891', nom: 'Villers-au-Bois', codes_postaux: ['62144'] }),
  aCommune({ code: '93066', nom: 'Saint-Denis', codes_postaux: ['93200'] }),
  aCommune({ code: '97411', nom: 'Saint-Denis', codes_postaux: ['97400'] }),
  aCommune({ code: '83062', nom: 'La Garde', codes_postaux: ['83130'] }),
];
const find = async (words: string): Promise<string | null> =>
  (await findPlaceInWords(words, fakeGeography(communes))).commune?.code ?? null;

describe('the place in the words of a need', () => {
  it('is the commune that they name, however it is written', async () => {
    expect(await find('Des cours de français le samedi à Aubagne.')).to.equal('13005');
    expect(await find('des cours de français à aubagne')).to.equal('13005');
    expect(await find('à béthune, une garde avant 7 h')).to.equal('62119');
    expect(await find('Aubagne : un bus le soir')).to.equal('13005');
    expect(await find('Un bus pour Villers-au-Bois le soir')).to.equal('62891');
    expect(await find('Un bus, 13400')).to.equal('13005');
    expect(await find('A night bus in Aubagne')).to.equal('13005');
  });

  it('is none where they name none, several, or one of several of that name', async () => {
    for (const words of [
      'Garde d’enfants avant 7 h',
      'Une garde à domicile',
      'Un bus de Béthune à Aubagne',
      'Un bus à Saint-Denis',
      'Garde',
      '',
    ])
      expect(await find(words), words).to.equal(null);
  });

  it('is told where it is one of several of its name, of elsewhere, or of no commune that is known', async () => {
    const tell = async (words: string, isHere?: (commune: Commune) => boolean) => {
      const { commune, homonyms, elsewhere, unknown } = await findPlaceInWords(words, fakeGeography(communes), isHere);
      return [commune?.code ?? null, homonyms.map(({ code }) => code), elsewhere?.code ?? null, unknown];
    };
    const isOfSeine = ({ code }: Commune): boolean => code.startsWith('93');
    expect(await tell('cours de français à Saint-Denis')).to.deep.equal([null, ['93066', '97411'], null, []]);
    expect(await tell('cours de français à Saint-Denis', isOfSeine)).to.deep.equal(['93066', [], null, []]);
    expect(await tell('un bus à Aubagne', isOfSeine)).to.deep.equal([null, [], '13005', []]);
    expect(await tell('un bus à Perpignan')).to.deep.equal([null, [], null, ['Perpignan']]);
    expect(await tell('un bus de Béthune à Aubagne')).to.deep.equal([null, [], null, []]);
  });
});

import { expect } from '@open-wc/testing';
import { aResult, aStructure } from '../../testing/offers.ts';
import { fold, groupSimilar } from './similar.ts';

const names = (groups: ReturnType<typeof groupSimilar>) =>
  groups.map(({ lead, others }) => [lead, ...others].map(({ service }) => service.id));

const twin = (id: string, nom: string, fields: Parameters<typeof aResult>[0] = {}) =>
  aResult({ id, structure_id: `s-${id}`, structure: aStructure({ id: `s-${id}`, nom }), ...fields });

describe('making names alike', () => {
  it('keeps the letters and numbers of every script, and nothing else', () => {
    const characters = Array.from({ length: 0x2_0000 }, (_, code) => String.fromCodePoint(code));
    const wrong = characters.filter(
      (one) =>
        fold(`a${one}`) !==
        `a${one}`
          .normalize('NFD')
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]/gu, ''),
    );
    expect(wrong).to.deep.equal([]);
  });
});

describe('grouping similar offers', () => {
  it('gathers one offer told by two sources, and shows the best described', () => {
    const results = [
      twin('a', 'Auto-école des Tilleuls', { score_qualite: 0.6 }),
      twin('b', 'AUTO ECOLE DES TILLEULS', { score_qualite: 0.9, telephone: null, latitude: 50.63, longitude: 3.059 }),
      twin('c', 'Autre chose'),
    ];
    expect(names(groupSimilar(results))).to.deep.equal([['b', 'a'], ['c']]);
  });

  it('gathers what an accepted contribution tells to be the same, whatever their names and places are', () => {
    const overlay = (doublon: string) => ({
      overlay: { contribution: 'c', date: '2026-11-25', changements: {}, doublons: [doublon] },
    });
    const results = [
      twin('a', 'Permis pour tous', { nom: 'Permis B', code_insee: '59350', score_qualite: 0.9, ...overlay('b') }),
      twin('c', 'Autre chose'),
      twin('b', 'Les Tilleuls', {
        nom: 'Préparer le permis',
        code_insee: '59512',
        score_qualite: 0.6,
        ...overlay('a'),
      }),
    ];
    expect(names(groupSimilar(results))).to.deep.equal([['a', 'b'], ['c']]);
  });

  it('gathers what the relay takes for the same, whatever their names are', () => {
    const results = [
      twin('a', 'Permis pour tous', { nom: 'Permis B', score_qualite: 0.9, doublons_probables: ['b'] }),
      twin('b', 'Les Tilleuls', { nom: 'Préparer le permis', score_qualite: 0.6, doublons_probables: ['a'] }),
    ];
    expect(names(groupSimilar(results))).to.deep.equal([['a', 'b']]);
  });

  it('shows the record that moderators kept of two, though the other is described better', () => {
    const overlay = { contribution: 'c', date: '2026-11-25', changements: {} };
    const results = [
      twin('a', 'Un', { nom: 'A', score_qualite: 0.9, overlay: { ...overlay, doublons: ['b'], garde: 'b' } }),
      twin('b', 'Deux', { nom: 'B', score_qualite: 0.6, overlay: { ...overlay, doublons: ['a'] } }),
    ];
    expect(names(groupSimilar(results))).to.deep.equal([['b', 'a']]);
    expect(names(groupSimilar(results.slice(0, 1)))).to.deep.equal([['a']]);
  });

  it('gathers those that one record was told to be the same as, and no card that is shown already', () => {
    const told = (id: string, ...doublons: string[]) =>
      twin(id, id, { nom: id, overlay: { contribution: 'c', date: '2026-11-25', changements: {}, doublons } });
    const results = [told('a', 'b'), told('c', 'b'), told('b', 'a', 'c')];
    expect(names(groupSimilar(results)).map((ids) => ids.sort())).to.deep.equal([['a', 'b', 'c']]);
    const onScreen = groupSimilar(results, new Set(['a', 'c']));
    expect(onScreen.map(({ lead }) => lead.service.id)).to.deep.equal(['a', 'c']);
  });

  it('never changes the card of an offer that is shown already', () => {
    const results = [
      twin('a', 'Mission locale', { score_qualite: 0.6 }),
      twin('b', 'Mission locale', { score_qualite: 0.9 }),
    ];
    expect(names(groupSimilar(results, new Set(['a'])))).to.deep.equal([['a', 'b']]);
  });

  it('keeps apart offers of one structure, of other communes, of neighbours and of other names', () => {
    const far = { telephone: null, latitude: 50.7, longitude: 3.2 };
    const results = [
      twin('a', 'France services Lille'),
      aResult({
        id: 'same-structure',
        structure_id: 's-a',
        structure: aStructure({ id: 's-a', nom: 'France services Lille' }),
      }),
      twin('b', 'France services Lille Moulins', {
        ...far,
        structure: aStructure({ id: 's-b', nom: 'France services Lille Moulins', telephone: null }),
      }),
      twin('c', 'Secours'),
      twin('d', 'France services Lille', { code_insee: '59512' }),
      twin('e', 'France services Lille', { nom: 'Autre offre' }),
    ];
    expect(groupSimilar(results).every(({ others }) => others.length === 0)).to.be.true;
  });

  it('trusts the duplicates that the source tells, and a shared SIRET', () => {
    const listed = aStructure({ id: 's-a', nom: 'Un nom', telephone: null, doublons: [{ source: 'x', id: 's-b' }] });
    const siret = { siret: '21590350100017', telephone: null };
    const results = [
      aResult({ id: 'a', structure_id: 's-a', telephone: null, structure: listed }),
      twin('b', 'Tout autre'),
      twin('c', 'Un troisième', { nom: 'X', structure: aStructure({ nom: 'Y', ...siret }) }),
      twin('d', 'Un quatrième', { nom: 'x', structure: aStructure({ nom: 'Z', ...siret }) }),
    ];
    expect(names(groupSimilar(results))).to.deep.equal([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

import { expect } from '@open-wc/testing';
import { formatAddress } from '../format/place.ts';
import { aService, aStructure } from '../../testing/offers.ts';
import { toHidden, toWays } from './ways.ts';

const kinds = (...args: Parameters<typeof aService>) =>
  toWays(aService(...args), formatAddress).map(({ kind }) => kind);

describe('the ways to mobilise an offer', () => {
  it('come in one fixed order, whatever the order of the record', () => {
    const modes_mobilisation = ['se-presenter', 'telephoner', 'utiliser-lien-mobilisation', 'envoyer-un-courriel'];
    expect(kinds({ modes_mobilisation })).to.deep.equal(['link', 'phone', 'mail', 'visit']);
    expect(kinds({ modes_mobilisation: [...modes_mobilisation].reverse() })).to.deep.equal([
      'link',
      'phone',
      'mail',
      'visit',
    ]);
  });

  it('hold the number that is known, whatever the modes', () => {
    expect(kinds({ modes_mobilisation: ['se-presenter'] })).to.deep.equal(['phone', 'visit']);
    expect(kinds({ modes_mobilisation: ['envoyer-un-courriel'] })).to.deep.equal(['phone', 'mail']);
    const structure = aStructure({ telephone: null });
    expect(kinds({ modes_mobilisation: ['se-presenter'], telephone: null, structure })).to.deep.equal(['visit']);
  });

  it('are those that the record lists, with the structure’s contact when the offer has none', () => {
    const structure = aStructure({ telephone: '+33353010099' });
    const ways = toWays(aService({ modes_mobilisation: ['telephoner'], telephone: null, structure }), formatAddress);
    expect(ways).to.deep.equal([{ kind: 'phone', value: '+33353010099' }]);
  });

  it('are every contact known when no mode leads anywhere, but an address alone is no invitation', () => {
    expect(kinds({ modes_mobilisation: null })).to.deep.equal(['link', 'phone', 'mail']);
    expect(kinds({ modes_mobilisation: ['utiliser-lien-mobilisation'], lien_mobilisation: null })).to.deep.equal([
      'phone',
      'mail',
    ]);
  });

  it('never hold a link that opens no page', () => {
    expect(kinds({ lien_mobilisation: 'javascript:alert(1)' })).to.deep.equal(['phone', 'mail']);
  });
});

describe('the ways of an offer that are hidden', () => {
  const none = { telephone: null, courriel: null };
  const hidden = (fields: Parameters<typeof aService>[0]) =>
    toHidden(aService({ ...none, structure: aStructure(none), ...fields }));

  it('are those that the relay says are a person’s own, of the offer or of its structure', () => {
    const masked = (masques: unknown) => hidden({ modes_mobilisation: null, ...{ masques } });
    expect(masked(['telephone'])).to.deep.equal({ kind: 'phone', isMasked: true });
    expect(masked(['courriel', 'telephone'])).to.deep.equal({ kind: 'both', isMasked: true });
    const structure = { ...aStructure(none), masques: ['courriel'] };
    expect(hidden({ modes_mobilisation: null, structure })).to.deep.equal({ kind: 'mail', isMasked: true });
  });

  it('are none where a value is shown in its place, and nothing is told', () => {
    expect(toHidden({ ...aService({ telephone: null }), ...{ masques: ['telephone'] } })).to.equal(null);
  });

  it('are those announced without a value where the relay says nothing, or what nobody knows', () => {
    for (const masques of [undefined, null, 'telephone', [], ['zzz', 3]])
      expect(hidden({ modes_mobilisation: ['telephoner'], ...{ masques } })).to.deep.equal({
        kind: 'phone',
        isMasked: false,
      });
  });

  it('are not those that were erased here, of the offer or of its structure', () => {
    const changements = { telephone: { avant: '+33353010011', apres: null } };
    const erased = { overlay: { contribution: 'c', date: '2026-12-01', changements } };
    const modes_mobilisation = ['telephoner', 'envoyer-un-courriel'] as const;
    expect(hidden({ modes_mobilisation: ['telephoner'], ...erased })).to.equal(null);
    expect(hidden({ modes_mobilisation: ['telephoner'], structure: { ...aStructure(none), ...erased } })).to.equal(
      null,
    );
    expect(hidden({ modes_mobilisation: [...modes_mobilisation], ...erased })).to.deep.equal({
      kind: 'mail',
      isMasked: false,
    });
    expect(hidden({ modes_mobilisation: [...modes_mobilisation] })?.kind).to.equal('both');
  });
});

import { expect } from '@open-wc/testing';
import { emptyState } from '../question/search-state.ts';
import { keepBefore, whereBefore } from './before-zone.ts';

const commune = { ...emptyState, code_commune: '13055' };
const zone = { ...emptyState, bbox: [5, 43, 6, 44] as [number, number, number, number] };
const search = { urlState: 'query', urlPrefix: 'test-' } as const;

describe('the place of a search before a zone of its map', () => {
  afterEach(() => history.replaceState(null, ''));

  it('is the commune that stood, also after a second zone and in an element that is drawn anew', () => {
    history.replaceState({ page: 1 }, '');
    keepBefore(search, commune);
    keepBefore(search, zone);
    expect(whereBefore({ ...search }).code_commune).to.equal('13055');
    expect((history.state as { page: number }).page, 'the state of the page stays').to.equal(1);
    expect(whereBefore({ ...search, urlPrefix: 'other-' }), 'another search of the page').to.deep.equal({});
  });

  it('is the département, and no commune of a zone before', () => {
    keepBefore(search, commune);
    keepBefore(search, { ...emptyState, code_departement: '02' });
    const { code_commune, code_departement } = whereBefore(search);
    expect([code_commune, code_departement]).to.deep.equal([null, '02']);
  });

  it('is kept in no history where the search writes in none, nor is the place of a device', () => {
    const point = { lat: 43.3, lon: 5.4, label: null };
    const silent = { urlState: 'off', urlPrefix: 'test-' } as const;
    keepBefore(silent, { ...commune, point });
    expect(history.state).to.equal(null);
    expect(whereBefore(silent).point).to.deep.equal(point);
    keepBefore(search, { ...commune, point });
    expect(JSON.stringify(history.state)).not.to.contain('43.3');
    expect(whereBefore(search)).to.deep.include({ code_commune: '13055', point: null });
  });
});

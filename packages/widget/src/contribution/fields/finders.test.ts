import { expect } from '@open-wc/testing';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { aService, fakeSource } from '../../testing/offers.ts';
import { findRecords } from './finders.ts';

const { signal } = new AbortController();
const texts = { closed: 'aucune offre ouverte', offers: (offer: string) => `propose «\u00a0${offer}\u00a0»` };

const atStructure = (id: string, nom: string, commune: string) => {
  const service = aService({ id: `offre-${id}`, commune });
  return { ...service, structure: { ...service.structure, id, nom, commune } };
};
const far = atStructure('lambesc', 'Mission locale Le Marchepied', 'Lambesc');
const near = atStructure('marseille', 'Mission locale de Marseille', 'Marseille');
const other = atStructure('autre', 'Association des Tilleuls', 'Marseille');

function sourceOf(around: ReturnType<typeof atStructure>[] | Error) {
  const asked: OfferSearchParams[] = [];
  const source = fakeSource([], []);
  source.searchServices = (params: OfferSearchParams) => {
    asked.push(params);
    const found = params.code_commune === undefined ? [far, near, other] : around;
    if (found instanceof Error) return Promise.reject(found);
    const items = found.map((service) => ({ service, distance: null }));
    return Promise.resolve({ items, total: items.length, page: 1, size: 40, pages: 1 });
  };
  return { source, asked };
}

const around = (code_commune: string) => ({ code_commune, tri: 'distance' }) as const;

describe('the structures found by words', () => {
  it('are those around that hold the words, the nearest first, and one elsewhere where its whole name was typed', async () => {
    const { source, asked } = sourceOf([other, near]);
    const found = await findRecords('structure', source, 'mission locale', signal, {
      texts,
      except: '',
      near: around('13055'),
    });
    expect(
      found.map(({ value }) => value.id),
      'none of another name, whose offer holds the words',
    ).to.deep.equal(['marseille']);
    const named = await findRecords('structure', source, 'mission locale le marchepied', signal, {
      texts,
      except: '',
      near: around('13055'),
    });
    expect(named.map(({ value }) => value.id)).to.include('lambesc');
    expect(asked[0]).to.deep.include({ code_commune: '13055', tri: 'distance', q: 'mission locale' });
  });

  it('are those too whose offers are all closed, where the source knows them: nobody adds them twice', async () => {
    const { source } = sourceOf([near]);
    const address = {
      adresse: '1 rue des Lilas',
      complement_adresse: null,
      code_postal: '13001',
      commune: 'Marseille',
    };
    source.structuresNamed = () =>
      Promise.resolve([
        { id: 'marseille', nom: near.structure.nom, ...address, code_insee: '13055' },
        { id: 'fermee', nom: 'Mission locale des Lilas', ...address, code_insee: '13055', fermee: true },
        { id: 'ailleurs', nom: 'Mission locale de Lens', ...address, code_insee: '62498' },
      ]);
    const found = await findRecords('structure', source, 'mission locale', signal, {
      texts,
      except: '',
      near: around('13055'),
    });
    expect(found.map(({ value }) => value.id)).to.deep.equal(['marseille', 'fermee']);
    expect(
      found.map(({ detail }) => /aucune offre ouverte$/.test(detail)),
      'the one that is closed says so',
    ).to.deep.equal([false, true]);
    expect(found[1]?.detail).to.equal('1 rue des Lilas, 13001 Marseille · aucune offre ouverte');
    const offers = await findRecords('service', source, 'mission locale', signal, {
      texts,
      except: '',
      near: around('13055'),
    });
    expect(offers.map(({ value }) => value.id)).not.to.include('fermee');
    source.structuresNamed = () => Promise.reject(new Error('down'));
    const less = await findRecords('structure', source, 'mission locale', signal, {
      texts,
      except: '',
      near: around('13055'),
    });
    expect(less.map(({ value }) => value.id)).to.deep.equal(['marseille']);
  });

  it('are none where no name is alike, so that the own one is added at once, and those of a slip of the hand or of initials', async () => {
    const ccas = atStructure('ccas', 'Centre communal d’action sociale de Lens', 'Lens');
    const mde = atStructure('mde', 'MDE du Bassin', 'Marseille');
    const mds = atStructure('mds', 'Maison des solidarités', 'Marseille');
    const { source } = sourceOf([near, other, ccas, mde, mds]);
    const find = async (typed: string) =>
      (await findRecords('structure', source, typed, signal, { texts, except: '', near: around('13055') })).map(
        ({ value }) => value.id,
      );
    expect(await find('Épicerie des Lilas')).to.deep.equal([]);
    expect(await find('missoin locale')).to.deep.equal(['marseille']);
    expect(await find('tilleu')).to.deep.equal(['autre']);
    expect(await find('ccas')).to.deep.equal(['ccas']);
    expect(await find('nission')).to.deep.equal(['marseille']);
    expect(await find('mds'), 'words that only link are left out of initials').to.deep.equal(['mds']);
    expect(await find('Maison de l’emploi'), 'a name that is the initials').to.include('mde');
  });

  it('are told apart where two bear one name: by their site, their address, or else by what they offer', async () => {
    const twins = [
      { id: 'a', complement_adresse: 'Bâtiment A' },
      { id: 'b', complement_adresse: null },
      { id: 'c', complement_adresse: null },
    ].map(({ id, complement_adresse }) => {
      const one = atStructure(id, 'Mission locale de Marseille', 'Marseille');
      const place = { adresse: '2 rue Neuve', code_postal: '13001', complement_adresse };
      return { ...one, nom: `Offre ${id}`, structure: { ...one.structure, ...place } };
    });
    const { source } = sourceOf(twins);
    const near = around('13055');
    const found = await findRecords('structure', source, 'mission locale de marseille', signal, {
      texts,
      except: 'far',
      near,
    });
    const details = found
      .filter(({ value }) => value.id.length === 1)
      .map(({ detail }) => detail.replaceAll('\u00a0', ' '));
    expect(details).to.deep.equal([
      'Bâtiment A · 2 rue Neuve, 13001 Marseille',
      '2 rue Neuve, 13001 Marseille · propose « Offre b »',
      '2 rue Neuve, 13001 Marseille · propose « Offre c »',
    ]);
  });

  it('are those of the whole offer where no place is known, or the source does not know it', async () => {
    const nowhere = sourceOf([]);
    await findRecords('structure', nowhere.source, 'mission', signal, { texts, except: '', near: null });
    expect(nowhere.asked).to.have.length(1);
    const ofTerritory = sourceOf([]);
    await findRecords('structure', ofTerritory.source, 'ccas', signal, {
      texts,
      except: '',
      near: { code_departement: '13' },
    });
    expect(ofTerritory.asked[0]).to.deep.include({ code_departement: '13', q: 'ccas' });
    const { source } = sourceOf(new Error('unknown commune'));
    const found = await findRecords('structure', source, 'mission', signal, {
      texts,
      except: 'marseille',
      near: around('99999'),
    });
    expect(found.map(({ value }) => value.id)).to.deep.equal(['lambesc']);
  });
});

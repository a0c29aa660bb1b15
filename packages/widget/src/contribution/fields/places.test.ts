import { expect, fixture, html } from '@open-wc/testing';
import type { Position } from '@inclusion-kit/sdk/geography';
import { forgetDrafts } from '../draft/drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import { change, field, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aCommune, aService, fakeGeography, fakeSink } from '../../testing/offers.ts';
import type { DiContribution } from '../form/di-contribution.ts';

describe('the place, the hours and the territory of a contribution', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('sends the code of a corrected commune with it, so that the two agree', async () => {
    const { element, sink } = await mount();
    element.geography = fakeGeography([
      aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] }),
      aCommune({ code: '59013', nom: 'Anstaing', codes_postaux: ['59152'] }),
    ]);
    await change(element, 'commune', 'roubaix');
    await shows(element, 'Aucune commune ne porte ce nom avec ce code postal.');
    await change(element, 'code_postal', '59100');
    await shows(element, 'Roubaix : son code, 59512, sera envoyé avec elle.');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({ code_postal: '59100', commune: 'roubaix', code_insee: '59512' });
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ code_postal: '59000', commune: 'Lille', code_insee: '59350' });
  });

  it('opens the week as a grid, writes it in the syntax of OpenStreetMap, and says what is wrong in a row', async () => {
    const { element, sink } = await mount(aService({ horaires_accueil: 'Mo-Fr 09:00-12:00' }));
    findButton(element, 'Modifier les horaires').click();
    await waitUntil(() => findAll(element, 'di-hours-field')[0]?.shadowRoot?.querySelector('input'));
    const grid = find(element, 'di-hours-field');
    expect(findAll(grid, 'input[type="time"]')).to.have.length(10);
    const words = () => findAll(grid, '.day-row:first-child .word').map((one) => one.checkVisibility());
    expect(words(), 'the signs alone where they stand beside the times').to.deep.equal([false, false]);
    element.style.inlineSize = '328px';
    await waitUntil(() => words().every(Boolean), 'with their words on a line of a phone');
    element.style.inlineSize = '';
    expect(await findFaults(element)).to.deep.equal([]);
    const end = find<HTMLInputElement>(grid, '#fin-4-0');
    // For a moment the end is the start, which the syntax cannot say: the grid stays.
    end.value = '09:00';
    end.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(findAll(element, 'di-hours-field')).to.deep.equal([grid]);
    end.value = '08:00';
    end.dispatchEvent(new Event('change'));
    send(element);
    await shows(element, 'Vendredi : la fin (08:00) est avant le début (09:00).');
    end.focus();
    end.blur();
    await waitUntil(() => textOf(grid).includes('Vouliez-vous 20 h ?'));
    findButton(grid, 'Vouliez-vous').click();
    await element.updateComplete;
    find(grid, '.day-row:nth-child(6) .link-btn').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('vendredi, samedi : 9 h – 20 h').and.not.to.contain('Mo-Th');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({
      horaires_accueil: 'Mo-Th 09:00-12:00; Fr-Sa 09:00-20:00',
    });
  });

  it('keeps hours that a grid cannot hold as a text', async () => {
    const { element } = await mount(aService({ horaires_accueil: 'sur rendez-vous le premier lundi' }));
    expect(field(element, 'horaires_accueil').value).to.equal('sur rendez-vous le premier lundi');
    expect(textOf(element)).to.contain('ils restent un texte');
  });

  it('picks the territory by communes, their EPCI, départements or the whole country', async () => {
    const { element, sink } = await mount();
    element.geography = fakeGeography([aCommune()]);
    await element.updateComplete;
    expect(textOf(find(element, '#zone_eligibilite'))).to.contain('Nord (59)');
    findButton(element, 'Changer le territoire').click();
    await waitUntil(() => findAll(element, '#editor-zone')[0]?.shadowRoot?.querySelector('input'));
    find(element, 'input[name="zone"][value="epci"]').click();
    await element.updateComplete;
    const finder = find(element, '#editor-zone');
    type(find<HTMLInputElement>(finder, 'input'), 'lille');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 1);
    find(finder, '[role="option"]').click();
    await waitUntil(() => textOf(find(element, '#zone_eligibilite')).includes('Intercommunalité de Lille'));
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Nord (59)').click();
    await element.updateComplete;
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({ zone_eligibilite: ['200093201'] });
  });

  it('names the communes of a territory', async () => {
    const element = await fixture<DiContribution>(
      html`<di-contribution
        .service=${aService({ id: 'dora--zone', zone_eligibilite: ['59350', '59999'] })}
        .geography=${fakeGeography([aCommune()])}
        .sink=${fakeSink()}
      ></di-contribution>`,
    );
    await shows(element, 'Lille (59)');
    expect(textOf(find(element, '#zone_eligibilite'))).to.contain('Commune 59999');
  });

  it('fills the address, its codes and its point from a suggestion, and sees a point left behind', async () => {
    const { element, sink } = await mount();
    const adresse = {
      ...{ label: '3 Rue Neuve 59100 Roubaix', latitude: 50.69, longitude: 3.17 },
      ...{ code_commune: '59512', code_postal: '59100', type: 'housenumber' },
    };
    element.geography = Object.assign(
      fakeGeography([aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] })]),
      { addresses: () => Promise.resolve([adresse]), addressAt: () => Promise.resolve(null) },
    );
    await change(element, 'adresse', '5 rue Neuve');
    await shows(element, 'L’adresse a changé, pas son point sur la carte.');
    findButton(element, 'Chercher l’adresse').click();
    await waitUntil(() => findAll(element, '#editor-address')[0]?.shadowRoot?.querySelector('input'));
    const finder = find(element, '#editor-address');
    type(find<HTMLInputElement>(finder, 'input'), '3 rue neuve');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 1);
    press(find(finder, 'input'), 'Enter');
    await waitUntil(() => field(element, 'commune').value === 'Roubaix');
    expect(field(element, 'adresse').value).to.equal('3 Rue Neuve');
    expect(textOf(element)).not.to.contain('pas son point');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({
      ...{ adresse: '3 Rue Neuve', code_postal: '59100', commune: 'Roubaix', code_insee: '59512' },
      ...{ latitude: 50.69, longitude: 3.17 },
    });
  });

  it('puts the point on a map, tells one at sea or far from its commune and keeps it, and puts it back at the address', async () => {
    const { element, sink } = await mount();
    const [lille, pau] = [
      aCommune({ latitude: 50.63, longitude: 3.06 }),
      aCommune({ code: '64445', nom: 'Pau', latitude: 43.3, longitude: -0.37 }),
    ];
    const adresse = {
      ...{ label: '18 rue des Tilleuls 59000 Lille', latitude: 50.64, longitude: 3.07 },
      ...{ code_commune: '59350', code_postal: '59000', type: 'housenumber' },
    };
    element.geography = Object.assign(fakeGeography([lille, pau]), {
      communeAt: ({ longitude }: Position) =>
        Promise.resolve(longitude < -3 ? null : { commune: longitude < 2 ? pau : lille, approximate: longitude < -2 }),
      addresses: () => Promise.resolve([adresse]),
      addressAt: () => Promise.resolve(null),
    });
    await element.updateComplete;
    expect(findAll(element, 'di-point-map')).to.be.empty;
    find(element, 'details.more:has(.point-map) > summary').click();
    await waitUntil(() => findAll(element, 'di-point-map').length === 1, 'the map comes when it is opened');
    expect(await findFaults(element)).to.deep.equal([]);
    const put = (lon: number, lat: number) =>
      find(element, 'di-point-map').dispatchEvent(new CustomEvent('point-place', { detail: { lon, lat } }));
    put(-3.5, 47);
    await shows(element, 'Ce point est en mer ou hors de France. Il est gardé');
    put(-0.37, 43.3);
    await waitUntil(() => /Ce point est à Pau, à \d{3} km de Lille\./.test(textOf(element)), 'the distance is told');
    expect(field(element, 'latitude').value, 'kept').to.equal('43,3');
    // The nearest centre is far off: it is the coast behind the water.
    put(-2.9, 45.5);
    await shows(element, 'Ce point est en mer ou hors de France.');
    put(3.0712345678, 50.63);
    await waitUntil(() => !textOf(element).includes('Ce point est'), 'nothing is said of one in its commune');
    expect(field(element, 'longitude').value).to.equal('3,071235');
    findButton(element, 'Remettre à l’adresse').click();
    await waitUntil(() => field(element, 'latitude').value === '50,64', 'it is back');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({ latitude: 50.64, longitude: 3.07 });
  });
});

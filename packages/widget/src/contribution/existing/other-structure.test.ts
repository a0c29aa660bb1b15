import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../draft/drafts.ts';
import { change, field, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aResult, aService, fakeSource } from '../../testing/offers.ts';
import type { DiSuggestField } from '../../shared/suggest-field/di-suggest-field.ts';
import type { DiContribution } from '../form/di-contribution.ts';

/** Begins a new offer of a structure that is there, and waits until it is at its address. */
async function begin() {
  const { element, sink } = await mount();
  const service = aService();
  const source = fakeSource([aResult()], [service]);
  source.structure = () => Promise.resolve({ ...service.structure, services: [service], doublons: [] } as never);
  Object.assign(element, { source, genre: 'nouveau-service' });
  await isAtHome(element);
  return { element, sink, service };
}

const home = (element: Element) => findAll<HTMLInputElement>(element, '#at-home')[0];
const zone = (element: Element) => textOf(find(element, '#zone_eligibilite'));
const onSite = (element: Element) => findAll(element, '#modes_accueil input:checked').length === 1;
const isAtHome = (element: Element) =>
  waitUntil(
    () => home(element)?.checked === true && textOf(element).includes('Nord (59)'),
    'its address and its zone are taken over',
  );

/** Goes back to the search of a structure, and types a name there. */
async function search(element: DiContribution, name: string): Promise<Element> {
  findButton(element, 'Changer').click();
  const field = () => findAll<DiSuggestField>(element, 'di-suggest-field')[0];
  await waitUntil(() => field()?.shadowRoot?.querySelector('input'), 'another can be searched');
  const finder = find(element, 'di-suggest-field');
  type(find<HTMLInputElement>(finder, 'input'), name);
  return finder;
}

/** The text in the search of a structure, empty while there is none. */
const searched = (element: Element): string =>
  findAll<DiSuggestField>(element, 'di-suggest-field')[0]?.shadowRoot?.querySelector('input')?.value ?? '';

async function addAnother(element: DiContribution): Promise<void> {
  const finder = await search(element, 'Association des Tilleuls');
  await waitUntil(() => findAll(finder, 'button.add').length === 1, 'its name can be added');
  find(finder, 'button.add').click();
  await waitUntil(() => textOf(element).includes('Nouvelle structure'), 'it is taken');
}

async function tell(element: DiContribution): Promise<void> {
  await change(element, 'nom', 'Atelier vélo');
  await change(element, 'description', 'Apprendre à réparer son vélo, en petit groupe.');
}

async function sendBare(element: DiContribution): Promise<void> {
  send(element);
  await shows(element, 'Envoyer quand même');
  findButton(element, 'Envoyer quand même').click();
  await shows(element, 'Merci, la nouvelle offre est enregistrée.');
}

const told = {
  nom: 'Atelier vélo',
  description: 'Apprendre à réparer son vélo, en petit groupe.',
  structure_nom: 'Association des Tilleuls',
};

describe('a new offer whose structure is changed for another', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('finds again the name that was typed and not chosen when the page was left', async () => {
    const { element } = await begin();
    await search(element, 'Association des Til');
    await waitUntil(() => searched(element) === 'Association des Til', 'it is typed');
    element.remove();
    const { element: next } = await mount();
    next.genre = 'nouveau-service';
    await waitUntil(() => searched(next) === 'Association des Til', 'it is there again');
  });

  it('says no more that a draft is kept once a listed structure stands in place of the typed name', async () => {
    const { element, service } = await begin();
    const finder = await search(element, service.structure.nom);
    await waitUntil(() => findAll(element, '.save-line').length === 1, 'the typed name is kept');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 2, 'it is found');
    press(find(finder, 'input'), 'Enter');
    await waitUntil(() => findAll(element, '.save-line').length === 0, 'nothing is kept, and nothing says so');
    const isKept = Object.keys(localStorage).some((key) => key.includes('brouillon'));
    expect(isKept, 'a reload begins anew').to.be.false;
  });

  it('proposes the address of its structure once one is chosen, where people come there', async () => {
    const { element } = await mount(null);
    element.genre = 'nouveau-service';
    await waitUntil(() => findAll(element, '#modes_accueil').length === 1, 'asks where it takes place');
    expect(home(element), 'no structure is chosen').to.equal(undefined);
    const { element: chosen } = await begin();
    find(chosen, '#modes_accueil input:checked').click();
    await waitUntil(() => home(chosen) === undefined, 'nobody comes there');
    find(chosen, '#modes_accueil input').click();
    await waitUntil(() => home(chosen)?.checked === true, 'it is back as it was');
  });

  it('leaves what it took over with the structure before, and keeps what was typed', async () => {
    const { element, sink } = await begin();
    await tell(element);
    find(element, '#house-phone').click();
    await waitUntil(() => field(element, 'telephone').value === '03 53 01 00 12', 'the number is taken over too');
    await addAnother(element);
    for (const champ of ['adresse', 'code_postal', 'commune', 'telephone'])
      expect(field(element, champ).value, champ).to.equal('');
    expect(zone(element)).to.not.contain('Nord');
    expect(onSite(element), 'it came with the address').to.be.false;
    expect(field(element, 'nom').value).to.equal('Atelier vélo');
    await sendBare(element);
    expect(sink.kept[0]?.changements).to.deep.equal(told);
  });

  it('leaves it too when it is another offer after a first one', async () => {
    const { element, sink, service } = await begin();
    await tell(element);
    await sendBare(element);
    expect(sink.kept[0]?.changements).to.deep.include({ commune: 'Lille', structure_id: service.structure.id });
    findButton(element, 'Ajouter une autre offre').click();
    await isAtHome(element);
    await addAnother(element);
    await tell(element);
    await sendBare(element);
    expect(sink.kept[1]?.changements).to.deep.equal(told);
  });

  it('leaves an address that was taken over anew, and takes it again with the same structure', async () => {
    const { element, service } = await begin();
    home(element)?.click();
    await waitUntil(() => findAll(element, '#adresse').length === 1, 'another address is asked for');
    home(element)?.click();
    await waitUntil(() => findAll(element, '#adresse').length === 0, 'its address is taken over again');
    await addAnother(element);
    expect(field(element, 'commune').value).to.equal('');
    const finder = await search(element, service.structure.nom);
    await waitUntil(() => findAll(finder, '[role="option"]').length === 2, 'it is found, and can be added');
    press(find(finder, 'input'), 'Enter');
    await isAtHome(element);
    expect(onSite(element)).to.be.true;
  });

  it('keeps an address that was typed, and how people are received there', async () => {
    const { element, sink } = await begin();
    await tell(element);
    home(element)?.click();
    await waitUntil(() => findAll(element, '#adresse').length === 1, 'another address is asked for');
    await change(element, 'adresse', '3 rue Neuve');
    await change(element, 'code_postal', '59100');
    await change(element, 'commune', 'Roubaix');
    await change(element, 'telephone', '04 65 71 00 42');
    await addAnother(element);
    await sendBare(element);
    expect(sink.kept[0]?.changements).to.deep.include({
      ...{ ...told, adresse: '3 rue Neuve', code_postal: '59100', commune: 'Roubaix', telephone: '+33465710042' },
      modes_accueil: ['en-presentiel'],
    });
  });
});

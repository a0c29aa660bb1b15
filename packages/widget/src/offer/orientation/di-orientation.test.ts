import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { OfferSource } from '@inclusion-kit/sdk';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import './define.ts';
import type { DiOrientation } from './di-orientation.ts';

async function mount(service = aService(), lang = 'fr'): Promise<DiOrientation> {
  return fixture<DiOrientation>(
    html`<di-orientation lang=${lang} .service=${service} .link=${'https://site.example/a'}></di-orientation>`,
  );
}

const text = (element: DiOrientation): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, 'textarea');
const choose = async (element: DiOrientation, value: string): Promise<void> => {
  find(element, `input[value="${value}"]`).click();
  await element.updateComplete;
};

describe('<di-orientation>', () => {
  it('starts with the record’s first way, and gives each its text and what opens it', async () => {
    const element = await mount();
    expect(findAll(element, 'input[name="way"]').map((input) => (input as HTMLInputElement).value)).to.deep.equal([
      'link',
      'phone',
      'mail',
    ]);
    expect(textOf(find(element, 'label[for="text"]'))).to.equal('Texte à coller dans le formulaire');
    expect(find<HTMLAnchorElement>(element, '.btn-primary').href).to.equal('https://structure.example/orienter');
    expect(await findFaults(element)).to.deep.equal([]);
    await choose(element, 'mail');
    expect(textOf(find(element, 'label[for="text"]'))).to.equal('Message');
    expect(find<HTMLAnchorElement>(element, '.btn-primary').protocol).to.equal('mailto:');
    await choose(element, 'phone');
    expect(text(element).value).to.match(/^Appeler le/);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('opens the mail with what the person made of the text, and takes the text back', async () => {
    const element = await mount();
    await choose(element, 'mail');
    const before = text(element).value;
    type(text(element), 'Bonjour, voici ma demande.');
    await element.updateComplete;
    const mail = new URL(find<HTMLAnchorElement>(element, '.btn-primary').href);
    expect(mail.searchParams.get('body')).to.equal('Bonjour, voici ma demande.');
    await choose(element, 'phone');
    await choose(element, 'mail');
    expect(text(element).value).to.equal('Bonjour, voici ma demande.');
    findButton(element, 'Revenir au texte proposé').click();
    await element.updateComplete;
    expect(text(element).value).to.equal(before);
  });

  it('asks who writes only where both may, and writes for them', async () => {
    const element = await mount();
    expect(findAll(element, 'input[name="pour"]')).to.have.length(0);
    element.service = aService({ id: 'other', mobilisable_par: ['usagers', 'professionnels'] });
    await element.updateComplete;
    await choose(element, 'usagers');
    expect(text(element).value).to.contain('Je souhaite bénéficier de votre offre');
  });

  it('copies the text, and selects it when the browser refuses', async () => {
    const element = await mount();
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    const copied: string[] = [];
    clipboard.writeText = (one: string) => Promise.resolve(void copied.push(one));
    try {
      findButton(element, 'Copier le texte').click();
      await waitUntil(() => textOf(element).includes('Texte copié'), 'it is said');
      expect(copied).to.deep.equal([text(element).value]);
      clipboard.writeText = () => Promise.reject(new Error('closed'));
      findButton(element, 'Texte copié').click();
      await waitUntil(() => textOf(element).includes('Le navigateur a refusé la copie'), 'it is said');
      expect(text(element).selectionEnd).to.equal(text(element).value.length);
    } finally {
      clipboard.writeText = write;
    }
  });

  it('offers the pages that the source names for this offer, and nothing where it names none', async () => {
    const orientations = [{ nom: 'Les emplois', sources: ['dora'], adresse: 'https://emplois.example/{id}' }];
    const told = { params: [], tri: [], facets: [], orientations };
    const element = await mount();
    expect(findAll(element, '[part="target"]')).to.have.length(0);
    element.source = { capabilities: () => Promise.resolve(told) } as unknown as OfferSource;
    await waitUntil(() => findAll(element, '[part="target"]').length === 1, 'the page is offered');
    const link = find<HTMLAnchorElement>(element, '[part="target"]');
    expect(link.href).to.equal('https://emplois.example/dora--service-1');
    expect(textOf(link)).to.contain('Orienter avec Les emplois');
    expect(await findFaults(element)).to.deep.equal([]);
    element.service = aService({ id: 'other', source: 'mediation-numerique' });
    await element.updateComplete;
    expect(findAll(element, '[part="target"]')).to.have.length(0);
  });

  it('says that a source takes no orientation, and that the structure is reached directly', async () => {
    const element = await mount(aService({ source: 'soliguide' }));
    expect(textOf(find(element, '[part="direct"]'))).to.contain('contactez directement la structure');
    element.service = aService({ id: 'other' });
    await element.updateComplete;
    expect(findAll(element, '[part="direct"]')).to.have.length(0);
  });

  it('says that the reader is done', async () => {
    const element = await mount();
    const closed = oneEvent(element, 'orientation-close');
    findButton(element, 'Fermer').click();
    await closed;
  });

  for (const [lang, title] of [
    ['en', 'Prepare a referral'],
    ['es', 'Preparar una derivación'],
    ['ar', 'تحضير توجيه'],
    ['uk', 'Підготувати направлення'],
  ] as const) {
    it(`speaks "${lang}", and keeps the text for the structure in French`, async () => {
      const element = await mount(aService(), lang);
      expect(textOf(find(element, '#title'))).to.equal(title);
      expect(text(element).lang).to.equal('fr');
      expect(text(element).value).to.contain('Bonjour');
      expect(await findFaults(element)).to.deep.equal([]);
    });
  }
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { findFaults } from '../../testing/axe.ts';
import { aPartner, fakeRelay, type FakeRelay } from '../../testing/desk.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import './define.ts';
import type { DiPartners } from './di-partners.ts';

async function mount(relay: FakeRelay): Promise<DiPartners> {
  const element = await fixture<DiPartners>(
    html`<di-partners
      .desk=${relay.desk.partners}
      .who=${'zoe'}
      .sources=${new Map([['dora', 'DORA']])}
      .headingLevel=${2}
    ></di-partners>`,
  );
  await waitUntil(() => !textOf(element).includes('Lecture de l’offre'), 'is read');
  return element;
}

const shows = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `shows « ${text} »: ${textOf(element)}`);
const invitations = ({ calls }: FakeRelay) => calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
const INVITED = {
  courriel_le: '2026-11-20T09:00:00.000Z',
  courriel_par: 'anne',
  lien_le: null,
  lien_par: null,
  expire_le: '2026-12-04T09:00:00.000Z',
};

describe('<di-partners>', () => {
  it('says of each structure what it left alone, where it is written to, and who asked it when', async () => {
    const relay = fakeRelay();
    relay.partners = [
      aPartner(),
      aPartner({ id: 'b', nom: 'Sans <b>adresse</b>', courriel: null, invitation: INVITED }),
    ];
    const element = await mount(relay);
    const [first, second] = findAll(element, '.list > li').map(textOf);
    for (const said of [
      'Maison des solidarités',
      'Lille · DORA',
      '3 offres sans nouvelles, sur 5',
      'la plus ancienne du 1er janvier 2024',
      'accueil@maison.example',
    ]) {
      expect(first).to.contain(said);
    }
    expect(second)
      .to.contain('Sans <b>adresse</b>')
      .and.to.contain('La fiche ne donne pas d’adresse')
      .and.to.contain('Courriel envoyé le 20 novembre 2026 par anne ; le lien s’ouvre jusqu’au 4 décembre 2026')
      .and.not.to.contain('Envoyer');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says who answered already, and never that no news came of it', async () => {
    const relay = fakeRelay();
    relay.partners = [
      aPartner({ suivi: { genre: 'repondu', jour: '2026-11-24' } }),
      aPartner({ id: 'b', nom: 'Jointe', suivi: { genre: 'joint', jour: '2026-11-23' } }),
    ];
    const element = await mount(relay);
    const [answered, reached] = findAll(element, '.list > li').map(textOf);
    expect(answered)
      .to.contain('A répondu le 24 novembre 2026 : lisez sa réponse avant de lui écrire')
      .and.to.contain('3 offres à mettre à jour, sur 5')
      .and.not.to.contain('sans nouvelles');
    expect(reached).to.contain('Jointe par téléphone le 23 novembre 2026').and.to.contain('3 offres sans nouvelles');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('writes to one at a press, says so, and keeps the focus there', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner()];
    const element = await mount(relay);
    findButton(element, 'Envoyer le lien').focus();
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Lien envoyé à accueil@maison.example.');
    expect(textOf(element)).to.contain('par zoe');
    expect(invitations(relay)).to.deep.equal([{ structure: 'dora--s1', envoyer: true }]);
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Envoyer de nouveau…');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('asks before a second mail, and Escape leaves it', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner({ invitation: INVITED })];
    const element = await mount(relay);
    findButton(element, 'Envoyer de nouveau…').click();
    await shows(element, 'Un courriel est déjà parti le 20 novembre 2026, envoyé par anne.');
    expect(await findFaults(element)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !textOf(element).includes('déjà parti'), 'is left');
    expect(invitations(relay)).to.deep.equal([]);
    findButton(element, 'Envoyer de nouveau…').click();
    await shows(element, 'Envoyer un second courriel');
    findButton(element, 'Envoyer un second courriel').click();
    await shows(element, 'Lien envoyé');
    expect(invitations(relay)).to.deep.equal([{ structure: 'dora--s1', envoyer: true, encore: true }]);
  });

  it('shows what somebody else sent meanwhile, and sends no second mail for it', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner()];
    const element = await mount(relay);
    relay.partners = [aPartner({ invitation: INVITED })];
    findButton(element, 'Envoyer le lien').click();
    await shows(element, 'Déjà invitée par anne.');
    await shows(element, 'Envoyer de nouveau…');
    expect(invitations(relay)).to.have.length(1);
  });

  it('says so at a structure of a further page too, and leaves it where it was', async () => {
    const relay = fakeRelay();
    relay.partners = ['a', 'b', 'c'].map((id) => aPartner({ id, nom: `Structure ${id}` }));
    const element = await mount(relay);
    findButton(element, 'Voir 1 structure de plus').click();
    await shows(element, 'Structure c');
    relay.partners = relay.partners.map((one) => (one.id === 'c' ? { ...one, invitation: INVITED } : one));
    const row = findAll(element, '.list > li')[2]!;
    row.querySelector<HTMLElement>('[data-act="send"]')!.click();
    await waitUntil(() => textOf(row).includes('Déjà invitée par anne.'), 'says what somebody else did');
    expect(findAll(element, '.list > li')).to.have.length(3);
    expect(textOf(row)).to.contain('Structure c').and.to.contain('Courriel envoyé le 20 novembre 2026 par anne');
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Envoyer de nouveau…');
  });

  it('says that no mail leaves today where some left before', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner({ invitation: INVITED })];
    relay.canSend = false;
    const element = await mount(relay);
    expect(textOf(element)).to.contain('L’envoi de courriels est coupé aujourd’hui').and.not.to.contain('Ce relais');
  });

  it('gives the link where nothing is sent or copied', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner()];
    relay.canSend = false;
    const element = await mount(relay);
    expect(textOf(element)).to.contain('Ce relais n’envoie pas de courriel').and.not.to.contain('Envoyer le lien');
    const { clipboard } = navigator;
    const refuse = { writeText: () => Promise.reject(new Error('no')) };
    Object.defineProperty(navigator, 'clipboard', { value: refuse, configurable: true });
    try {
      findButton(element, 'Copier le lien').click();
      await waitUntil(() => findAll(element, '.link').length === 1, 'shows the link');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
    expect(find<HTMLInputElement>(element, '.link').value).to.equal('https://relay.test/contribuer?acces=x');
    expect(textOf(element)).to.contain('lien copié le');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('narrows by time and département, reads on, and says when there is none', async () => {
    const relay = fakeRelay();
    relay.partners = ['a', 'b', 'c'].map((id) => aPartner({ id, nom: `Structure ${id}` }));
    const element = await mount(relay);
    expect(textOf(element)).to.contain('2 structures sur 3');
    findButton(element, 'Voir 1 structure de plus').click();
    await shows(element, 'Structure c');
    expect(element.shadowRoot?.activeElement?.textContent).to.contain('Structure c');
    const months = find<HTMLSelectElement>(element, '#months');
    months.value = '24';
    months.dispatchEvent(new Event('change'));
    await waitUntil(() => relay.calls.at(-1)?.path === '/moderation/invitations?mois=24&page=1', 'asks by time');
    const code = find<HTMLInputElement>(element, '#departement');
    expect(code.hasAttribute('placeholder'), 'no example of another territory').to.be.false;
    element.example = '02';
    await element.updateComplete;
    expect(code.placeholder).to.equal('02');
    type(code, '75');
    code.dispatchEvent(new Event('change'));
    await shows(element, 'Aucune structure n’a d’offre sans nouvelles');
    expect(relay.calls.at(-1)?.path).to.equal('/moderation/invitations?mois=24&page=1&code_departement=75');
  });

  it('reads the next page once, however often it is pressed', async () => {
    const relay = fakeRelay();
    relay.partners = ['a', 'b', 'c', 'd', 'e'].map((id) => aPartner({ id, nom: `Structure ${id}` }));
    const element = await mount(relay);
    const more = find(element, '.foot button');
    more.click();
    more.click();
    await waitUntil(() => find(element, '.list').ariaBusy === 'false' && findAll(element, '.list > li').length > 2);
    expect(findAll(element, '.list > li .name').map((name) => textOf(name).slice(0, 11))).to.deep.equal(
      ['a', 'b', 'c', 'd'].map((id) => `Structure ${id}`),
    );
  });

  it('leaves no page out when it is moved in the page while one is read', async () => {
    const relay = fakeRelay();
    relay.partners = ['a', 'b', 'c', 'd', 'e'].map((id) => aPartner({ id, nom: `Structure ${id}` }));
    const element = await mount(relay);
    find(element, '.foot button').click();
    element.parentElement!.append(element);
    await shows(element, 'Structure c');
    await waitUntil(() => find(element, '.list').ariaBusy === 'false', 'is read');
    find(element, '.foot button').click();
    await shows(element, 'Structure e');
    expect(findAll(element, '.list > li .name').map((name) => textOf(name).slice(0, 11))).to.deep.equal(
      ['a', 'b', 'c', 'd', 'e'].map((id) => `Structure ${id}`),
    );
  });

  it('reads its first page when it is moved in the page before that page is there', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner()];
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('di-partners');
    element.desk = relay.desk.partners ?? null;
    place.append(element);
    await element.updateComplete;
    place.append(element);
    await shows(element, 'Maison des solidarités');
  });

  it('keeps what was read when the relay does not answer, and tries again', async () => {
    const relay = fakeRelay();
    relay.partners = [aPartner()];
    relay.failing = { method: 'GET', status: 503 };
    const element = await mount(relay);
    await shows(element, 'Les structures n’ont pas pu être listées.');
    relay.failing = null;
    findButton(element, 'Réessayer').click();
    await shows(element, 'Maison des solidarités');
    relay.failing = { method: 'POST', status: 503 };
    findButton(element, 'Envoyer le lien').click();
    await shows(element, 'Le relais ne répond pas');
    expect(textOf(element)).not.to.contain('Courriel envoyé');
  });
});

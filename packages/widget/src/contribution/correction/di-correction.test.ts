import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import type { Amendment } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { findFaults } from '../../testing/axe.ts';
import { chord, message, shows } from '../../testing/contribution.ts';
import { formatWeekday } from '../../shared/format/date.ts';
import { todayIn } from '../../shared/format/opening.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aService, fakeSink, fakeSource } from '../../testing/offers.ts';
import { noteToldChange } from '../../shared/sending/told.ts';
import { forgetDrafts } from '../draft/drafts.ts';
import './define.ts';
import type { DiCorrection } from './di-correction.ts';

async function mount(service: DetailedService = aService(), lang = 'fr') {
  const amended: Amendment[] = [];
  const sink = Object.assign(fakeSink(), {
    amend: (_receipt: unknown, change: Amendment) => {
      amended.push(change);
      return Promise.resolve();
    },
  });
  const said: string[] = [];
  const element = await fixture<DiCorrection>(
    html`<di-correction
      lang=${lang}
      named
      .service=${service}
      .source=${fakeSource([], [service])}
      .sink=${sink}
      @announce=${(event: CustomEvent<string>) => said.push(event.detail)}
    ></di-correction>`,
  );
  await waitUntil(() => findAll(element, '.row').length > 0, 'the lines are drawn');
  return { element, sink, amended, said };
}

/** An offer whose structure gives no contact in its place. */
const without = (fields: Partial<DetailedService>): DetailedService => {
  const service = aService(fields);
  return { ...service, structure: { ...service.structure, telephone: null, courriel: null, horaires_accueil: null } };
};
const row = (element: Element, name: string) => find<HTMLButtonElement>(element, `[data-line="${name}"]`);
const focused = (element: Element) => element.shadowRoot?.activeElement;

async function open(element: DiCorrection, name: string): Promise<void> {
  row(element, name).click();
  await waitUntil(() => findAll(element, '.open').length === 1, 'the line is open');
  await waitUntil(() => focused(element)?.closest('.open') != null, 'its field has the focus');
}

describe('<di-correction>', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('begins the marks of the cards around it once there is something to mark, and not while it is read ahead', async () => {
    await mount();
    expect(customElements.get('di-told')).to.equal(undefined);
    noteToldChange();
    expect(customElements.get('di-told')).not.to.equal(undefined);
  });

  it('tells hours in words, and as those of their source where they are not understood', async () => {
    const osm = 'Mo-Fr 09:00-17:00; PH off; SH off';
    const { element } = await mount(aService({ horaires_accueil: osm }));
    expect(row(element, 'horaires_accueil').getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).to.equal(
      'Horaires, Lundi – vendredi : 9 h – 17 h ; fermé les jours fériés et pendant les vacances scolaires, corriger',
    );
    const { element: other } = await mount(aService({ horaires_accueil: 'Mo-Fr 09:00+' }));
    expect(textOf(row(other, 'horaires_accueil'))).to.include('Horaires écrits par la source : Mo-Fr 09:00+');
  });

  it('says of a contact that may be hidden that it is not shown, never that it is empty or was changed', async () => {
    const { element, sink } = await mount(without({ courriel: null, horaires_accueil: null }));
    expect(row(element, 'courriel').getAttribute('aria-label')).to.equal('Courriel, Non affiché, corriger');
    expect(textOf(row(element, 'horaires_accueil'))).to.contain('Non précisé par la source');
    await open(element, 'courriel');
    expect(textOf(find(element, '.old'))).to.equal('Non affiché');
    await sendKeys({ type: 'accueil@tilleuls.example' });
    await waitUntil(() => textOf(element).includes('Avant : Non affiché'), 'it was not shown before');
    expect(textOf(find(element, '.open'))).not.to.contain('Non précisé');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'receipt', 'the receipt has the focus');
    expect(textOf(find(element, '.receipt-head'))).to.contain('Courriel : Non affiché → accueil@tilleuls.example');
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ courriel: null });
  });

  it('says in Ukrainian of an address that is hidden that it is personal, in words that fit any contact', async () => {
    const { element } = await mount({ ...without({ courriel: null }), masques: ['courriel'] }, 'uk');
    await waitUntil(() => textOf(row(element, 'courriel')).includes('Приховано, це особисті дані'), 'it is told');
  });

  it('says of a number that is hidden that it is a person’s own, and sends another in its place', async () => {
    const { element, sink } = await mount({ ...without({ telephone: null }), masques: ['telephone'] });
    expect(row(element, 'telephone').getAttribute('aria-label')).to.equal(
      'Téléphone, Masqué, il est personnel, corriger',
    );
    await open(element, 'telephone');
    expect(textOf(find(element, '.old'))).to.equal('Masqué, il est personnel. Ce que vous écrivez prendra sa place.');
    await sendKeys({ type: '03 20 77 77 77' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'receipt', 'the receipt has the focus');
    expect(sink.kept[0]?.cible?.base).to.deep.include({ telephone: null });
    expect(JSON.stringify(sink.kept)).not.to.contain('masques');
  });

  it('corrects a phone number by its line, one field and Enter, with one request and the record of the form', async () => {
    const { element, sink, said } = await mount();
    expect(row(element, 'telephone').getAttribute('aria-label')).to.equal('Téléphone, 03 53 01 00 12, corriger');
    expect(await findFaults(element)).to.deep.equal([]);
    row(element, 'telephone').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'telephone', 'the field has the focus');
    // The former number is selected: typing replaces it.
    await sendKeys({ type: '04 65 71 00' });
    await waitUntil(() => message(element, 'telephone').includes('Il manque 2 chiffres'), 'is told while typing');
    expect(find(element, '#telephone').getAttribute('aria-invalid')).to.equal(null);
    expect(textOf(find(element, '.old'))).to.contain('03 53 01 00 12');
    expect(await findFaults(element)).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => findAll(element, '.msg-bad').length === 1, 'is refused on sending');
    await waitUntil(() => focused(element)?.id === 'telephone', 'the field at fault has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' 42' });
    await waitUntil(() => message(element, 'telephone').startsWith('Numéro valable.'));
    await sendKeys({ press: 'Enter' });
    await shows(element, 'IK-1');
    await waitUntil(() => focused(element)?.id === 'receipt', 'the receipt has the focus');
    expect(findAll(element, '.steps li')).to.have.length(4);
    expect(textOf(find(element, '#strip')), 'nothing else is asked as a title').to.equal('C’est envoyé');
    expect(textOf(find(element, '.receipt-head'))).to.contain('Téléphone : 03 53 01 00 12 → 04 65 71 00 42');
    expect(sink.kept).to.have.length(1);
    expect(sink.kept[0]).to.deep.include({ genre: 'correction', changements: { telephone: '+33465710042' } });
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ telephone: '+33353010012' });
    await waitUntil(() => said.at(-1) === 'Correction envoyée.');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('lets a number that was sent as it is be told right', async () => {
    const { element, sink } = await mount();
    await open(element, 'telephone');
    findButton(element, 'Envoyer').click();
    await shows(element, 'Rien n’a changé');
    let isTold = false;
    element.addEventListener('correction-answered', () => (isTold = true));
    findButton(element, 'Ce numéro est juste, il a répondu').click();
    expect(isTold).to.be.true;
    expect(sink.kept).to.be.empty;
  });

  it('keeps « Envoyer » in its place while a number or an address is typed, whatever is said of the letters', async () => {
    const { element } = await mount();
    for (const [line, texts] of Object.entries({
      telephone: ['', '03', '03 53 01 00', '03 53 01 00 13', 'abc'],
      adresse: ['', '1', '12 rue de Lille'],
    }))
      for (const width of [328, 720]) {
        element.style.inlineSize = `${width}px`;
        await open(element, line);
        const top = () => {
          const [{ top: button }, { top: card }] = [findButton(element, 'Envoyer'), element].map((one) =>
            one.getBoundingClientRect(),
          ) as [DOMRect, DOMRect];
          return Math.round((button - card) / 2);
        };
        const before = top();
        for (const text of texts) {
          type(find<HTMLInputElement>(element, `#${line}`), text);
          await element.updateComplete;
          expect(top(), `${line}, « ${text} », ${width}: ${message(element, line)}`).to.equal(before);
        }
        findButton(element, 'Annuler').click();
        await waitUntil(() => findAll(element, 'form.open').length === 0, 'the line is shut');
      }
  });

  it('takes a wrong number away for somebody who does not know the right one, from the record that has it, and without a call as its proof', async () => {
    const { element, sink } = await mount();
    await open(element, 'telephone');
    find(element, '#unknown-phone').click();
    await shows(element, 'IK-1');
    expect(sink.kept[0]).to.deep.include({ genre: 'correction', changements: { telephone: null } });
    expect(sink.kept[0]?.cible).to.deep.include({ modele: 'service', base: { telephone: '+33353010012' } });
    expect(sink.kept[0]).not.to.have.property('preuve');
    expect(textOf(find(element, '.receipt-head'))).to.contain('03 53 01 00 12 → faux, le bon n’est pas connu');
  });

  it('asks for a number that is emptied, and takes it away only by the press that says so', async () => {
    const { element, sink } = await mount();
    await open(element, 'telephone');
    type(find<HTMLInputElement>(element, '#telephone'), '');
    await element.updateComplete;
    findButton(element, 'Envoyer').click();
    await shows(element, 'Il manque le numéro.');
    await waitUntil(() => focused(element)?.id === 'telephone', 'the field has the focus');
    expect(sink.kept, 'nothing is sent').to.be.empty;
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Il est faux, je ne connais pas le bon').click();
    await shows(element, 'IK-1');
    expect(sink.kept.map(({ changements }) => changements)).to.deep.equal([{ telephone: null }]);
  });

  for (const gesture of ['by the press', 'by an empty line'] as const)
    it(`takes away the wrong number of a structure that was called, ${gesture}`, async () => {
      const service = aService({ telephone: null });
      const { element, sink } = await mount(service);
      await element.openLine('telephone');
      await waitUntil(() => focused(element)?.id === 'telephone', 'the field has the focus');
      expect(findAll(element, '#unknown-phone'), 'it was said already').to.be.empty;
      if (gesture === 'by an empty line') type(find<HTMLInputElement>(element, '#telephone'), '');
      await element.updateComplete;
      findButton(element, 'Dire que ce numéro est faux').click();
      await shows(element, 'IK-1');
      const { id, source, telephone } = service.structure;
      expect(sink.kept).to.have.length(1);
      expect(sink.kept[0]).to.deep.include({ changements: { telephone: null }, preuve: { moyen: 'appel' } });
      expect(sink.kept[0]?.cible).to.deep.include({ modele: 'structure', id, source, base: { telephone } });
      expect(textOf(find(element, '.receipt-head'))).to.contain('faux, le bon n’est pas connu');
      expect(findButton(element, 'J’ai appelé').getAttribute('aria-pressed')).to.equal('true');
      expect(await findFaults(element)).to.deep.equal([]);
    });

  it('breaks no range of hours, and stands the one press of a question on the edge of its text', async () => {
    const { element } = await mount(aService({ horaires_accueil: 'Mo-Fr 09:00-12:30' }));
    expect(row(element, 'horaires_accueil').textContent).to.contain('9\u00a0h\u00a0–\u00a012\u00a0h\u00a030');
    await open(element, 'horaires_accueil');
    const range = document.createRange();
    range.selectNodeContents(findButton(element, 'Annuler'));
    expect(range.getBoundingClientRect().left).to.equal(find(element, '.open .old').getBoundingClientRect().left);
  });

  it('says a price once, where it begins with its kind', async () => {
    const { element } = await mount(aService({ frais: 'gratuit', frais_precisions: 'Gratuit, sans adhésion' }));
    expect(textOf(row(element, 'frais')))
      .to.contain('Gratuit, sans adhésion')
      .and.not.contain('Gratuit · ');
  });

  it('opens a line that is pressed as soon as it is drawn, and keeps it open', async () => {
    const element = document.createElement('di-correction');
    Object.assign(element, { service: aService(), source: fakeSource([], [aService()]), sink: fakeSink() });
    const press = new MutationObserver(() => {
      if (findAll(element, '.row').length === 0) return;
      press.disconnect();
      row(element, 'telephone').click();
    });
    (await fixture(html`<div></div>`)).append(element);
    press.observe(element.shadowRoot!, { childList: true, subtree: true });
    await waitUntil(() => focused(element)?.id === 'telephone', 'the field has the focus');
  });

  it('shows its strip over the first line, which the card that shrank under the press had left out of sight', async () => {
    const { element } = await mount();
    const before = document.createElement('div');
    const after = document.createElement('div');
    for (const one of [before, after]) one.style.setProperty('height', '2000px');
    element.before(before);
    element.after(after);
    const top = () => find(element, '.strip').getBoundingClientRect().top;
    scrollTo(0, scrollY + top() + 126);
    expect(top()).to.be.below(0);
    element.focus();
    expect(focused(element)).to.equal(find(element, '.row'));
    expect(top()).to.be.within(0, 90);
    const { scrollY: there } = globalThis;
    element.focus();
    expect(scrollY, 'stays where it is in sight').to.equal(there);
    before.remove();
    after.remove();
  });

  it('shows its strip below the bar of the selection, and that of the page', async () => {
    const { element } = await mount();
    const before = document.createElement('div');
    const after = document.createElement('div');
    for (const one of [before, after]) one.style.setProperty('height', '2000px');
    element.before(before);
    element.after(after);
    element.style.setProperty('--di-sticky-top', '50px');
    const top = () => find(element, '.strip').getBoundingClientRect().top;
    const bars = 50 + 56;
    scrollTo(0, scrollY + top() - 20);
    expect(top(), 'in the window, under the bars').to.be.within(0, 40);
    element.focus();
    expect(top(), 'below both bars').to.be.within(bars, bars + 40);
    before.remove();
    after.remove();
  });

  it('asks how it is known only after the receipt, and takes a correction back', async () => {
    const { element, amended } = await mount();
    await open(element, 'courriel');
    expect(textOf(element)).not.to.contain('Comment le savez-vous');
    type(find<HTMLInputElement>(element, '#courriel'), 'contact@structure.example');
    findButton(element, 'Envoyer').click();
    await shows(element, 'Comment le savez-vous');
    findButton(element, 'J’ai appelé').click();
    await shows(element, 'C’est noté, merci.');
    expect(findButton(element, 'J’ai appelé').getAttribute('aria-pressed')).to.equal('true');
    findButton(element, 'Annuler l’envoi').click();
    await waitUntil(
      () => focused(element)?.getAttribute('data-line') === 'courriel',
      'the line is back, with the focus',
    );
    expect(amended).to.deep.equal([{ preuve: { moyen: 'appel' } }, { retrait: true }]);
  });

  it('shows the number of the structure for the offer, in its line and on its receipt', async () => {
    const service = aService({ telephone: null });
    const shown = { ...service, structure: { ...service.structure, telephone: '+33199004498' } };
    const { element, sink } = await mount(shown);
    expect(row(element, 'telephone').getAttribute('aria-label')).to.equal('Téléphone, 01 99 00 44 98, corriger');
    await open(element, 'telephone');
    expect(textOf(find(element, '.old'))).to.contain('01 99 00 44 98');
    expect(findAll(element, '.old del'), 'nothing has changed yet').to.have.length(0);
    type(find<HTMLInputElement>(element, '#telephone'), '01 99 00 11 33');
    await waitUntil(() => textOf(element).includes('Avant : 01 99 00 44 98'), 'the number was shown before');
    findButton(element, 'Envoyer').click();
    await shows(element, 'Téléphone : 01 99 00 44 98 → 01 99 00 11 33');
    expect(sink.kept[0]?.cible?.base['telephone'], 'the offer itself had none').to.equal(null);
  });

  it('closes a line with Escape, the focus back on it, and then itself', async () => {
    const { element, sink } = await mount();
    await open(element, 'telephone');
    type(find<HTMLInputElement>(element, '#telephone'), '01');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused(element)?.getAttribute('data-line') === 'telephone', 'the line has the focus');
    expect(textOf(row(element, 'telephone')))
      .to.contain('03 53 01 00 12')
      .and.not.to.contain('Modifié');
    let closed = 0;
    element.addEventListener('correction-close', () => (closed += 1));
    await sendKeys({ press: 'Escape' });
    expect(closed).to.equal(1);
    expect(sink.kept).to.deep.equal([]);
  });

  it('ticks « Téléphoner » with a new number, and says so', async () => {
    const { element, sink } = await mount(without({ telephone: null, modes_mobilisation: ['envoyer-un-courriel'] }));
    expect(textOf(row(element, 'telephone'))).to.contain('Non affiché');
    await open(element, 'telephone');
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    await shows(element, '« Téléphoner » sera coché');
    findButton(element, 'Envoyer').click();
    await shows(element, 'IK-1');
    expect(sink.kept[0]?.changements).to.deep.equal({
      telephone: '+33465710042',
      modes_mobilisation: ['envoyer-un-courriel', 'telephoner'],
    });
  });

  it('asks first what is wrong in the hours, and shows one day', async () => {
    const { element, sink } = await mount(aService({ horaires_accueil: 'Mo-Fr 09:00-12:00' }));
    await open(element, 'horaires_accueil');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'C’était fermé').click();
    const day = () => find<HTMLSelectElement>(element, '.day select');
    await waitUntil(() => findAll(element, '.day select').length === 1, 'asks for the day');
    day().value = '4';
    day().dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Un jour a changé').click();
    await waitUntil(() => findAll(element, 'di-hours-field').length === 1, 'shows the hours of the day');
    await waitUntil(() => findAll(find(element, 'di-hours-field'), '.day-row').length === 1, 'and of no other');
    findButton(element, 'C’était fermé').click();
    await element.updateComplete;
    findButton(element, 'Envoyer').click();
    await shows(element, 'IK-1');
    expect(sink.kept[0]?.changements).to.deep.equal({ horaires_accueil: 'Mo-Th 09:00-12:00' });
  });

  it('proposes the last day that was open, offers no day that is closed, and sends nothing before an answer', async () => {
    const today = todayIn('Europe/Paris', new Date());
    const opened = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].filter((_, day) => day !== today);
    const { element, sink } = await mount(aService({ horaires_accueil: `${opened.join(',')} 09:00-12:00` }));
    await open(element, 'horaires_accueil');
    const acts = () => findAll(element, '.open .acts button').map(textOf);
    expect(acts(), 'one question, and a way back').to.deep.equal(['Annuler']);
    expect(findAll(element, '.open .licence')).to.have.length(0);
    findButton(element, 'C’était fermé').click();
    await waitUntil(() => findAll(element, '.day select').length === 1, 'asks for the day');
    const day = find<HTMLSelectElement>(element, '.day select');
    const yesterday = (today + 6) % 7;
    expect(day.value).to.equal(String(yesterday));
    expect([...day.options].map(({ value }) => Number(value))).to.deep.equal(
      [0, 1, 2, 3, 4, 5, 6].filter((one) => one !== today),
    );
    const name = formatWeekday(yesterday + 1, 'fr');
    expect(textOf(find(element, '.open'))).to.contain(`Le ${name} sera noté fermé, chaque semaine.`);
    expect(textOf(find(element, '.next')), 'the hours that are sent').to.match(/^Vous proposez : /);
    expect(acts()).to.deep.equal(['Envoyer', 'Annuler']);
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Un jour a changé').click();
    await waitUntil(() => findAll(element, '.next').length === 0, 'nothing is changed yet');
    expect(textOf(find(element, '#ask-hours'))).to.equal('Changez les heures, puis envoyez.');
    expect(findButton(element, 'Envoyer').getAttribute('aria-describedby')).to.equal('ask-hours');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(sink.kept).to.deep.equal([]);
  });

  it('says that a closed day is one of every week, and goes on to the date of one that was closed once', async () => {
    const { element, sink } = await mount(aService({ horaires_accueil: 'Mo-Fr 09:00-12:00' }));
    await open(element, 'horaires_accueil');
    findButton(element, 'C’était fermé').click();
    await waitUntil(() => findAll(element, '#once').length === 1, 'the day is asked');
    expect(textOf(find(element, '.open'))).to.contain(
      'chaque semaine. Fermé une seule fois, ou une fermeture à venir ? Donnez les jours.',
    );
    find(element, '#once').click();
    const report = () => find(element, 'di-report');
    await waitUntil(() => findAll(element, 'di-report').length === 1, 'the report is there');
    await waitUntil(() => findAll(report(), '#au').length === 1, 'it asks for dates at once');
    const [from, to] = ['#du', '#au'].map((name) => find<HTMLInputElement>(report(), name).value);
    expect(from, 'one day, the last one that was open').to.equal(to);
    // At night in Paris, the day of the place is the next one of UTC.
    expect((Date.now() - Date.parse(from!)) / 86_400_000).to.be.within(-1, 7);
    expect(findAll(report(), '#over')).to.have.length(from! < new Date().toISOString().slice(0, 10) ? 1 : 0);
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(report(), 'Annuler').click();
    await waitUntil(() => findAll(element, '[data-line="horaires_accueil"]').length === 1, 'the lines are back');
    expect(textOf(find(element, '[data-line="horaires_accueil"]')), 'as they were').not.to.contain('Modifié');
    expect(sink.kept).to.deep.equal([]);
  });

  it('does not empty a week of one day as closed: nobody would read it', async () => {
    const { element } = await mount(aService({ horaires_accueil: 'Tu 14:00-17:00' }));
    await open(element, 'horaires_accueil');
    expect(findAll(element, '.open .chip').map(textOf)).to.deep.equal(['Un jour a changé', 'Tout a changé']);
  });

  it('begins from the hours of the structure that are shown, and asks about them first', async () => {
    const service = aService();
    const shown = { ...service, structure: { ...service.structure, horaires_accueil: 'Mo-Fr 09:00-12:00' } };
    const { element, sink } = await mount(shown);
    await open(element, 'horaires_accueil');
    expect(textOf(find(element, '.open')))
      .to.contain('Qu’est-ce qui est faux dans les horaires')
      .and.not.contain('Ajouter les horaires');
    findButton(element, 'Un jour a changé').click();
    const day = () => find<HTMLSelectElement>(element, '.day select');
    await waitUntil(() => findAll(element, '.day select').length === 1, 'asks for the day');
    day().value = '4';
    day().dispatchEvent(new Event('change'));
    const grid = () => find(element, 'di-hours-field');
    await waitUntil(() => findAll(element, 'di-hours-field').length === 1, 'shows the hours of the day');
    await waitUntil(() => findAll(grid(), '#fin-4-0').length === 1, 'those that the structure gives');
    const end = find<HTMLInputElement>(grid(), '#fin-4-0');
    expect(end.value).to.equal('12:00');
    end.value = '17:00';
    end.dispatchEvent(new Event('change'));
    findButton(element, 'Envoyer').click();
    await shows(element, 'IK-1');
    expect(sink.kept[0]?.changements).to.deep.equal({ horaires_accueil: 'Mo-Th 09:00-12:00; Fr 09:00-17:00' });
    expect(sink.kept[0]?.cible?.base, 'the offer itself had none').to.deep.equal({ horaires_accueil: null });
  });

  it('asks the same of hours that no grid holds, days of the same hours together, and keeps what else they say', async () => {
    const osm = 'Mo-Fr 09:30-12:00 "sur rendez-vous"; Aug off';
    const { element, sink } = await mount(aService({ horaires_accueil: osm }));
    expect(textOf(row(element, 'horaires_accueil'))).to.contain(
      'Lundi – vendredi : 9 h 30 – 12 h (sur rendez-vous) ; fermeture : en août',
    );
    const [range] = row(element, 'horaires_accueil').querySelectorAll('.nowrap');
    expect([textOf(range!), getComputedStyle(range!).whiteSpace], 'a range is on one line').to.deep.equal([
      ...['9 h 30 – 12 h', 'nowrap'],
    ]);
    await open(element, 'horaires_accueil');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Tout a changé').click();
    await waitUntil(() => findAll(element, '#open-hours').length === 1, 'the text can become a grid');
    await waitUntil(
      () => findAll<HTMLTextAreaElement>(element, 'textarea')[0]?.value === osm,
      'and begins as it is shown',
    );
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#open-hours').click();
    const grid = () => find(element, 'di-hours-field');
    await waitUntil(() => findAll(element, 'di-hours-field').length === 1, 'the grid is drawn');
    await waitUntil(() => findAll(grid(), 'input[type="time"]').length === 10, 'from the hours that are shown');
    findButton(element, 'C’était fermé').click();
    await waitUntil(() => findAll(element, '.day select').length === 1, 'asks for the day');
    const day = find<HTMLSelectElement>(element, '.day select');
    day.value = '4';
    day.dispatchEvent(new Event('change'));
    await element.updateComplete;
    findButton(element, 'Envoyer').click();
    await shows(element, 'IK-1');
    expect(sink.kept[0]?.changements).to.deep.equal({
      horaires_accueil: 'Mo-Fr 09:30-12:00 "sur rendez-vous"; Fr off; Aug off',
    });
    await waitUntil(() => textOf(find(element, '#strip')) === 'C’est envoyé');
  });

  it('keeps a correction for when the network is back, gives its text back, and says a refusal at its line', async () => {
    const { element, sink } = await mount();
    sink.failing = new NetworkError('down');
    await open(element, 'telephone');
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    await chord('Control', 'Enter');
    await shows(element, 'Votre correction part seule au retour de la connexion.');
    await waitUntil(() => focused(element)?.id === 'queue', 'the note has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Annuler').click();
    await waitUntil(() => findAll<HTMLInputElement>(element, '#telephone')[0]?.value === '04 65 71 00 42', 'is back');
    sink.failing = new ApiError(409, 'conflict');
    findButton(element, 'Envoyer').click();
    await shows(element, 'Le service a refusé cette correction.');
    expect(await findFaults(element)).to.deep.equal([]);
    sink.failing = null;
    findButton(element, 'Envoyer').click();
    await shows(element, 'IK-1');
    expect(new Set(sink.keys).size, 'one key for the same correction').to.equal(1);
  });

  it('shows the lines of a draft that came back, sends what is in sight, or begins again', async () => {
    const { element } = await mount();
    await open(element, 'telephone');
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    element.remove();
    const next = await mount();
    await waitUntil(() => findAll<HTMLInputElement>(next.element, '#telephone')[0]?.value === '04 65 71 00 42');
    await shows(next.element, 'Votre texte a été gardé sur cet appareil.');
    row(next.element, 'courriel').click();
    await waitUntil(() => findAll(next.element, '#courriel').length === 1);
    type(find<HTMLInputElement>(next.element, '#courriel'), 'contact@structure.example');
    await shows(next.element, 'Envoyer 2 lignes');
    expect(textOf(row(next.element, 'telephone'))).to.contain('Modifié');
    findButton(next.element, 'repartir de la fiche').click();
    await waitUntil(() => textOf(row(next.element, 'telephone')).includes('03 53 01 00 12'));
  });

  it('reports a closure or a duplicate from its foot', async () => {
    const { element, sink } = await mount();
    findButton(element, 'C’est fermé').click();
    await waitUntil(() => findAll(element, 'di-report').length === 1, 'the report is open');
    const report = find(element, 'di-report');
    await waitUntil(() => findAll(report, 'form').length === 1);
    find<HTMLInputElement>(report, 'input[value="final"]').click();
    await waitUntil(() => findAll(report, 'details #du').length === 1, 'the closure is for good');
    find<HTMLFormElement>(report, 'form').requestSubmit();
    await waitUntil(() => sink.kept.length === 1);
    expect(sink.kept[0]).to.deep.include({ genre: 'fermeture', fermeture: {} });
  });

  for (const [lang, pick] of [
    ['en', 'Touch the mistake'],
    ['es', 'Toque el error'],
    ['ar', 'المسوا الخطأ'],
    ['uk', 'Торкніться помилки'],
  ] as const) {
    it(`speaks "${lang}"`, async () => {
      const { element } = await mount(aService(), lang);
      expect(textOf(find(element, '#strip'))).to.equal(pick);
      expect(await findFaults(element)).to.deep.equal([]);
    });
  }
});

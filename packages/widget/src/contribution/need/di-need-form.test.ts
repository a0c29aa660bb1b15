import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import type { ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';
import { expandThematiques, needNames } from '@inclusion-kit/sdk/referentiels';
import { search as searchTexts } from '../../locales/search.ts';
import { emptyState, type SearchState } from '../../search/question/search-state.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { forgetPlaces, rememberPlace } from '../../shared/places/last-places.ts';
import { noTerritory } from '../../shared/places/places.ts';
import { aCommune, fakeGeography, fakeSink } from '../../testing/offers.ts';
import type { DiPlaceField } from '../../search/place/di-place-field.ts';
import { outboxOf } from '../../shared/sending/outbox-controller.ts';
import { readQueue } from '../../shared/sending/unread.ts';
import './define.ts';
import type { DiNeedForm } from './di-need-form.ts';

const { fr } = searchTexts;

const asked: SearchState = {
  ...emptyState,
  code_commune: '59350',
  commune: aCommune(),
  thematiques: ['numerique', 'mobilite--preparer-un-permis'],
  publics: ['femmes'],
};

async function mount(query = asked, sink: ContributionSink | null = fakeSink(), communes = [aCommune()]) {
  const form = await fixture<DiNeedForm>(
    html`<di-need-form
      .texts=${fr}
      .query=${query}
      .sink=${sink}
      .geography=${fakeGeography(communes)}
    ></di-need-form>`,
  );
  return { form, sink };
}

async function open(form: DiNeedForm) {
  findButton(form, 'Dire ce qui manque').click();
  await form.updateComplete;
  await Promise.resolve();
}

afterEach(forgetPlaces);

describe('<di-need-form>', () => {
  it('offers to report the need, and nothing where nobody takes reports', async () => {
    const { form } = await mount();
    expect(textOf(form)).to.include('Ce besoin reste sans réponse');
    expect(await findFaults(form)).to.deep.equal([]);
    const { form: closed } = await mount(asked, null);
    expect(findAll(closed, '*')).to.be.empty;
  });

  it('says what the host page says otherwise, in its place', async () => {
    const { form } = await mount();
    form.hostTexts = { need: { title: 'Dire ce qui manque au département' } };
    await form.updateComplete;
    await open(form);
    expect(textOf(find(form, '#title'))).to.equal('Dire ce qui manque au département');
    expect(textOf(form)).to.include('Précisions');
  });

  it('starts from what was searched, with the focus on its title, and gives it back when it is cancelled', async () => {
    const { form } = await mount();
    await open(form);
    expect(textOf(form.shadowRoot!.activeElement!)).to.equal('Dire ce qui manque');
    expect(findAll(form, '.check').map(textOf)).to.deep.equal(['Numérique', 'Passer le permis', 'Femmes']);
    expect(findAll(form, 'di-place-field'), 'the place is known').to.be.empty;
    expect(await findFaults(form)).to.deep.equal([]);
    findButton(form, 'Annuler').click();
    await form.updateComplete;
    await Promise.resolve();
    expect(form.shadowRoot!.activeElement).to.equal(find(form, '.open'));
  });

  it('leaves a page at its top where its title stands high in the window', async () => {
    const { form } = await mount();
    const rest = document.createElement('div');
    Object.assign(rest.style, { height: `${3 * innerHeight}px` });
    form.style.cssText = 'display: block; padding-top: 140px';
    form.after(rest);
    scrollTo(0, 0);
    await open(form);
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'title', 'the title has the focus');
    for (let left = 10; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    expect(scrollY).to.equal(0);
  });

  it('takes up the words of the search, to be seen and changed, at the place of the search', async () => {
    const search = { ...asked, thematiques: [], publics: [], q: 'garde de nuit' };
    for (const act of ['press', 'write'] as const) {
      const sink = fakeSink();
      const { form } = await mount(search, sink);
      await open(form);
      const area = find<HTMLTextAreaElement>(form, 'textarea');
      expect(area.value).to.equal('garde de nuit');
      expect(textOf(find(form, '.where'))).to.contain('Lille (59000)');
      const [write, needs] = [find(form, '.write'), find(form, '.needs')];
      expect(write.compareDocumentPosition(needs) & Node.DOCUMENT_POSITION_FOLLOWING, 'before the needs').to.be.above(
        0,
      );
      expect(await findFaults(form)).to.deep.equal([]);
      type(area, 'Une garde de nuit');
      if (act === 'press') findAll(form, '.needs button')[0]!.click();
      expect(sink.kept, 'nothing leaves by a touch').to.be.empty;
      findButton(form, 'Envoyer').click();
      await waitUntil(() => sink.kept.length === 1, 'it is sent');
      expect(sink.kept[0]!.manque).to.deep.include({ precisions: 'Une garde de nuit', code_commune: '59350' });
    }
    const { form } = await mount(search, fakeSink());
    await open(form);
    findButton(form, 'Changer de commune').click();
    await form.updateComplete;
    expect(findAll(form, 'di-place-field'), 'another place may be said').to.have.length(1);
  });

  it('adds words about health or a danger, or that nobody knows, at a press alone', async () => {
    for (const q of ['dentiste', 'autisme mon fils', 'zzxxqqjjkk']) {
      const sink = fakeSink();
      const { form } = await mount({ ...asked, thematiques: [], publics: [], q }, sink);
      await open(form);
      expect(textOf(form), 'says that they do not go').to.include('ne sont pas joints');
      expect(textOf(form), 'reads nothing back').not.to.contain(q);
      expect(await findFaults(form)).to.deep.equal([]);
      findAll(form, '.needs button')[0]!.click();
      findButton(form, 'Envoyer').click();
      await waitUntil(() => sink.kept.length === 1, 'it is sent');
      expect(sink.kept[0]!.manque?.precisions, q).to.equal(undefined);
    }
    const sink = fakeSink();
    const { form } = await mount({ ...asked, q: 'dentiste' }, sink);
    await open(form);
    await waitUntil(() => findAll(form, '#proposed').length === 1, 'they are proposed');
    findButton(form, 'Les ajouter').click();
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'precisions', 'the words can be changed');
    findButton(form, 'Envoyer').click();
    await waitUntil(() => sink.kept.length === 1, 'it is sent');
    expect(sink.kept[0]!.manque?.precisions).to.equal('dentiste');
  });

  it('neither reads words that tell a danger back nor takes them up, at any press', async () => {
    const sink = fakeSink();
    const { form } = await mount({ ...asked, thematiques: [], publics: [], q: 'mon mari me frappe' }, sink);
    await open(form);
    expect(textOf(form)).not.to.include('frappe');
    expect(find<HTMLTextAreaElement>(form, 'textarea').value).to.equal('');
    expect(findAll(form, '#proposed')).to.be.empty;
    expect(await findFaults(form)).to.deep.equal([]);
    findAll(form, '.needs button')[0]!.click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => sink.kept.length === 1, 'the need is sent');
    expect(sink.kept[0]!.manque?.precisions).to.equal(undefined);
  });

  it('holds back words that tell who a person is until they are taken out, or sent all the same', async () => {
    const said = 'Garde le soir, appelez Mme Durand au 06 12 34 56 78';
    for (const [button, sent] of [
      ['Les enlever', 'Garde le soir, appelez'],
      ['Envoyer quand même', said],
    ] as const) {
      const sink = fakeSink();
      const { form } = await mount(asked, sink);
      await open(form);
      type(find<HTMLTextAreaElement>(form, 'textarea'), said);
      await form.updateComplete;
      expect(textOf(find(form, '#person'))).to.contain('Mme Durand · au 06 12 34 56 78');
      for (const press of ['first', 'second']) {
        find(form, '.end .btn-primary').click();
        await waitUntil(() => form.shadowRoot?.activeElement?.textContent === 'Les enlever', press);
      }
      expect(sink.kept, 'nothing leaves').to.be.empty;
      expect(await findFaults(form)).to.deep.equal([]);
      findButton(form, button).click();
      await form.updateComplete;
      if (button === 'Les enlever') {
        expect(findAll(form, '#person')).to.be.empty;
        findButton(form, 'Envoyer').click();
      }
      await waitUntil(() => sink.kept.length === 1, 'it is sent');
      expect(sink.kept[0]!.manque?.precisions).to.equal(sent);
    }
  });

  it('hands over the need, shows the receipt, and tells the page', async () => {
    const sink = fakeSink();
    const { form } = await mount(asked, sink);
    await open(form);
    findAll<HTMLInputElement>(form, '.check input')[0]!.click();
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Le samedi, en langue des signes.');
    const told = oneEvent(form, 'di-contribute');
    findButton(form, 'Envoyer').click();
    await told;
    await form.updateComplete;
    expect(sink.kept).to.deep.equal([
      {
        genre: 'manque',
        manque: {
          thematiques: ['mobilite--preparer-un-permis'],
          publics: ['femmes'],
          code_commune: '59350',
          precisions: 'Le samedi, en langue des signes.',
        },
        licence: 'etalab-2.0',
        licence_texte_version: sink.kept[0]!.licence_texte_version,
      },
    ]);
    expect(textOf(find(form, '.no'))).to.equal('IK-1');
    await waitUntil(
      () => form.shadowRoot!.activeElement?.textContent.includes('Merci') === true,
      'the receipt has the focus',
    );
    expect(await findFaults(form)).to.deep.equal([]);
  });

  it('asks for the commune of a need found missing in a département, and for what is needed', async () => {
    const sink = fakeSink();
    const { form } = await mount({ ...emptyState, code_departement: '59' }, sink);
    await open(form);
    findButton(form, 'Envoyer').click();
    await form.updateComplete;
    const field = find<DiPlaceField>(form, 'di-place-field');
    await field.updateComplete;
    expect([field, form].flatMap((one) => findAll(one, '.msg-bad')).map(textOf)).to.deep.equal([
      'Indiquez la commune où l’offre manque.',
      'Choisissez un besoin, ou écrivez-le.',
    ]);
    const input = find<HTMLInputElement>(field, 'input');
    expect(input.getAttribute('aria-invalid'), 'the field says that it is wrong').to.equal('true');
    const said = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => field.shadowRoot!.getElementById(id));
    expect(
      said.map((one) => one && textOf(one)),
      'and why',
    ).to.deep.equal(['Indiquez la commune où l’offre manque.']);
    await waitUntil(() => form.shadowRoot!.activeElement === field, 'the first question at fault has the focus');
    expect(await findFaults(form)).to.deep.equal([]);
    type(input, 'lille');
    findButton(form, 'Envoyer').click();
    await waitUntil(() => !input.hasAttribute('aria-invalid'), 'the commune that was typed is taken');
    expect(findAll(field, '.msg-bad')).to.have.length(0);
    expect(findAll(form, '.msg-bad')).to.have.length(1);
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Une crèche ouverte le soir.');
    press(find(form, 'textarea'), 'a');
    find(form, 'textarea').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }),
    );
    await waitUntil(() => sink.kept.length === 1, 'it is sent');
    expect(sink.kept[0]!.manque?.code_commune).to.equal('59350');
  });

  it('begins with the commune looked for last in the area, which stays to be changed', async () => {
    for (const code of ['13055', '59350']) rememberPlace(aCommune({ code, code_departement: code.slice(0, 2) }));
    rememberPlace(aCommune({ code: '62498', nom: 'Lens', code_departement: '62' }));
    const sink = fakeSink();
    const { form } = await mount({ ...emptyState, code_departement: '59' }, sink);
    await open(form);
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Une crèche ouverte le soir.');
    expect(find<HTMLInputElement>(find(form, 'di-place-field'), 'input').value).to.contain('Lille');
    findButton(form, 'Envoyer').click();
    await waitUntil(() => sink.kept.length === 1, 'it is sent');
    expect(sink.kept[0]!.manque?.code_commune).to.equal('59350');
  });

  it('chooses one need where the search named none, which can be changed, and sends by its button alone, under the licence', async () => {
    const sink = fakeSink();
    const { form } = await mount({ ...emptyState, code_commune: '59350', commune: aCommune() }, sink);
    await open(form);
    const chosen = (): string[] => findAll(form, '.needs [aria-pressed="true"]').map(textOf);
    findButton(form, 'Envoyer').click();
    await waitUntil(() => findAll(form, '.msg-bad').length === 1, 'a need is asked for');
    expect(form.shadowRoot!.activeElement, 'at the needs').to.equal(find(form, '.needs button'));
    expect(await findFaults(form)).to.deep.equal([]);
    for (const [press, now] of [
      ['Me déplacer', ['Me déplacer']],
      ['Me loger', ['Me loger']],
      ['Me loger', []],
      ['Me soigner', ['Me soigner']],
    ] as const) {
      findButton(form, press).click();
      await form.updateComplete;
      expect(chosen()).to.deep.equal(now);
    }
    expect(findAll(form, '.msg-bad'), 'it is said').to.be.empty;
    expect(await findFaults(form)).to.deep.equal([]);
    expect(sink.kept, 'nothing leaves by a touch').to.be.empty;
    const [licence, button] = [find(form, '.licence'), findButton(form, 'Envoyer')];
    expect(licence.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING, 'before the button').to.be.above(
      0,
    );
    expect(findAll(form, '[type="submit"]'), 'one button').to.have.length(1);
    button.click();
    await waitUntil(() => sink.kept.length === 1, 'it is sent');
    expect(sink.kept[0]!.manque?.thematiques).to.deep.equal(expandThematiques(['me-soigner']));
  });

  it('asks for the place once', async () => {
    const { form } = await mount(emptyState);
    await open(form);
    expect(textOf(form).match(/commune/g) ?? []).to.have.length(0);
    expect(textOf(find(find(form, 'di-place-field'), 'label'))).to.contain('Dans quelle commune');
  });

  it('lets a need be taken back', async () => {
    const taken: object[] = [];
    const sink = {
      ...fakeSink(),
      amend: (receipt: Receipt, change: object) => {
        if (taken.push({ ...receipt, ...change }) > 1) return Promise.reject(new ApiError(409, 'Decided.'));
        return Promise.resolve();
      },
    };
    const { form } = await mount({ ...emptyState, code_commune: '59350', commune: aCommune() }, sink);
    await open(form);
    expect(findAll(form, '.needs button')).to.have.length(needNames.length);
    expect(await findFaults(form)).to.deep.equal([]);
    findButton(form, 'Me déplacer').click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => findAll(form, '.receipt').length === 1, 'it is sent');
    expect(sink.kept[0]!.manque?.thematiques).to.deep.equal(expandThematiques(['me-deplacer']));
    expect(textOf(find(form, '.receipt-head'))).to.contain('Me déplacer · Lille');
    expect(form.hasAttribute('writing'), 'the receipt stands in place of the needs').to.be.true;
    expect(await findFaults(form)).to.deep.equal([]);

    findButton(form, 'Annuler l’envoi').click();
    await waitUntil(() => textOf(form).includes('L’envoi est annulé.'), 'it is taken back');
    expect(taken[0]).to.include({ id: 'contribution-1', retrait: true });
    const [key] = sink.keys;
    findButton(form, 'Me déplacer').click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => findAll(form, '.receipt').length === 1, 'the same goes again');
    expect(sink.keys.at(-1), 'as another report than the one that was taken back').to.not.equal(key);
    findButton(form, 'Retour à la recherche').click();
    await form.updateComplete;
    await open(form);
    findButton(form, 'Me loger').click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => findAll(form, '.receipt').length === 1, 'another is sent');
    findButton(form, 'Annuler l’envoi').click();
    await waitUntil(() => textOf(form).includes('n’a pas pu être annulé'), 'says that it is too late');
    expect(findAll(form, '.receipt .btn').map(textOf), 'the way back is the one button').to.deep.equal([
      'Retour à la recherche',
    ]);
    findButton(form, 'Retour à la recherche').click();
    await form.updateComplete;
    expect(form.hasAttribute('writing')).to.be.false;
    await open(form);
    expect(findAll(form, '.needs [aria-pressed="true"]')).to.be.empty;
  });

  it('takes the place that was typed alone, and sends nothing by a place that is chosen later', async () => {
    const sink = fakeSink();
    const { form } = await mount(emptyState, sink);
    await open(form);
    type(find<HTMLInputElement>(find(form, 'di-place-field'), 'input'), 'lille');
    findButton(form, 'Me soigner').click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => sink.kept.length === 1, 'the place that was typed is taken');

    const later = fakeSink();
    const { form: placeless } = await mount(emptyState, later);
    await open(placeless);
    findButton(placeless, 'Me soigner').click();
    findButton(placeless, 'Envoyer').click();
    const field = find<DiPlaceField>(placeless, 'di-place-field');
    await waitUntil(() => findAll(field, '.msg-bad').length === 1, 'the place is asked for');
    type(find<HTMLInputElement>(field, 'input'), 'lille');
    field.submit();
    await waitUntil(() => findAll(field, '.msg-bad').length === 0, 'the place is taken');
    expect(later.kept).to.be.empty;
    findButton(placeless, 'Envoyer').click();
    await waitUntil(() => later.kept.length === 1, 'the button sends it');
    expect(later.kept[0]!.manque?.code_commune).to.equal('59350');
  });

  it('names a thématique as people do, and for professionals nothing changes', async () => {
    const { form } = await mount({ ...asked, thematiques: ['mobilite--mobilite-douce-partagee-collective'] });
    await open(form);
    expect(textOf(find(form, '.check'))).to.equal('Vélo, bus, covoiturage');
  });

  it('takes the commune that the words name, shows it, and never another than the one that was chosen', async () => {
    const sink = fakeSink();
    const { form } = await mount(emptyState, sink);
    await open(form);
    const place = (): string => find<HTMLInputElement>(find(form, 'di-place-field'), 'input').value;
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Une crèche le soir à Lille.');
    await waitUntil(() => place().includes('Lille'), 'it is shown after a pause');
    findButton(form, 'Annuler').click();
    await form.updateComplete;
    await open(form);
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Une crèche le soir à Lille');
    // Sent at once, and twice: the words are read first, and it goes once.
    findButton(form, 'Envoyer').click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => sink.kept.length > 0, 'it is sent');
    expect(sink.kept.map(({ manque }) => manque?.code_commune)).to.deep.equal(['59350']);

    const other = fakeSink();
    const { form: chosen } = await mount({ ...emptyState, code_commune: '62498', commune: null }, other);
    await open(chosen);
    type(find<HTMLTextAreaElement>(chosen, 'textarea'), 'Un bus vers Lille.');
    findButton(chosen, 'Envoyer').click();
    await waitUntil(() => other.kept.length === 1, 'it is sent');
    expect(other.kept[0]!.manque?.code_commune).to.equal('62498');
  });

  describe('opened with words that name a place', () => {
    const both = [
      aCommune({ code: '93066', nom: 'Saint-Denis', code_departement: '93', codes_postaux: ['93200'] }),
      aCommune({ code: '97411', nom: 'Saint-Denis', code_departement: '974', codes_postaux: ['97400'] }),
    ];
    const ofWords = (form: DiNeedForm) => findAll(form, '#place-of-words');

    it('proposes the communes of one name under the words, and is sent with the one that is pressed', async () => {
      const sink = fakeSink();
      const { form } = await mount({ ...emptyState, q: 'cours de français à Saint-Denis' }, sink, both);
      await open(form);
      await waitUntil(() => ofWords(form).length === 1, 'the communes are proposed');
      expect(findAll(form, '#place-of-words button').map(textOf)).to.deep.equal([
        'Saint-Denis (93200) · Seine-Saint-Denis',
        'Saint-Denis (97400) · La Réunion',
      ]);
      expect(await findFaults(form)).to.deep.equal([]);
      const words = find(form, 'textarea');
      expect(ofWords(form)[0]!.getBoundingClientRect().top).to.be.at.least(words.getBoundingClientRect().bottom);
      findAll(form, '#place-of-words button')[1]!.click();
      await waitUntil(() => ofWords(form).length === 0, 'they are gone');
      type(find<HTMLTextAreaElement>(form, 'textarea'), 'cours de français');
      findButton(form, 'Envoyer').click();
      await waitUntil(() => sink.kept.length === 1, 'it is sent');
      expect(sink.kept[0]!.manque?.code_commune).to.equal('97411');
    });

    it('says that a town stands elsewhere, which the territory has not and which the relay does not know', async () => {
      for (const [words, name, territory] of [
        ['un bus à Saint-Denis', 'Saint-Denis', { ...noTerritory, code_departement: '59' }],
        ['un bus à Perpignan', 'Perpignan', noTerritory],
      ] as const) {
        const { form } = await mount({ ...emptyState, q: words }, fakeSink(), [both[0]!]);
        form.territory = territory;
        await open(form);
        await waitUntil(() => ofWords(form).length === 1, 'it is said');
        expect(textOf(ofWords(form)[0]!)).to.equal(
          `${name} est en dehors de ce territoire. Choisissez une commune d’ici.`,
        );
        expect(findAll(form, '#place-of-words button')).to.be.empty;
      }
    });
  });

  it('shows the error that is said of letters without a choice: to choose in the list', async () => {
    const communes = ['Aubagne', 'Aubervilliers'].map((nom, at) => aCommune({ code: `0000${at}`, nom }));
    const { form } = await mount(emptyState, fakeSink(), communes);
    await open(form);
    findAll(form, '.needs button')[0]!.click();
    const field = find<DiPlaceField>(form, 'di-place-field');
    findButton(form, 'Envoyer').click();
    await waitUntil(() => findAll(field, '#fault').length === 1, 'the commune is asked');
    expect(textOf(find(field, '#fault'))).to.equal('Indiquez la commune où l’offre manque.');
    type(find<HTMLInputElement>(field, 'input'), 'aub');
    findButton(form, 'Envoyer').click();
    await waitUntil(
      () => textOf(find(field, '#fault')) === 'Choisissez un lieu dans la liste.',
      'the error is the one that is said',
    );
  });

  it('keeps a need that is pressed beside the open list of communes, and sends it with the one that is chosen', async () => {
    const sink = fakeSink();
    const twins = [
      aCommune({ code: '59001', nom: 'Saint-Aubin', codes_postaux: ['59440'] }),
      aCommune({ code: '39001', nom: 'Saint-Aubin', code_departement: '39', codes_postaux: ['39410'] }),
    ];
    const { form } = await mount(emptyState, sink, twins);
    await open(form);
    const field = find<DiPlaceField>(form, 'di-place-field');
    find<HTMLInputElement>(field, 'input').focus();
    type(find<HTMLInputElement>(field, 'input'), 'saint');
    await waitUntil(() => findAll(field, '[role="option"]').length === 2, 'the list is open');
    const [need] = findAll(form, '.needs button');
    const { bottom } = find(field, '.pop').getBoundingClientRect();
    expect(need!.getBoundingClientRect().top, 'it lies over no need').to.be.at.least(bottom);
    const pressed = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    need!.dispatchEvent(pressed);
    expect(pressed.defaultPrevented, 'the list stays, and the need under the hand').to.be.true;
    need!.click();
    findButton(form, 'Envoyer').click();
    await waitUntil(() => findAll(field, '#fault').length === 1, 'the commune is asked');
    const told = find(field, '#fault');
    const [box, { bottom: last }] = [told.getBoundingClientRect(), find(field, '.pop').getBoundingClientRect()];
    expect(box.top, 'under its field, as elsewhere').to.be.at.least(last);
    expect(box.top - last).to.be.below(16);
    expect(box.bottom, 'in sight').to.be.at.most(innerHeight);
    expect(await findFaults(form)).to.deep.equal([]);
    await waitUntil(() => findAll(field, '[role="option"]').length === 2, 'the list is still there');
    findAll(field, '[role="option"]')[1]!.click();
    await waitUntil(() => sink.kept.length === 1, 'it is sent');
    expect(sink.kept[0]!.manque?.code_commune).to.equal('39001');
    expect(sink.kept[0]!.manque?.thematiques, 'the need is kept').to.have.length.above(0);
  });

  it('is not sent by a commune chosen after it was closed', async () => {
    const sink = fakeSink();
    const { form } = await mount({ ...emptyState, code_departement: '59' }, sink);
    await open(form);
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Une crèche.');
    type(find<HTMLInputElement>(find(form, 'di-place-field'), 'input'), 'zzzz');
    findButton(form, 'Envoyer').click();
    await form.updateComplete;
    findButton(form, 'Annuler').click();
    await form.updateComplete;
    await open(form);
    type(find<HTMLTextAreaElement>(form, 'textarea'), 'Une crèche.');
    const field = find<DiPlaceField>(form, 'di-place-field');
    type(find<HTMLInputElement>(field, 'input'), 'lille');
    field.submit();
    await waitUntil(() => find<HTMLInputElement>(field, 'input').value.includes('Lille'), 'the commune is taken');
    await form.updateComplete;
    expect(sink.kept).to.deep.equal([]);
  });

  it('keeps what was written when it does not go, and sends it again under the same key', async () => {
    const sink = fakeSink();
    sink.failing = new ApiError(422, 'Refused.');
    const { form } = await mount(asked, sink);
    await open(form);
    const failure = oneEvent(form, 'failure');
    findButton(form, 'Envoyer').click();
    await failure;
    await form.updateComplete;
    await waitUntil(() => textOf(form).includes('L’envoi a été refusé'), 'it is said');
    sink.failing = null;
    findButton(form, 'Envoyer').click();
    await waitUntil(() => sink.kept.length === 1, 'it is sent');
    expect(new Set(sink.keys).size).to.equal(1);
  });

  it('waits on the device without a network, and goes by itself once, as long as it is not taken back', async () => {
    const sink = Object.assign(fakeSink(), { relay: 'https://relais-besoins.example' });
    sink.failing = new NetworkError('No network.');
    const { form } = await mount(asked, sink);
    await open(form);
    const send = async (): Promise<void> => {
      findButton(form, 'Envoyer').click();
      await waitUntil(() => textOf(form).includes('n’est pas encore partie'), 'it waits');
    };
    await send();
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'title', 'its message has the focus');
    expect(textOf(find(form, '.waiting')))
      .to.contain('dès que le réseau revient')
      .and.contain('Lille');
    expect(await findFaults(form)).to.deep.equal([]);
    findButton(form, 'Annuler l’envoi').click();
    await waitUntil(() => textOf(form).includes('L’envoi est annulé.'), 'it is taken out');
    sink.failing = null;
    await outboxOf(sink.relay).retry();
    expect(sink.kept).to.be.empty;

    sink.failing = new NetworkError('No network.');
    await send();
    sink.failing = null;
    await outboxOf(sink.relay).retry();
    await waitUntil(() => textOf(form).includes('Merci, votre signalement'), 'the receipt comes');
    expect(sink.kept).to.have.length(1);
    expect(sink.kept[0]!.genre).to.equal('manque');
    expect(readQueue(sink.relay).sent, 'its number stands on its receipt').to.deep.equal([]);
  });

  it('says that a report which waited was refused, or is here again once another tab took it, wherever the form stands meanwhile', async () => {
    const sink = Object.assign(fakeSink(), { relay: 'https://relais-refus.example' });
    const outbox = outboxOf(sink.relay);
    const { form } = await mount(asked, sink);
    await open(form);
    const wait = async (): Promise<void> => {
      sink.failing = new NetworkError('No network.');
      findButton(form, 'Envoyer').click();
      await waitUntil(() => textOf(form).includes('n’est pas encore partie'), 'it waits');
    };
    await wait();
    sink.failing = new ApiError(422, 'refused', { details: [] });
    await outbox.retry();
    await waitUntil(() => textOf(form).includes('L’envoi a été refusé'), 'the refusal is said');
    expect(textOf(find(form, '#title')), 'with what was told').to.equal('Dire ce qui manque');
    expect(outbox.waiting).to.be.empty;
    expect(await findFaults(form)).to.deep.equal([]);

    await wait();
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await waitUntil(() => findAll(form, 'form').length === 1, 'it is shown again');
    const [key] = sink.keys.slice(-1);
    await wait();
    expect(sink.keys.at(-1), 'the same report').to.equal(key);

    // The form leaves its page for another place of it, and the report goes meanwhile.
    const parent = form.parentElement!;
    form.remove();
    sink.failing = null;
    await outbox.retry();
    parent.append(form);
    await waitUntil(() => textOf(form).includes('Merci, votre signalement'), 'the receipt is there');
    expect(sink.kept).to.have.length(1);
  });
});

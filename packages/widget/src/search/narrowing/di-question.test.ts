import { expect, fixture, html } from '@open-wc/testing';
import type { OfferSearchParams, QuestionAnswer } from '@inclusion-kit/sdk';
import { search as searchTexts } from '../../locales/search.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { fakeSource } from '../../testing/offers.ts';
import type { SearchChange } from '../question/search-change.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';
import './define.ts';
import type { DiQuestion } from './di-question.ts';

const { fr } = searchTexts;

const unknown = (id: string): QuestionAnswer => ({
  id: 'inconnu',
  label: 'Je ne sais pas',
  params: { passees: [id] },
  count: 64,
});
const publics: QuestionAnswer = {
  id: 'jeunes',
  label: 'Jeunes',
  params: { publics: ['jeunes'], inconnus: ['publics'] },
  count: 22,
};
const cost: QuestionAnswer = {
  id: 'gratuit',
  label: 'Gratuit',
  params: { frais: ['gratuit'], inconnus: ['publics', 'frais'] },
  count: 4,
};

/** Mounts the strip over a search that follows its answers. */
async function mount(total = 64) {
  const asked: OfferSearchParams[] = [];
  const changes: SearchChange[] = [];
  const source = {
    ...fakeSource([], []),
    question: (params: OfferSearchParams) => {
      asked.push(params);
      const isFirst = params.publics === undefined && params.passees?.length === 0;
      const question = isFirst
        ? { id: 'publics' as const, label: 'Pour qui ?', answers: [publics, unknown('publics')] }
        : { id: 'frais' as const, label: 'Combien ?', answers: [cost, unknown('frais')] };
      return Promise.resolve({ total, question });
    },
    // A search would be noted as that of a person.
    searchServices: () => Promise.reject(new Error('Nobody searches.')),
    facets: ({ inconnus }: OfferSearchParams) =>
      Promise.resolve({ total: inconnus?.length === 0 ? 3 : total, facets: {} }),
  };
  const element = await fixture<DiQuestion>(
    html`<di-question .texts=${fr} .source=${source} .asked=${{}} .query=${emptyState} .total=${total}></di-question>`,
  );
  let query: SearchState = emptyState;
  element.addEventListener('search-change', (event) => {
    const { detail } = event as CustomEvent<SearchChange>;
    changes.push(detail);
    query = { ...query, ...detail.change };
    const { publics: who, frais, inconnus } = query;
    element.query = query;
    element.asked = {
      ...(who.length > 0 && { publics: who, inconnus }),
      ...(frais.length > 0 && { frais }),
    };
    element.total = frais.length > 0 ? 4 : who.length > 0 ? 22 : 64;
  });
  await waitUntil(() => asked.length > 0 || total <= 50);
  await element.updateComplete;
  return { element, asked, changes };
}

const titleOf = (element: DiQuestion): string => textOf(find(element, '#title'));

/** Returns the words of an element that stand on several rows. */
function cutWordsOf(element: Element): string[] {
  const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return Array.from(node?.textContent?.matchAll(/[\p{L}’]+/gu) ?? []).flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(node!, index);
    range.setEnd(node!, index + word.length);
    return range.getClientRects().length > 1 ? [word] : [];
  });
}

describe('a question about many results', () => {
  afterEach(() => sessionStorage.clear());

  it('is one line on a phone until it is pressed, and the next ones are open', async () => {
    const { element } = await mount();
    element.narrow = true;
    await element.updateComplete;
    const lines = () => findAll(element, '.line');
    await waitUntil(() => lines().length === 1, 'the question comes');
    expect([lines().length, findAll(element, '.answers').length]).to.deep.equal([1, 0]);
    expect(textOf(lines()[0]!)).to.contain('Pour qui ?').and.contain('question 1 sur 3');
    expect(await findFaults(element)).to.deep.equal([]);
    lines()[0]!.click();
    await waitUntil(
      () => element.shadowRoot?.activeElement?.matches('.answers button') === true,
      'an answer has the focus',
    );
    expect(lines()).to.be.empty;
    element.asked = { ...element.asked, q: 'emploi' };
    await waitUntil(() => lines().length === 1, 'of other words it is one line again');
  });

  it('stands back once it is answered, until the next one comes', async () => {
    const { element } = await mount();
    const source = element.source!;
    const asked = { ...source };
    await waitUntil(() => findAll(element, '.answers button').length > 0, 'the question comes');
    let release = (): void => undefined;
    const waits = new Promise<void>((resolve) => (release = resolve));
    source.question = async (...about) => waits.then(() => asked.question!(...about));
    findButton(element, 'Jeunes 22').click();
    await waitUntil(() => findAll(element, '.is-answered').length === 1, 'it stands back');
    expect(getComputedStyle(find(element, '.answers')).opacity).to.equal('0.5');
    release();
    await waitUntil(() => titleOf(element) === 'Combien ?', 'the next question');
    expect(findAll(element, '.is-answered')).to.deep.equal([]);
  });

  it('goes on with the answers beside a search, of words too, when the page is loaded again, and with those of each entry of the history', async () => {
    const path = location.pathname;
    history.pushState(null, '', path);
    const { element } = await mount();
    element.entry = 'di-';
    const load = async (now: Partial<DiQuestion>): Promise<DiQuestion> =>
      fixture<DiQuestion>(
        html`<di-question
          .texts=${fr}
          .entry=${now.entry === undefined ? 'di-' : now.entry}
          .source=${element.source}
          .asked=${now.asked ?? element.asked}
          .query=${now.query ?? element.query}
          .total=${now.total ?? element.total}
        ></di-question>`,
      );
    const begun = { query: { ...emptyState, q: 'emploi' }, asked: { q: 'emploi' }, total: 64 };
    Object.assign(element, begun);
    await element.updateComplete;
    await waitUntil(() => findAll(element, 'section[aria-busy="false"] button[value="jeunes"]').length === 1);
    // The search writes its own entry of the history, and then has its answer.
    element.addEventListener('search-change', () => history.pushState(history.state, '', path), { capture: true });
    findButton(element, 'Jeunes 22').click();
    const young = { ...begun.asked, publics: ['jeunes'], inconnus: ['publics'] };
    const answered = { query: { ...begun.query, ...young }, asked: young, total: 22 };
    Object.assign(element, answered);
    await waitUntil(() => textOf(element).includes('question 2 sur 3'), 'the next question');

    const again = await load(answered);
    await waitUntil(() => textOf(again).includes('question 2 sur 3'), 'it goes on');
    expect(textOf(again)).to.contain('Vos réponses : Jeunes').and.contain('Revenir');
    again.remove();
    for (const [other, name] of [
      [{ ...answered, asked: { ...young, q: 'permis' } }, 'of other words'],
      [{ ...begun }, 'of a search that has none of them'],
      [{ ...answered, entry: 'other-' }, 'of another search of the page'],
      [{ ...answered, entry: null }, 'of a search that keeps out of the address'],
    ] as const) {
      history.replaceState({ ...history.state }, '');
      const state = history.state as unknown;
      const loaded = await load({ ...other, total: 64 });
      await waitUntil(() => textOf(loaded).includes('question 1 sur 3'), `nothing is kept ${name}`);
      loaded.remove();
      history.replaceState(state, '');
    }

    const turned = async (way: 'back' | 'forward', now: Partial<DiQuestion>, said: string): Promise<void> => {
      const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history[way]();
      await moved;
      Object.assign(element, now);
      await waitUntil(() => textOf(element).includes(said), `${way}: ${said}`);
    };
    await turned('back', begun, 'question 1 sur 3');
    await turned('forward', answered, 'question 2 sur 3');
    expect(textOf(element)).to.contain('Vos réponses : Jeunes');

    // The search of the entry before may be answered once the reader has gone on.
    await turned('back', begun, 'question 1 sur 3');
    await turned('forward', { query: { ...begun.query } }, 'question 1 sur 3');
    await element.updateComplete;
    Object.assign(element, answered, { query: { ...answered.query } });
    await waitUntil(
      () => textOf(element).includes('question 2 sur 3'),
      'the answer of the entry comes with its search',
    );
    expect(textOf(element)).to.contain('Vos réponses : Jeunes');

    // The answers of a person before are none of the next one.
    history.replaceState({ ...history.state, 'inclusion-kit:person': 1 }, '');
    const next = await load({ ...answered, total: 64 });
    await waitUntil(() => textOf(next).includes('question 1 sur 3'), 'the next person begins anew');
    history.replaceState(null, '', path);
  });

  it('waits until it is known that words tell no danger, when a search with answers is loaded again: no end is drawn, one question is asked', async () => {
    const { element, asked } = await mount();
    const begun = { entry: 'di-', query: { ...emptyState, q: 'emploi' }, asked: { q: 'emploi' }, total: 64 };
    Object.assign(element, begun);
    await element.updateComplete;
    await waitUntil(() => findAll(element, 'section[aria-busy="false"] button[value="jeunes"]').length === 1);
    findButton(element, 'Jeunes 22').click();
    const young = { publics: ['jeunes'], inconnus: ['publics'] };
    const answered = { query: { ...begun.query, ...young }, asked: { ...begun.asked, ...young }, total: 22 };
    Object.assign(element, answered);
    await waitUntil(() => textOf(element).includes('question 2 sur 3'), 'the next question');

    const load = (change: Partial<DiQuestion>): { again: DiQuestion; drawn: string[] } => {
      const again = document.createElement('di-question');
      Object.assign(again, { texts: fr, source: element.source, entry: 'di-', ...answered, ...change });
      const drawn: string[] = [];
      asked.length = 0;
      element.parentElement!.append(again);
      new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        drawn.push(...added.flatMap((node) => (node instanceof Element ? [node.className] : [])));
      }).observe(again.shadowRoot!, { childList: true });
      return { again, drawn };
    };
    const { again, drawn } = load({});
    await waitUntil(() => textOf(again).includes('question 2 sur 3'), 'it goes on');
    expect(drawn, 'its room, then the question').to.deep.equal(['room', 'is-one']);
    expect(asked).to.have.length(1);
    again.remove();

    // A search that was answered down to ten has no question to wait for, and its end has the room of one.
    const { again: over, drawn: end } = load({ total: 4 });
    await waitUntil(() => findAll(over, '.end').length === 1, 'the end comes');
    expect(end[0]).to.equal('room');
    over.remove();

    // Nothing comes about few results before an answer: the list below would move twice.
    const { again: few, drawn: none } = load({ ...begun, total: 22 });
    await import('../words/danger.ts');
    await few.updateComplete;
    expect(none).to.deep.equal([]);
    history.replaceState(null, '', location.pathname);
  });

  it('keeps its answers where the host page goes back, of a search that keeps out of the address', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    findButton(element, 'Jeunes 22').click();
    await waitUntil(() => titleOf(element) === 'Combien ?', 'the next question comes');
    dispatchEvent(new PopStateEvent('popstate'));
    element.query = { ...element.query, ouvert: true };
    await element.updateComplete;
    expect(findAll(element, '.said').map(textOf)).to.deep.equal(['Vos réponses : Jeunes']);
  });

  it('leads on from more than ten once its questions are over: to the nearest, to the latest, or to one question more', async () => {
    const { element, changes } = await mount();
    const others: QuestionAnswer[] = [
      { id: 'distance', label: '', params: { tri: 'distance', rayon_km: 3 }, count: 9 },
      { id: 'date', label: '', params: { tri: 'date', maj_depuis: '2026-05-01' }, count: 1 },
      unknown('tri'),
    ];
    let canCut = true;
    element.source = {
      ...element.source!,
      question: ({ passees = [] }) => {
        const id = passees.length > 7 && canCut ? 'tri' : passees.includes('publics') ? 'frais' : 'publics';
        const answers = id === 'tri' ? others : [id === 'frais' ? cost : publics, unknown(id)];
        return Promise.resolve({ total: 64, question: { id, label: '', answers } });
      },
    };
    for (const at of [1, 2, 3]) {
      const isAsked = (one: HTMLElement): boolean => textOf(one).includes(`question ${at} sur 3`);
      await waitUntil(() => findAll(element, 'section[aria-busy="false"]').some(isAsked), `question ${at} comes`);
      findButton(element, 'Je ne sais pas').click();
      await element.updateComplete;
    }
    await waitUntil(() => findAll(element, 'button[value="distance"]').length === 1, 'the nearest are offered');
    expect(findAll(element, '#title'), 'no fourth question is put').to.be.empty;
    expect(findAll(element, 'button').map(textOf).slice(0, 2)).to.deep.equal([
      'Voir les 9 plus proches (3 km au plus)',
      'Voir la plus récente (depuis le 1er mai 2026)',
    ]);
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, 'button[value="distance"]').click();
    expect(changes.at(-1)).to.deep.include({ focusResults: true });
    expect(changes.at(-1)?.change).to.deep.include({ tri: 'distance', rayon_km: 3 });
    findButton(element, 'Revenir').click();

    canCut = false;
    element.asked = { ...element.asked, bbox: undefined, frais: [] };
    await waitUntil(() => findAll(element, 'button[value="another"]').length === 1, 'a question more is offered');
    findButton(element, 'Encore une question').click();
    await waitUntil(() => textOf(element).includes('question 4 sur 4'), 'it is put');
    await waitUntil(() => element.shadowRoot?.activeElement?.matches('.answers button') === true, 'it has the focus');
  });

  it('leads to no results that the order of the list puts first already', async () => {
    const { element } = await mount();
    const firsts: QuestionAnswer[] = [
      { id: 'distance', label: '', params: { tri: 'distance', rayon_km: 3 }, count: 9 },
      { id: 'date', label: '', params: { tri: 'date', maj_depuis: '2026-05-01' }, count: 8 },
      unknown('tri'),
    ];
    let answers = firsts;
    element.source = {
      ...element.source!,
      question: ({ passees = [] }) =>
        Promise.resolve({
          total: 64,
          question:
            passees.length > 7
              ? { id: 'tri', label: '', answers }
              : { id: 'frais', label: '', answers: [cost, unknown('frais')] },
        }),
    };
    const here = (): void => void (element.asked = { code_commune: '59350' });
    here();
    element.addEventListener('search-change', here);
    for (const at of [1, 2, 3]) {
      const isAsked = (one: HTMLElement): boolean => textOf(one).includes(`question ${at} sur 3`);
      await waitUntil(() => findAll(element, 'section[aria-busy="false"]').some(isAsked), `question ${at} comes`);
      findButton(element, 'Je ne sais pas').click();
      await element.updateComplete;
    }
    const ways = (): string[] => findAll(element, '.ways button[value]').map((button) => button.getAttribute('value')!);
    await waitUntil(() => ways().length > 0, 'the ways on from near to far');
    expect(ways()).to.deep.equal(['date']);
    element.asked = { ...element.asked, tri: 'date' };
    await waitUntil(() => ways().includes('distance'), 'those on from the latest');
    expect(ways()).to.deep.equal(['distance']);
    answers = [firsts[0]!, unknown('tri')];
    element.asked = { ...element.asked, tri: 'distance' };
    await waitUntil(() => ways().includes('another'), 'one question more, where the order says all');
    expect(ways()).to.deep.equal(['another']);
  });

  it('is reached by the keyboard at its answers first', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, 'button').length > 2, 'the question comes');
    expect(findAll(element, 'section button')[0]?.closest('.answers'), 'the answers first').not.to.equal(null);
  });

  it('is asked above fifty results, with what each answer leaves', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, '#title').length === 1, 'the question comes');
    expect(titleOf(element)).to.equal('Pour qui ?');
    expect(textOf(find(element, '.step'))).to.equal('64 offres, question 1 sur 3');
    element.language = 'ar';
    await waitUntil(() => textOf(find(element, '.step')).includes('،'), 'the comma of the language');
    element.language = 'fr';
    await waitUntil(() => textOf(find(element, '.step')).includes('question 1'));
    expect(findAll(element, '.answers button').map(textOf)).to.deep.equal(['Jeunes 22']);
    expect(findButton(element, 'Je ne sais pas').value).to.equal('inconnu');
    expect(await findFaults(element)).to.deep.equal([]);
    const [title, answer] = [find(element, '#title'), find(element, '.answers button')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(answer!.top, 'its one answer stands beside it').to.be.below(title!.bottom);
    expect(answer!.left).to.be.at.least(title!.right);
    const { element: few, asked } = await mount(50);
    expect([findAll(few, '*').length, asked.length]).to.deep.equal([0, 0]);
  });

  it('shows its answers whole: in as many rows as they take, and in one of a wide page', async () => {
    const { element } = await mount();
    const labels = [
      'Choisir un métier, me former',
      'Jeunes',
      'Apprendre le français, lire, écrire et compter',
      'Habitants d’un quartier prioritaire (QPV) ou d’une zone rurale aidée (FRR)',
      'Loger',
      'Manger',
    ];
    const answers = labels.map((label, at) => ({
      id: `valeur-${at}`,
      label,
      params: { thematiques: [`valeur-${at}`] },
      count: 70 - at,
    }));
    element.source = {
      ...fakeSource([], []),
      question: () =>
        Promise.resolve({
          total: 766,
          question: { id: 'thematiques', label: '', answers: [...answers, unknown('thematiques')] },
        }),
    };
    element.total = 766;
    for (const width of [328, 720, 1120]) {
      element.parentElement!.style.cssText = `container-type: inline-size; inline-size: ${width}px`;
      await waitUntil(() => findAll(element, '.answers button').length >= labels.length, 'the question comes');
      await element.updateComplete;
      const whole = find(element, 'section').getBoundingClientRect();
      const boxes = findAll(element, '.answers button')
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect());
      expect(boxes, `${width} px: the others on demand`).to.have.length(4);
      expect(Math.max(...boxes.map(({ right }) => right)), `${width} px: none is cut`).to.be.below(whole.right);
      const middles = boxes.map(({ top, height }) => Math.round(top + height / 2));
      expect(new Set(middles).size === 1, `${width} px: rows`).to.equal(width === 1120);
      for (const text of findAll(element, '.answers button bdi').filter((one) => one.checkVisibility()))
        expect(cutWordsOf(text), `${width} px: no word is cut`).to.deep.equal([]);
      expect(await findFaults(element)).to.deep.equal([]);
    }
  });

  it('narrows the search, hands the focus on, tells what may still fit, and is taken back step by step', async () => {
    const { element, changes } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    const young = findButton(element, 'Jeunes 22');
    young.click();
    // A second press of the same answer is no answer to the next question.
    young.click();
    await waitUntil(() => titleOf(element) === 'Combien ?', 'the next question comes');
    expect(changes[0]).to.deep.include({ change: publics.params, atOnce: true });
    await waitUntil(() => element.shadowRoot?.activeElement === findAll(element, '.answers button')[0]);
    expect(textOf(find(element, '.said'))).to.equal('Vos réponses : Jeunes');
    const isSaid = (): boolean => find(element, '.said').getClientRects().length > 0;
    expect(isSaid(), 'a phone shows no chips').to.equal(true);
    element.parentElement!.style.cssText = 'container-type: inline-size; inline-size: 600px';
    await waitUntil(() => !isSaid(), 'where there is room, the chips alone say it');
    findButton(element, 'Gratuit 4').click();
    await waitUntil(
      () => findAll(element, 'p').map(textOf).join().startsWith('3 offres conviennent'),
      'the end is told',
    );
    expect(textOf(find(element, 'p'))).to.include('1 autre peut-être');
    expect(textOf(find(element, '.said'))).to.equal('Vos réponses : Jeunes · Gratuit');
    expect(changes[1]?.focusResults).to.equal(true);
    findButton(element, 'Voir seulement ces 3 offres').click();
    expect(changes[2]).to.deep.include({ change: { inconnus: [] }, atOnce: true, focusResults: true });
    const only = (): HTMLElement => findButton(element, 'Revenir sur « Oui, les cacher »');
    await waitUntil(() => findAll(element, 'button').some((one) => textOf(one).includes('« Oui, les cacher')));
    only().click();
    await waitUntil(() => changes.length === 4, 'it is taken back');
    await waitUntil(() => findAll(element, 'button').some((one) => textOf(one) === 'Revenir sur « Gratuit »'));
    findButton(element, 'Revenir sur « Gratuit »').click();
    await waitUntil(() => findAll(element, '#title').length === 1 && titleOf(element) === 'Combien ?');
    expect(changes[4]?.change).to.deep.equal({ frais: [], inconnus: ['publics'] });
    findButton(element, 'Revenir sur « Jeunes »').click();
    await waitUntil(() => titleOf(element) === 'Pour qui ?');
  });

  it('keeps the offers that an earlier answer kept, as the count of the next answer has it', async () => {
    const { element, changes } = await mount();
    element.query = { ...emptyState, thematiques: ['me-former', 'me-loger'], inconnus: ['thematiques'] };
    const answer = { id: 'me-former', label: 'Me former', params: { thematiques: ['me-former'] }, count: 25 };
    const open = { id: 'true', label: 'Ouvert', params: { ouvert: true }, count: 69, inconnus: 48 };
    const question = (id: 'thematiques' | 'ouvert', only: QuestionAnswer) =>
      Promise.resolve({ total: 64, question: { id, label: '', answers: [only, unknown(id)] } });
    element.source = { ...fakeSource([], []), question: () => question('thematiques', answer) };
    element.asked = { thematiques: ['me-former', 'me-loger'], inconnus: ['thematiques'] };
    await waitUntil(() => findAll(element, 'button[value="me-former"]').length === 1, 'the question comes');
    find(element, 'button[value="me-former"]').click();
    await waitUntil(() => changes.length === 1);
    expect(changes[0]?.change).to.deep.include({ thematiques: ['me-former'], inconnus: ['thematiques'] });
    const { element: other } = await mount(99);
    other.source = { ...fakeSource([], []), question: () => question('ouvert', open) };
    await waitUntil(() => findAll(other, 'button[value="true"]').length === 1, 'another question comes');
    expect(textOf(find(other, 'button[value="true"] .n'))).to.equal('69');
    expect(textOf(find(other, '.step'))).to.equal(
      '99 offres, question 1 sur 3. 48 offres sans cette information restent dans la liste.',
    );
  });

  it('begins anew once the filters of its answers are cleared elsewhere', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    findButton(element, 'Jeunes 22').click();
    await waitUntil(() => titleOf(element) === 'Combien ?');
    element.query = { ...emptyState };
    element.asked = {};
    element.total = 64;
    await waitUntil(() => titleOf(element) === 'Pour qui ?');
    expect(textOf(find(element, '.step'))).to.equal('64 offres, question 1 sur 3');
    expect(findAll(element, '.said')).to.be.empty;
  });

  it('forgets the answers that the history of the page leads back before, and those alone', async () => {
    const { element } = await mount();
    const themes = ['me-loger', 'logement-hebergement--louer-un-logement'];
    element.source = {
      ...fakeSource([], []),
      question: ({ thematiques: [asked] = [] }) => {
        const id = asked === undefined ? themes[0]! : themes[1]!;
        const answer = { id, label: asked === undefined ? 'Loger' : 'Louer', params: { thematiques: [id] }, count: 22 };
        return Promise.resolve({ total: 64, question: { id: 'thematiques', label: '', answers: [answer] } });
      },
    };
    const said = (): string[] => findAll(element, '.said').map(textOf);
    const searches: SearchState[] = [];
    for (const id of themes) {
      await waitUntil(() => findAll(element, `section[aria-busy="false"] button[value="${id}"]`).length === 1);
      searches.push(element.query);
      find(element, `button[value="${id}"]`).click();
      element.asked = { thematiques: [id] };
      await element.updateComplete;
    }
    expect(said()).to.deep.equal(['Vos réponses : Loger · Louer']);
    element.query = searches[1]!;
    await element.updateComplete;
    expect(said()).to.deep.equal(['Vos réponses : Loger']);
    element.query = searches[0]!;
    await element.updateComplete;
    expect(said()).to.deep.equal([]);
  });

  it('says of no offer that it fits all, to a reader who knew no answer', async () => {
    const { element } = await mount();
    for (const at of [1, 2, 3]) {
      // The last question stays until the next one comes.
      const isAsked = (one: HTMLElement): boolean => textOf(one).includes(`question ${at} sur 3`);
      await waitUntil(() => findAll(element, 'section[aria-busy="false"]').some(isAsked), `question ${at} comes`);
      findButton(element, 'Je ne sais pas').click();
      await element.updateComplete;
    }
    await waitUntil(() => findAll(element, 'button[value="another"]').length === 1, 'no more is asked unless wanted');
    expect(findAll(element, 'section').map(textOf)).to.deep.equal([
      'Les questions sont finies. Choisissez un filtre, ou écrivez ce que vous cherchez. Encore une question Revenir sur « Je ne sais pas »',
    ]);
  });

  it('shows the four answers that leave the most, and the others on demand', async () => {
    const { element } = await mount();
    const needs = ['me-deplacer', 'me-loger', 'garder-mon-enfant', 'me-soigner', 'trouver-un-travail', 'me-former'];
    const answers = needs.map((id, at) => ({ id, label: id, params: { thematiques: [id] }, count: 20 + at }));
    const question = { id: 'thematiques' as const, label: '', answers: [...answers, unknown('thematiques')] };
    element.source = { ...fakeSource([], []), question: () => Promise.resolve({ total: 64, question }) };
    element.asked = { q: 'aide' };
    const values = (): string[] =>
      findAll<HTMLButtonElement>(element, '.answers button')
        .filter((one) => one.checkVisibility())
        .map(({ value }) => value);
    await waitUntil(() => values().length === 4, 'the question comes');
    expect(values()).to.deep.equal(needs.slice(2));
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Autres réponses…').click();
    await waitUntil(() => values().length === 6, 'the others come after those that are read');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.getAttribute('value')).to.equal('me-deplacer');
    expect(values()).to.deep.equal([...needs.slice(2), ...needs.slice(0, 2)]);
  });

  it('leaves out the offers that do not tell, once the reader wants it, and brings them back', async () => {
    const { element, changes } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    const certain = { id: 'certain', label: '', params: { inconnus: [] }, count: 9 };
    const question = { id: 'inconnus' as const, label: '', answers: [certain, unknown('inconnus')] };
    element.source = { ...fakeSource([], []), question: () => Promise.resolve({ total: 22, question }) };
    element.query = { ...emptyState, publics: ['jeunes'], inconnus: ['publics'] };
    element.asked = { publics: ['jeunes'], inconnus: ['publics'] };
    await waitUntil(
      () => titleOf(element) === 'Cacher les offres où il manque une information ?',
      'the question comes',
    );
    findButton(element, 'Oui, les cacher 9').click();
    await waitUntil(() => changes.length === 1);
    expect(changes[0]?.change).to.deep.equal({ inconnus: [] });
    element.total = 9;
    await element.updateComplete;
    findButton(element, 'Revenir sur « Oui, les cacher »').click();
    await waitUntil(() => changes.length === 2);
    expect(changes[1]?.change).to.deep.equal({ inconnus: ['publics'] });
  });

  it('shows the nearest first, or the latest, of offers that nothing else divides, in each language', async () => {
    const answers: QuestionAnswer[] = [
      { id: 'distance', label: 'Les plus proches', params: { tri: 'distance', rayon_km: 6 }, count: 9 },
      { id: 'date', label: 'Les plus récentes', params: { tri: 'date', maj_depuis: '2026-05-01' }, count: 7 },
      unknown('tri'),
    ];
    const { element, changes } = await mount();
    element.source = {
      ...fakeSource([], []),
      question: () => Promise.resolve({ total: 64, question: { id: 'tri', label: 'Lesquelles ?', answers } }),
    };
    await waitUntil(() => titleOf(element) === 'Lesquelles voir d’abord ?', 'it is asked');
    expect(findAll(element, '.answers button').map(textOf)).to.deep.equal([
      'Les plus proches : 6 km au plus 9',
      'Les plus récentes : depuis le 1er mai 2026 7',
    ]);
    for (const [language, text] of Object.entries({ en: '6 km', es: '6 km', ar: '6 كم', uk: '6 км' })) {
      element.language = language as 'en';
      await waitUntil(() => textOf(find(element, '.answers button')).includes(text), `it is told in ${language}`);
    }
    find(element, '.answers button').click();
    expect(changes.at(-1)).to.deep.include({ change: { tri: 'distance', rayon_km: 6, inconnus: [] } });
  });

  it('passes over what the reader does not know, without another search', async () => {
    const { element, asked, changes } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    findButton(element, 'Je ne sais pas').click();
    await waitUntil(() => titleOf(element) === 'Combien ?', 'another question comes');
    expect(changes).to.deep.equal([]);
    expect(asked.at(-1)?.passees).to.deep.equal(['publics']);
  });

  it('asks nothing where the next question does not come, and leads back', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    const { source } = element;
    if (source === null) throw new Error('No source.');
    element.source = { ...source, question: () => Promise.reject(new Error('Too many questions.')) };
    findButton(element, 'Je ne sais pas').click();
    await waitUntil(() => findAll(element, '.answers').length === 0, 'the old question goes');
    element.source = source;
    findButton(element, 'Revenir').click();
    await waitUntil(() => findAll(element, '#title').length === 1, 'a question is put again');
    expect(titleOf(element)).to.equal('Pour qui ?');
  });

  it('is not asked again in the session of a reader who wants none', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, '.answers').length === 1);
    findButton(element, 'Ne plus demander').click();
    await waitUntil(() => findAll(element, '*').length === 0, 'the strip goes');
    const again = await fixture<DiQuestion>(
      html`<di-question .texts=${fr} .total=${64} .query=${emptyState}></di-question>`,
    );
    expect(findAll(again, '*').length).to.equal(0);
  });
});

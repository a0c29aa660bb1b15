import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, hasRest, textOf, waitUntil } from '../../testing/dom.ts';
import { aResult, aService, aStructure, fakeGeography, fakeSink, fakeSource, toPage } from '../../testing/offers.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { findSaidOnce } from './said-once.ts';

const now = new Date('2026-07-15T09:00:00Z');

/** Offers of one name in several places, not checked since August 2024. */
function someFranceServices(count: number, fields: Partial<DetailedService> = {}) {
  return Array.from({ length: count }, (_, index) =>
    aResult({
      id: `france-services--${index}`,
      source: 'france-services',
      structure_id: `france-services--structure-${index}`,
      nom: 'Accompagnement aux démarches',
      date_maj: '2024-08-01',
      structure: aStructure({ id: `france-services--structure-${index}`, nom: `France services ${index}` }),
      ...fields,
    }),
  );
}

const toGroups = (results: readonly { service: DetailedService }[]) =>
  results.map(({ service }) => ({ lead: { service, distance: 1 }, others: [] }));

describe('the facts that most offers of a list share', () => {
  it('are the name of three cards at least and of half of the list, whatever its case, and their source', () => {
    const others = [aResult({ id: 'a', nom: 'Autre A' }), aResult({ id: 'b', nom: 'Autre B' })];
    const shouted = aResult({ id: 'c', nom: 'ACCOMPAGNEMENT AUX DEMARCHES' });
    const said = findSaidOnce(toGroups([...someFranceServices(2), shouted, ...others]), now);
    expect(said.same?.count).to.equal(3);
    expect(said.source).to.equal(null);
    expect(said.of(shouted.service)).to.deep.equal({ name: true, facts: true, age: false, source: false });
    expect(said.of(others[0]!.service).name).to.equal(false);
    expect(findSaidOnce(toGroups(someFranceServices(2)), now).same, 'two cards say it themselves').to.equal(null);
    const few = findSaidOnce(
      toGroups([...someFranceServices(3), ...Array.from({ length: 4 }, (_, n) => aResult({ nom: `${n}` }))]),
      now,
    );
    expect(few.same, 'less than half').to.equal(null);
    expect(findSaidOnce(toGroups(someFranceServices(3)), now).source).to.equal('france-services');
  });

  it('are the need that four fifths of them were found by: it stands once above the list, and on no card', async () => {
    const near = {
      champ: 'thematiques',
      mots: ['Accès aux soins'],
      pour: ['dentiste'],
      valeurs: ['sante--acces-aux-soins'],
    };
    const offers = Array.from({ length: 5 }, (_, index) => ({
      ...aResult({ id: `${index}`, nom: `Offre ${index}` }),
      correspondances: index < 4 ? [near] : [{ champ: 'nom', mots: ['dentiste'] }],
    }));
    const why = (search: DiSearch) =>
      findAll(search, 'di-offer-card').map((card) => findAll(card, '.match').map(textOf).join());
    const mount = async (given: typeof offers, more = {}) => {
      const page = { ...toPage(given), ...more };
      const source = Object.assign(
        fakeSource(() => Promise.resolve(page)),
        { capabilities: () => Promise.resolve(allCapabilities) },
      );
      const search = await fixture<DiSearch>(
        html`<di-search
          url-state="off"
          lang="fr"
          code-commune="59350"
          .source=${source}
          .geography=${fakeGeography()}
        ></di-search>`,
      );
      search.q = 'un bon dentiste';
      await waitUntil(() => findAll(search, 'di-offer-card').length === given.length, 'the cards are there');
      await hasRest(search);
      return search;
    };
    const search = await mount(offers);
    const above = () => findAll(search, '.left').map((one) => textOf(one).replaceAll('\u00a0', ' '));
    await waitUntil(
      () => above().includes('« dentiste » est proche de « Voir un médecin, me soigner ».'),
      'it is told above',
    );
    expect(why(search).filter((text) => text !== '')).to.deep.equal(['Trouvé : dentiste dans le nom']);
    expect(await findFaults(search)).to.deep.equal([]);
    const few = await mount(offers.slice(2));
    expect(
      why(few).filter((text) => text !== ''),
      'two of three',
    ).to.have.length(3);
    const told = await mount(offers, { mots_compris: near });
    expect(why(told).filter((text) => text !== '')).to.have.length(1);
    const texts = findAll(told, '.left').map(textOf).join();
    expect(texts, 'the answer tells it').to.contain('Aucune de ces offres ne dit');
    expect(texts).not.to.contain('est proche de');
  });

  it('are the age of four fifths of them, never of one that was confirmed, and no call without a number', () => {
    const fresh = aResult({ id: 'fresh', nom: 'Neuve' });
    const old = findSaidOnce(toGroups([...someFranceServices(4), fresh]), now).old;
    expect({ ...old, ids: old?.ids.size }).to.deep.equal({ ids: 4, months: 23, canCall: true });
    expect(findSaidOnce(toGroups([...someFranceServices(3), fresh]), now).old).to.equal(null);
    const overlay = { contribution: 'x', date: '2026-07-01', changements: {}, confirmee_le: '2026-07-01' };
    expect(findSaidOnce(toGroups(someFranceServices(3, { overlay })), now).old).to.equal(null);
    const structure = aStructure({ telephone: null });
    expect(findSaidOnce(toGroups(someFranceServices(3, { telephone: null, structure })), now).old?.canCall).to.equal(
      false,
    );
  });

  it('keep the facts on the cards where they differ', () => {
    const [one, two, three] = someFranceServices(3);
    const paid = { ...three!, service: aService({ ...three!.service, frais: 'gratuit', frais_precisions: null }) };
    const { same, of } = findSaidOnce(toGroups([one!, two!, paid]), now);
    expect(same?.hasSameFacts).to.equal(false);
    expect(of(paid.service).facts).to.equal(false);
  });

  it('stand in one note above the list, whose cards have the structure for a title', async () => {
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        lang="fr"
        code-commune="59350"
        .source=${fakeSource(someFranceServices(4))}
        .geography=${fakeGeography()}
        .sink=${fakeSink()}
      ></di-search>`,
    );
    await hasRest(search);
    await waitUntil(() => findAll(search, 'di-offer-card').length === 4, 'the cards are drawn');
    await waitUntil(() => findAll(search, '.same summary').length === 1, 'the note comes');
    const note = textOf(find(search, '.same'));
    expect(note).to.include('4 offres portent le même nom : Accompagnement aux démarches. Ce qui change');
    expect(note).to.match(/Aucune n’a été vérifiée depuis .+ : appelez avant de vous déplacer\./);
    expect(note).to.include('Source : France services.');
    expect(note).to.include('Ce que propose cette offre');
    const titles = findAll(search, 'di-offer-card').map((card) => textOf(find(card, 'h3')));
    expect(titles).to.deep.equal(['France services 0', 'France services 1', 'France services 2', 'France services 3']);
    const cards = findAll(search, 'di-offer-card').map(textOf).join();
    expect(cards).not.to.include('vérifiée').and.not.to.include('Source');
    expect(await findFaults(search)).to.deep.equal([]);
    findButton(findAll(search, 'di-offer-card')[0]!, 'Oui').click();
    await waitUntil(
      () => textOf(find(search, '.same')).includes('3 sur 4 n’ont pas été vérifiées'),
      'one that was just confirmed is old no more',
    );
  });

  it('stand whole on a phone, where the name opens what it stands for', async () => {
    const nom = 'Accompagnement aux démarches administratives et numériques du quotidien, sur place et par téléphone';
    const offers = someFranceServices(4).map(({ service, distance }) => ({ distance, service: { ...service, nom } }));
    const frame = await fixture<HTMLElement>(
      html`<div style="width: 328px">
        <di-search
          url-state="off"
          lang="fr"
          code-commune="59350"
          .source=${fakeSource(offers)}
          .geography=${fakeGeography()}
        ></di-search>
      </div>`,
    );
    const search = frame.querySelector('di-search')!;
    await waitUntil(() => findAll(search, '.same summary').length === 1, 'the note comes');
    const note = find(search, '.same');
    expect(note.offsetHeight).to.be.at.most(100);
    const name = find(search, '.same summary > span');
    expect(name.scrollHeight, 'nothing of the name is cut').to.be.at.most(name.offsetHeight + 1);
    expect(textOf(note)).to.match(/Toutes\s: Accompagnement.+Non vérifiées depuis .+\s: appelez d’abord\./);
    const summary = find(search, '.same summary');
    summary.click();
    await waitUntil(() => note.offsetHeight > 110, 'what it stands for');
    expect(await findFaults(search)).to.deep.equal([]);
  });

  it('leave low cards, whose room is kept at about their height while they are out of sight', async () => {
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 740 });
      const search = await fixture<DiSearch>(
        html`<di-search
          url-state="off"
          lang="fr"
          code-commune="59350"
          .source=${fakeSource(someFranceServices(9))}
          .geography=${fakeGeography()}
          .sink=${fakeSink()}
        ></di-search>`,
      );
      await waitUntil(() => findAll(search, 'di-offer-card').length === 9, 'the cards are drawn');
      await hasRest(search);
      const lines = findAll(search, '.cards [role="listitem"]');
      const kept = parseFloat(getComputedStyle(lines[7]!).containIntrinsicHeight.replace('auto ', ''));
      expect(kept / lines[0]!.offsetHeight, `${width} px`).to.be.within(0.75, 1.35);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('count the offers that are shown as such while others may follow, and as old those alone that are', async () => {
    const fresh = aResult({ id: 'fresh', nom: 'Autre chose', date_maj: now.toISOString().slice(0, 10) });
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        lang="fr"
        code-commune="59350"
        .source=${fakeSource((params) => Promise.resolve({ ...toPage([...someFranceServices(4), fresh], params.page, 20), total: 35, pages: 2 }))}
        .geography=${fakeGeography()}
        .sink=${fakeSink()}
      ></di-search>`,
    );
    await hasRest(search);
    const note = (): string => findAll(search, '.same').map(textOf).join();
    await waitUntil(() => note().includes('4 des 5 offres affichées portent le même nom'), 'those of this page');
    expect(note()).to.include('4 sur 5 n’ont pas été vérifiées');
    findButton(
      findAll(search, 'di-offer-card').find((card) => textOf(card).includes('Autre chose'))!,
      'Oui',
    ).click();
    findButton(findAll(search, 'di-offer-card')[0]!, 'Oui').click();
    await waitUntil(() => note().includes('3 sur 5 n’ont pas été vérifiées'), 'the fresh one was none of the old');
  });
});

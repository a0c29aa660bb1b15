import { DataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { expect, nextFrame } from '@open-wc/testing';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import { changesOf, mountWeek, sourceOf } from '../../testing/week.ts';
import { weekParts } from './week-parts.ts';
import { selectionIn } from '../../shared/selection/selection-store.ts';

const plain: Partial<DetailedService> = { type: 'atelier', modes_accueil: ['en-presentiel'], nombre_semaines: null };
const offers = [
  aService({
    ...plain,
    id: 'o/1',
    nom: 'Atelier CV',
    horaires_accueil: 'Tu 14:00-16:00',
    volume_horaire_hebdomadaire: 2,
  }),
  aService({
    ...plain,
    id: 'o/2',
    nom: 'Permis B',
    horaires_accueil: 'Mo-Fr 09:00-17:00',
    volume_horaire_hebdomadaire: 2,
  }),
  aService({ ...plain, id: 'o/3', nom: 'Garde', horaires_accueil: null, volume_horaire_hebdomadaire: null }),
];
const keep = (services = offers): void =>
  selectionIn('session').set(services.map((service) => ({ service, note: 'pour mardi' })));

describe('<di-week> beside a selection', () => {
  afterEach(() => {
    selectionIn('session').set([]);
    selectionIn('local').set([]);
  });

  it('adds the offers kept aside by one press, none of them twice, and takes them back together', async () => {
    keep();
    const element = await mountWeek({ source: sourceOf([]).source });
    const told = changesOf(element);
    await waitUntil(() => findAll(element, '.selected').length === 1, 'it offers them');
    expect(textOf(find(element, '.days .selected'))).to.equal('Ajouter les 3 offres de votre sélection');
    expect(await findFaults(element)).to.deep.equal([]);
    const button = find(element, '.selected');
    button.click();
    button.click();
    await waitUntil(() => findAll(element, 'tr.act').length === 3, 'they are there');
    expect(findAll(element, '.selected')).to.deep.equal([]);
    const activites = told.at(-1)?.week.activites ?? [];
    expect(activites.map(({ id, jour, debut }) => ({ id, jour, debut }))).to.deep.equal([
      // Its own hours tell it, the day of the second is the first with room, and nobody knows that of the third.
      { id: 'a1', jour: 2, debut: '14:00' },
      { id: 'a2', jour: 1, debut: null },
      { id: 'a3', jour: null, debut: null },
    ]);
    expect(JSON.stringify(activites)).not.to.contain('pour mardi');
    expect(textOf(find(element, '.undone'))).to.contain('3 offres ajoutées.');
    // One more is offered over the days.
    keep([...offers, aService({ ...plain, id: 'o/4', nom: 'Anglais' })]);
    element.requestUpdate();
    await waitUntil(() => findAll(element, '.days .selected').length === 1, 'the new one is offered');
    expect(textOf(find(element, '.selected'))).to.equal('Ajouter l’offre de votre sélection');
    find(element, '.restore').click();
    await waitUntil(() => findAll(element, 'tr.act').length === 0, 'they are taken back');
    expect(textOf(find(element, '.days .selected'))).to.equal('Ajouter les 4 offres de votre sélection');
  });

  it('is drawn again when the offers kept aside change elsewhere in the page', async () => {
    const element = await mountWeek({ source: sourceOf([]).source });
    await waitUntil(() => findAll(element, '.empty').length === 1);
    const { person } = weekParts;
    await person();
    await nextFrame();
    expect(findAll(element, '.selected')).to.deep.equal([]);
    keep(offers.slice(0, 1));
    await waitUntil(() => findAll(element, '.selected').length === 1, 'it is offered');
    keep();
    await waitUntil(() => textOf(find(element, '.selected')).includes('les 3 offres'), 'there are more of them');
    keep([]);
    await waitUntil(() => findAll(element, '.selected').length === 0, 'nothing is kept aside any more');
  });

  it('asks the source about the copies that were kept aside', async () => {
    const asked: string[] = [];
    const source = {
      ...sourceOf([]).source,
      service: (id: string) => {
        asked.push(id);
        return Promise.reject(new DataInclusionError('not_found', 'Gone.'));
      },
    } as unknown as OfferSource;
    keep(offers.slice(0, 1));
    const element = await mountWeek({ source });
    await waitUntil(() => findAll(element, '.selected').length === 1, 'it is offered');
    find(element, '.selected').click();
    await waitUntil(() => textOf(element).includes('Cette offre n’existe plus'), 'it is told');
    expect(asked).to.deep.equal(['o/1']);
  });

  it('takes those of the browser where the tab keeps none, and leaves out what its source has no more', async () => {
    selectionIn('local').set(
      offers.map((service, index) => ({ service, note: '', ...(index === 0 && { isLost: true }) })),
    );
    const element = await mountWeek({ source: sourceOf([]).source });
    await waitUntil(() => findAll(element, '.selected').length === 1, 'it offers them');
    expect(textOf(find(element, '.selected'))).to.equal('Ajouter les 2 offres de votre sélection');
  });
});

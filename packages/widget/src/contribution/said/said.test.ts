import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../draft/drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import { change, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aResult, aService, fakeSource } from '../../testing/offers.ts';

const cv = 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation';

/** Begins a new offer at a source that finds a need, its category and an audience in every name. */
async function begin() {
  const { element, sink } = await mount();
  const service = aService();
  const asked: unknown[] = [];
  const source = Object.assign(fakeSource([aResult()], [service]), {
    structure: () => Promise.resolve({ ...service.structure, services: [service], doublons: [] } as never),
    facets: ({ saisie }: { saisie?: string }) => {
      asked.push(saisie);
      return Promise.resolve({
        propositions: [
          { name: 'thematiques', value: cv, count: 3 },
          { name: 'thematiques', value: 'preparer-sa-candidature', count: 9 },
          { name: 'publics', value: 'jeunes', count: 4 },
        ],
      } as never);
    },
  });
  Object.assign(element, { source, genre: 'nouveau-service' });
  await waitUntil(() => findAll(element, '#nom').length === 1, 'the name is asked');
  return { element, sink, asked };
}

const offered = (element: Element) => findAll(element, '.from-words .chip').map(textOf);

describe('the words of a new offer', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('offer the need, the audience, the price and the hours that they say, each taken by a press and sent', async () => {
    const { element, sink, asked } = await begin();
    await change(element, 'nom', 'Atelier CV gratuit, le mardi de 14h à 16h, pour les jeunes');
    await waitUntil(() => offered(element).length === 4, 'all that the words say is offered');
    expect(offered(element)).to.deep.equal([
      'Prix : Gratuit',
      'Mardi : 14 h – 16 h',
      'Besoin : Réaliser un CV et/ou une lettre de motivation',
      'Pour : Jeunes',
    ]);
    expect(asked).to.deep.equal(['Atelier CV gratuit, le mardi de 14h à 16h, pour les jeunes']);
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#said-0').focus();
    for (const left of [3, 2, 1, 0]) {
      const focused = element.shadowRoot?.activeElement as HTMLElement;
      expect(focused.id, 'the next one has the focus').to.equal('said-0');
      focused.click();
      await waitUntil(() => offered(element).length === left, `${left} are left`);
    }
    await change(element, 'description', 'Apprendre à écrire son CV.');
    send(element);
    await shows(element, 'Envoyer quand même');
    findButton(element, 'Envoyer quand même').click();
    await shows(element, 'Merci, la nouvelle offre est enregistrée.');
    expect(sink.kept[0]?.changements).to.include({ frais: 'gratuit', horaires_accueil: 'Tu 14:00-16:00' });
    expect(sink.kept[0]?.changements).to.deep.include({ thematiques: [cv], publics: ['jeunes'] });
  });

  it('move nothing under the hand as they come, half a second after they are written', async () => {
    const { element } = await begin();
    await waitUntil(() => findAll(element, '#at-home').length === 1, 'its structure has come');
    const below = () => find(element, '#telephone').getBoundingClientRect().top + scrollY;
    await change(element, 'nom', 'Atelier CV');
    expect(offered(element), 'they are still to come').to.deep.equal([]);
    const before = below();
    await waitUntil(() => offered(element).length === 2, 'the need and the audience are offered');
    expect(below()).to.equal(before);
  });

  it('fill in nothing by themselves, and say no price where some pay', async () => {
    const { element } = await begin();
    await change(element, 'nom', 'Atelier CV');
    await change(element, 'description', 'Gratuit sous conditions. Le premier mardi du mois de 14h à 16h.');
    await waitUntil(() => offered(element).length === 2, 'the need and the audience are offered');
    expect(findAll<HTMLInputElement>(element, '#frais input:checked').map(({ value }) => value)).to.not.include(
      'gratuit',
    );
    await change(element, 'description', 'Séance à 5 € pour tous.');
    await waitUntil(() => offered(element).includes('Prix : Payant'), 'a sum is a price');
  });

  it('offer nothing for an offer that is there', async () => {
    const { element } = await mount();
    await change(element, 'nom', 'Atelier CV gratuit le mardi de 14h à 16h');
    expect(findAll(element, '.from-words')).to.have.length(0);
  });
});

import { expect, nextFrame } from '@open-wc/testing';
import { findFaults } from '../../testing/axe.ts';
import { change, field, message, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aService, fakeSource } from '../../testing/offers.ts';
import { forgetDrafts } from '../draft/drafts.ts';

const HOURS = 'volume_horaire_hebdomadaire';
const WEEKS = 'nombre_semaines';
const said = (element: Element, champ: string) => message(element, champ).replaceAll('\u00a0', ' ');

describe('the question how long an offer takes', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('stands in sight with an example, and says what hours and weeks come to', async () => {
    const { element } = await mount();
    const part = find(element, '[aria-labelledby="s-duree"]');
    expect(textOf(part)).to.contain('Combien de temps cela prend');
    expect(textOf(part).replaceAll('\u00a0', ' ')).to.contain(
      'Un après-midi de 3 h, une seule fois : 3 heures, 1 semaine.',
    );
    const units = () => findAll(element, '.unit').map(textOf);
    expect(units(), 'each number has its unit beside it').to.deep.equal(['heures', 'semaines']);
    expect(field(element, HOURS).getAttribute('aria-describedby')).to.contain(`${HOURS}-u`);
    await change(element, HOURS, '3');
    expect(said(element, WEEKS)).to.equal('');
    await change(element, WEEKS, '1');
    expect(units()).to.deep.equal(['heures', 'semaine']);
    expect(said(element, WEEKS)).to.equal('3 h, une seule semaine.');
    await change(element, HOURS, '1 h 30');
    await change(element, WEEKS, '8');
    expect(said(element, WEEKS)).to.equal('1,5 h par semaine pendant 8 semaines : 12 h en tout.');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('asks to look again at more than a full-time job or a year, and refuses what no week has', async () => {
    const { element } = await mount();
    await change(element, HOURS, '40');
    await change(element, WEEKS, '60');
    expect([said(element, HOURS), said(element, WEEKS)]).to.deep.equal([
      ...['Plus de 35 h par semaine, c’est plus qu’un temps plein. Vérifiez ce nombre.'],
      ...['Plus d’un an. Comptez des semaines, pas des jours.'],
    ]);
    for (const [typed, message] of [
      ['200', 'Une semaine a 168 heures : c’est trop. Laissez vide si vous ne savez pas.'],
      ['0', '0 heure n’est pas possible. Laissez vide si vous ne savez pas.'],
    ] as const) {
      await change(element, HOURS, typed);
      send(element);
      await waitUntil(() => said(element, HOURS).includes(message), `says « ${message} »`);
    }
  });

  it('sends numbers, hours and minutes among them, and null for what is emptied', async () => {
    const { element, sink } = await mount(aService({ nombre_semaines: 4 }));
    await change(element, HOURS, '2 h 30');
    await change(element, WEEKS, '');
    send(element);
    await waitUntil(() => sink.kept.length === 1, 'is sent');
    expect(sink.kept[0]?.changements).to.deep.equal({ [HOURS]: 2.5, [WEEKS]: null });
  });

  it('proposes the activities of the list of a relay, whose usual length is taken in one press', async () => {
    const { element } = await mount();
    expect(textOf(element)).not.to.contain('Activités qui peuvent correspondre');
    const asked: unknown[] = [];
    const activity = { code_activite: 'A1', famille: null, source: 'exemple, non officiel' };
    element.source = {
      ...fakeSource([], [aService()]),
      activities: (question) => {
        asked.push(question);
        return Promise.resolve([
          { ...activity, libelle: 'Préparer le code', heures_defaut: 4.5, semaines_defaut: 8 },
          { ...activity, libelle: 'Se déplacer', heures_defaut: null, semaines_defaut: null },
        ]);
      },
    };
    await shows(element, 'Activités qui peuvent correspondre');
    const { nom, thematiques, type } = aService();
    expect(asked).to.deep.equal([{ nom, thematiques, type }]);
    const note = find(element, '[aria-labelledby="activities"]');
    expect(textOf(note).replaceAll('\u00a0', ' ')).to.contain('d’habitude 4,5 h par semaine, 8 semaines');
    expect(textOf(note)).to.contain('exemple, non officiel');
    expect(note.querySelectorAll('button').length).to.equal(1);
    // On a phone the name of an activity keeps its words whole.
    element.style.inlineSize = '360px';
    await nextFrame();
    const name = find(element, '.activities li bdi');
    expect(name.getClientRects().length, 'lines of the name').to.be.below(3);
    element.style.inlineSize = '';
    findButton(element, 'Reprendre cette durée').click();
    await waitUntil(() => field(element, HOURS).value === '4,5' && field(element, WEEKS).value === '8', 'is taken');
    expect(await findFaults(element)).to.deep.equal([]);
    // Another need is another question.
    await change(element, 'nom', 'Atelier vélo');
    await waitUntil(() => asked.length === 2, 'asks again');
  });
});

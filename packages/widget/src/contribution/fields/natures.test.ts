import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../draft/drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import { change, chord, field, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aResult, fakeSource } from '../../testing/offers.ts';
import type { DiContribution } from '../form/di-contribution.ts';

/** Sends by the keyboard, from the first question. */
async function chordSend(element: DiContribution): Promise<void> {
  find(element, 'input[name="nature"]').focus();
  await chord('Control', 'Enter');
}

describe('what a contribution may be', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('asks only what a nature needs: dates of a closure, in words before sending', async () => {
    const { element, sink } = await mount();
    find(element, 'input[value="fermeture-provisoire"]').click();
    await shows(element, 'Quand est-ce fermé ?');
    expect(textOf(find(element, '[part="summary"]'))).to.equal('Donnez ci-dessus le dernier jour de fermeture.');
    expect(findAll(element, '#telephone')).to.have.length(0);
    send(element);
    await shows(element, 'Donnez le dernier jour fermé');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    await change(element, 'fermeture_du', '2026-07-10');
    await change(element, 'fermeture_au', '2026-07-01');
    field(element, 'fermeture_au').blur();
    await shows(element, 'La fin est avant le début.');
    await change(element, 'fermeture_au', '2026-08-31');
    await shows(element, 'Vous signalez une fermeture du 10 juillet 2026 au 31 août 2026.');
    send(element);
    await shows(element, 'Merci, la fermeture est enregistrée.');
    expect(sink.kept[0]).to.deep.include({ genre: 'fermeture', fermeture: { du: '2026-07-10', au: '2026-08-31' } });
  });

  it('confirms in one gesture when it is asked to begin there', async () => {
    const { element, sink } = await mount();
    element.genre = 'confirmation';
    await shows(element, 'Vous confirmez que tout est encore juste sur cette fiche.');
    expect(await findFaults(element)).to.deep.equal([]);
    await chordSend(element);
    await shows(element, 'Merci, votre confirmation est enregistrée.');
    expect(sink.kept[0]?.genre).to.equal('confirmation');
  });

  it('finds the other of two duplicates by its name', async () => {
    const { element, sink } = await mount();
    element.source = fakeSource([
      aResult({ id: 'dora--service-1' }),
      aResult({ id: 'soliguide--9', nom: 'Permis B solidaire' }),
    ]);
    await element.updateComplete;
    find(element, 'input[value="doublon"]').click();
    await waitUntil(() => findAll(element, 'di-suggest-field')[0]?.shadowRoot?.querySelector('input'));
    const finder = find(element, 'di-suggest-field');
    type(find<HTMLInputElement>(finder, 'input'), 'permis');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 1, 'the record itself is left out');
    expect(await findFaults(element)).to.deep.equal([]);
    press(find(finder, 'input'), 'ArrowDown');
    press(find(finder, 'input'), 'Enter');
    await shows(element, 'Vous signalez que c’est la même chose que « Permis B solidaire ».');
    send(element);
    await shows(element, 'Merci, le doublon est enregistré.');
    expect(sink.kept[0]?.doublon_de).to.equal('soliguide--9');
  });

  it('adds an offer from nothing: first a structure that is in no list, then its offer, which names it', async () => {
    const { element, sink } = await mount(null);
    await shows(element, 'Aucune fiche à corriger');
    findButton(element, 'Ajouter une offre').click();
    await shows(element, 'Quelle structure la propose ?');
    send(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'says what is to be filled in');
    const links = () => findAll(element, '#problem .links button').map(textOf);
    expect(textOf(find(element, '#problem'))).to.contain('Pour envoyer, remplissez :');
    expect(links()).to.deep.equal(['Structure de l’offre', 'Nom', 'Description']);
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Nom').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'nom', 'leads to the field');
    await change(element, 'nom', 'Atelier vélo');
    expect(links(), 'goes as soon as it is filled in').to.deep.equal(['Structure de l’offre', 'Description']);
    await change(element, 'nom', '');
    findButton(element, 'L’ajouter d’abord').click();
    await shows(element, 'Ajouter une structure');
    await change(element, 'nom', 'Association des Tilleuls');
    await change(element, 'siret', '130 030 133 0001');
    field(element, 'siret').blur();
    await shows(element, 'Un SIRET compte 14 chiffres');
    await change(element, 'siret', '130 030 133 00016');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Merci, la nouvelle structure est enregistrée.');
    expect(sink.kept[0]).to.deep.include({
      genre: 'nouvelle-structure',
      changements: { nom: 'Association des Tilleuls', siret: '13003013300016' },
    });
    findButton(element, 'Ajouter une offre de cette structure').click();
    await shows(element, 'Quelle structure la propose ?');
    await waitUntil(() => textOf(find(element, '.chosen')).includes('Association des Tilleuls'));
    await change(element, 'nom', 'Atelier vélo');
    await change(element, 'description', 'Apprendre à réparer son vélo, en petit groupe, le mercredi.');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Il manque le besoin, le téléphone et le lieu');
    expect(sink.kept, 'it is told before it is sent').to.have.length(1);
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Envoyer quand même').click();
    await shows(element, 'Merci, la nouvelle offre est enregistrée.');
    expect(textOf(find(element, '.receipt')))
      .to.contain('Atelier vélo')
      .and.contain('Association des Tilleuls');
    expect(sink.kept[1]).to.deep.include({
      genre: 'nouveau-service',
      changements: {
        nom: 'Atelier vélo',
        description: 'Apprendre à réparer son vélo, en petit groupe, le mercredi.',
        structure_id: 'contribution-1',
      },
    });
    // Another one begins at the same structure.
    findButton(element, 'Ajouter une autre offre').click();
    await shows(element, 'Quelle structure la propose ?');
    await waitUntil(() => textOf(find(element, '.chosen')).includes('Association des Tilleuls'));
    expect(field(element, 'nom').value).to.equal('');
  });

  it('turns to the structure of an offer, and corrects it in its own fields', async () => {
    const { element, sink } = await mount();
    findButton(element, 'Corriger la structure').click();
    await shows(element, 'Joindre la structure');
    expect(findAll(element, '#publics')).to.have.length(0);
    await change(element, 'site_web', 'https://tilleuls.example');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.cible).to.deep.include({ modele: 'structure', id: 'dora--structure-1' });
    expect(sink.kept[0]?.changements).to.deep.equal({ site_web: 'https://tilleuls.example' });
  });
});

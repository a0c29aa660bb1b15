import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../draft/drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import { change, chord, field, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aResult, fakeSource } from '../../testing/offers.ts';
import type { DiSuggestField } from '../../shared/suggest-field/di-suggest-field.ts';
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

  it('adds an offer from nothing: its structure is in no list, and goes with it by its name', async () => {
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
    await waitUntil(() => findAll(element, 'di-suggest-field').length > 0, 'the search of structures comes');
    const finder = find<DiSuggestField>(element, 'di-suggest-field');
    await finder.updateComplete;
    type(find<HTMLInputElement>(finder, 'input'), 'Association des Tilleuls');
    await waitUntil(() => textOf(finder).includes('Ajouter « Association des Tilleuls »'), 'its name can be added');
    // The list is tapped away: the name that was typed stays.
    find(finder, 'input').dispatchEvent(new FocusEvent('blur'));
    await finder.updateComplete;
    expect(find<HTMLInputElement>(finder, 'input').value).to.equal('Association des Tilleuls');
    find(finder, 'button.add').click();
    await waitUntil(() => findAll(element, '.chosen').length === 1, 'it is taken');
    expect(textOf(find(element, '.chosen')))
      .to.contain('Association des Tilleuls')
      .and.contain('Nouvelle structure');
    findButton(element, 'Changer').click();
    await waitUntil(() => findAll(element, 'di-suggest-field').length > 0, 'its name can be corrected');
    const again = find<DiSuggestField>(element, 'di-suggest-field');
    await again.updateComplete;
    expect(find<HTMLInputElement>(again, 'input').value).to.equal('Association des Tilleuls');
    find(again, 'button.add').click();
    await waitUntil(() => findAll(element, '.chosen').length === 1, 'it is taken again');
    expect(links(), 'nothing more is asked of it').to.have.members(['Nom', 'Description']);
    await change(element, 'nom', 'Atelier vélo');
    await change(element, 'description', 'Apprendre à réparer son vélo, en petit groupe, le mercredi.');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Il manque le besoin, le téléphone et le lieu');
    expect(sink.kept, 'it is told before it is sent').to.be.empty;
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Envoyer quand même').click();
    await shows(element, 'Merci, la nouvelle offre est enregistrée.');
    expect(textOf(find(element, '.receipt')))
      .to.contain('Atelier vélo')
      .and.contain('Association des Tilleuls');
    expect(sink.kept[0]).to.deep.include({
      genre: 'nouveau-service',
      changements: {
        nom: 'Atelier vélo',
        description: 'Apprendre à réparer son vélo, en petit groupe, le mercredi.',
        structure_nom: 'Association des Tilleuls',
      },
    });
    // Another one begins at the same structure.
    findButton(element, 'Ajouter une autre offre').click();
    await shows(element, 'Quelle structure la propose ?');
    await waitUntil(() => textOf(find(element, '.chosen')).includes('Association des Tilleuls'));
    expect(field(element, 'nom').value).to.equal('');
    await change(element, 'nom', 'Vélo-école');
    await change(element, 'description', 'Apprendre à rouler en ville, le samedi matin.');
    send(element);
    await shows(element, 'Envoyer quand même');
    findButton(element, 'Envoyer quand même').click();
    await waitUntil(() => sink.kept.length === 2, 'the second one is sent');
    expect(sink.kept[1]?.changements, 'the structure is told once').to.deep.include({ structure_id: 'contribution-1' });
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

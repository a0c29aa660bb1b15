import { checkWeek, planWeek, type Programme } from '@inclusion-kit/sdk/activities';
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import fr from '../../locales/fr/week.ts';
import { renderSheet } from './sheet.ts';
import { toWeekPage } from './week-page.ts';

const now = new Date('2026-11-30T08:00:00+01:00');
const activite = {
  ...{ code_activite: null, offre: null, semaine: '2026-11-30', duree_minutes: null, repetition: null, seances: [] },
  ...{ telephone: '+33353010012', jour: 1, debut: '22:00', fin: '02:00' },
  lieu: {
    ...{ nom: 'Café & <i>thé', adresse: '"18" rue', code_insee: null, latitude: null, longitude: null },
    a_distance: false,
  },
};
const programme: Programme = {
  ...{
    version: 1,
    debut: '2026-11-30',
    semaines: 1,
    fuseau: 'Europe/Paris',
    code_insee: null,
    objectif: null,
    garde: null,
  },
  activites: [
    { ...activite, id: 'a', titre: '<img src=x onerror=alert(1)>' },
    { ...activite, id: 'b', titre: 'Sans jour', jour: null, debut: null, fin: null, lieu: null, telephone: null },
    { ...activite, id: 'c', titre: 'Sans fin', jour: 2, fin: null },
    { ...activite, id: 'd', titre: 'Bilan', debut: '23:00', fin: '23:30' },
  ],
  absences: [{ du: '2026-12-02', au: '2026-12-02', raison: null }],
};

/** Takes out the marks of Lit. */
function withoutComments(node: Element): Element {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  node.normalize();
  return node;
}

describe('the printed week as a file', () => {
  it('is the page that the element prints, to the letter', async () => {
    const plan = planWeek(programme);
    const contact = 'Ma conseillère : 03 53 01 00 80';
    const drawn = document.createElement('main');
    const conflits = checkWeek(programme);
    render(renderSheet({ t: fr, language: 'fr', plan, conflits, unchecked: () => null, contact, now }), drawn);
    const page = new DOMParser().parseFromString(await toWeekPage(plan, { contact, conflits, now }), 'text/html');
    const written = page.querySelector('main');
    if (written === null) throw new Error('The page has no content.');
    expect(withoutComments(written).isEqualNode(withoutComments(drawn))).to.equal(true);
    expect(page.querySelector('img')).to.equal(null);
    const text = written.textContent.replace(/\s+/g, ' ');
    for (const part of [
      '22 h à 2 h le lendemain',
      'à partir de 22 h',
      'Je ne suis pas là.',
      'Je demande le jour.',
      // Which length is not known is said at its activity, and who asks for it.
      'Je demande la durée.',
      'J’appelle pour demander la durée.',
      // Both say it, and neither is promised.
      'Attention : « <img src=x onerror=alert(1)> » est à la même heure. Je demande quoi garder.',
      'Attention : « Bilan » est à la même heure. Je demande quoi garder.',
      contact,
    ]) {
      expect(text).to.contain(part);
    }
    // A weekend without anything says nothing.
    expect(text).not.to.contain('Samedi');
  });

  it('asks for hours that nobody knows beside the name, and has one line for them in their column', async () => {
    const activites = [{ ...activite, id: 'a', titre: 'Bilan', debut: null, fin: null, duree_minutes: 90 }];
    const written = await toWeekPage(planWeek({ ...programme, activites }), { now });
    const page = new DOMParser().parseFromString(written, 'text/html');
    const texts = [...page.querySelectorAll('.one > .time, .one > div > .doubt')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(texts).to.deep.equal(['Heure ? Ça dure 1 h 30.', 'Je demande l’heure.']);
  });

  it('says between which hours it may be and how to fix it, with whom it is at a distance, and a total that is the sum of its lengths', async () => {
    const offre = { ...{ id: 'o', source: 'dora', date_maj: '2026-01-01', horaires_accueil: 'Mo-Fr 13:30-17:30' } };
    const cited = { ...offre, volume_horaire_hebdomadaire: 2, nombre_semaines: null };
    const toAsk = { ...activite, offre: cited, debut: null, fin: null, duree_minutes: 120 };
    const remote = { ...activite.lieu, nom: 'Mission locale', a_distance: true };
    const activites: Programme['activites'] = [
      { ...toAsk, id: 'a', titre: 'Atelier' },
      { ...toAsk, id: 'b', titre: 'Code', heure_a_confirmer: true, debut: '15:15', fin: '18:15', duree_minutes: null },
      { ...toAsk, id: 'c', titre: 'Entretien', jour: null, telephone: null, courriel: 'a@asso.example', lieu: remote },
      { ...toAsk, id: 'd', titre: 'Bilan', duree_minutes: null },
    ];
    const written = await toWeekPage(planWeek({ ...programme, absences: [], activites }), { now });
    const page = new DOMParser().parseFromString(written, 'text/html');
    const textsOf = (name: string): string[] =>
      [...page.querySelectorAll(name)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(textsOf('.time')).to.deep.equal([
      'Entre 13 h 30 et 17 h 30 Ça dure 2 h.',
      'Entre 13 h 30 et 17 h 30 Ça dure 3 h.',
      'Entre 13 h 30 et 17 h 30',
      'Heure ? Ça dure 2 h.',
    ]);
    expect(textsOf('header p')).to.contain('En tout : 7 h, sans les durées à demander. À confirmer : 7 h.');
    expect(textsOf('.doubt')).to.deep.equal([
      'Heure à confirmer : j’appelle ce numéro.',
      'Heure à confirmer : j’appelle ce numéro.',
      'Heure à confirmer : j’appelle ce numéro.',
      'J’appelle pour demander la durée.',
      'Heure à confirmer : j’écris à ce mail.',
    ]);
    expect(textsOf('.one').at(-1)).to.contain('Je reste chez moi. Avec : Mission locale');
  });

  it('says to call only where there is a number, and else the way that there is', async () => {
    const [call, mail, none] = [
      { ...activite, id: 'call', titre: 'Appel' },
      { ...activite, id: 'mail', titre: 'Courriel', jour: 2, telephone: null, courriel: 'accueil@asso.example' },
      { ...activite, id: 'none', titre: 'Rien', jour: 3, telephone: null },
    ];
    const said = async (activites: Programme['activites'], contact: string | null = null): Promise<string[]> => {
      const page = new DOMParser().parseFromString(
        await toWeekPage(planWeek({ ...programme, absences: [], activites }), { contact, now }),
        'text/html',
      );
      return ['.cannot', '.from'].map((name) => page.querySelector(name)!.textContent.replace(/\s+/g, ' ').trim());
    };
    const [{ cannot, ways }, ask] = [fr.sheet, 'Une question ?Je demande à :'];
    const told = (...sentences: string[]): string => [cannot, ...sentences].join(' ').replaceAll('\u00a0', ' ');
    expect(await said([call])).to.deep.equal([told(ways.call), ask]);
    expect(await said([mail])).to.deep.equal([told(ways.write), ask]);
    expect(await said([none])).to.deep.equal([told(ways.adviser), ask]);
    expect(await said([call, none])).to.deep.equal([told(ways.call, ways.noNumber, ways.adviser), ask]);
    expect((await said([call, mail, none]))[0]).to.equal(
      told(ways.call, ways.noNumber, ways.write, ways.nothing, ways.adviser),
    );
    const number = 'Ma conseillère : 03 53 01 00 80';
    expect(await said([none], number)).to.deep.equal([told(ways.callAbove), `Une question ?${number}`]);
    expect((await said([none], 'Mission locale, bureau 12'))[0]).to.equal(told(ways.askAbove));
    const page = await toWeekPage(planWeek({ ...programme, absences: [], activites: [mail, none] }), { now });
    expect(page)
      .to.contain('accueil@asso.example')
      .and.not.to.match(/appelle|Téléphone/);
  });

  it('promises nothing that an activity of the week before goes on into', async () => {
    const night = { ...activite, id: 'n', titre: 'Nuit', jour: 7 };
    const early = { ...activite, id: 'm', titre: 'Matin', semaine: '2026-12-07', debut: '01:00', fin: '03:00' };
    const both: Programme = { ...programme, semaines: 2, absences: [], activites: [night, early] };
    const doubtsIn = async (semaine: string): Promise<string[]> => {
      const options = { conflits: checkWeek(both, { semaine }), contact: null, now };
      const page = new DOMParser().parseFromString(await toWeekPage(planWeek(both, { semaine }), options), 'text/html');
      return [...page.querySelectorAll('.doubt')].map(({ textContent }) => textContent.trim());
    };
    expect(await doubtsIn('2026-12-07')).to.deep.equal([fr.sheet.unsure(true)]);
  });
});

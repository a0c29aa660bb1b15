import type { ActiviteDeSemaine, Programme } from '@inclusion-kit/sdk/activities';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aWeek, changesOf, mountWeek } from '../../testing/week.ts';
import type { DiWeek } from '../di-week/di-week.ts';

const TITLE = 'Accompagnement aux démarches administratives et numériques du quotidien';
const [first] = aWeek.activites as [ActiviteDeSemaine];
const activite = (id: string, rest: Partial<ActiviteDeSemaine>): ActiviteDeSemaine => ({
  ...{ ...first, id, titre: id, repetition: null },
  ...rest,
});
const at = (nom: string): Pick<ActiviteDeSemaine, 'titre' | 'lieu'> => ({
  titre: TITLE,
  lieu: { nom, adresse: null, code_insee: null, latitude: null, longitude: null, a_distance: false },
});
const week = (...activites: ActiviteDeSemaine[]): Programme => ({ ...aWeek, objectif: null, activites });

/** Notes an hour in the form of an activity. */
async function note(element: DiWeek, id: string, begin: string): Promise<void> {
  await waitUntil(() => findAll(element, `#act-${id} .edit`).length === 1);
  find(element, `#act-${id} .edit`).click();
  await waitUntil(() => findAll(element, '.editing form').length === 1, 'the form is there');
  const field = find(element, '.editing [name="debut"]', HTMLInputElement);
  field.value = begin;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  find(element, '.editing form', HTMLFormElement).requestSubmit();
  await waitUntil(() => findAll(element, '.editing').length === 0, 'the form is closed');
}

describe('the sections of a week', () => {
  it('give back an hour that was noted, there where it was noted, and over the grid where the list is not drawn', async () => {
    const element = await mountWeek({ week: week(activite('a', {}), activite('b', { jour: 5 })) });
    const told = changesOf(element);
    await note(element, 'b', '10:00');
    expect(told.at(-1)?.week.activites[1]?.debut).to.equal('10:00');
    const way = find(element, '#act-b + .told .undone');
    expect(textOf(way)).to.contain('Enregistré.').and.to.contain('Annuler');
    findAll(element, '.views button')[1]?.click();
    await waitUntil(() => findAll(element, '.grid').length === 1);
    expect(findAll(element, '.days > .undone').length).to.equal(1);
    findAll(element, '.views button')[0]?.click();
    await waitUntil(() => findAll(element, '#act-b + .told').length === 1);
    find(element, '.told .restore').click();
    await waitUntil(() => findAll(element, '.undone').length === 0, 'it was taken back');
    expect(told.at(-1)?.week.activites[1]?.debut).to.equal('09:00');
    await waitUntil(() => element.shadowRoot?.activeElement?.matches('#act-b .edit') === true, 'the focus is back');
  });

  it('give back what was said of a session after its day', async () => {
    const element = await mountWeek({ week: week(activite('a', {})), now: new Date('2026-12-02T08:00:00+01:00') });
    const told = changesOf(element);
    await waitUntil(() => findAll(element, '.left-over .btn-quiet').length === 1);
    find(element, '.left-over .btn-quiet').click();
    await waitUntil(() => findAll(element, '.side > .undone').length === 1, 'the way back is there');
    expect(told.at(-1)?.week.activites[0]?.seances[0]?.etat).to.equal('annulee');
    find(element, '.side .restore').click();
    await waitUntil(() => findAll(element, '.left-over').length === 1, 'it is asked for again');
  });

  it('count the hours without a day apart, and call the target reached by those alone that have one', async () => {
    const loose = activite('c', { jour: null, debut: null, fin: null, duree_minutes: 270 });
    const long = activite('a', { debut: '08:00', fin: '20:00' });
    const element = await mountWeek({ week: week(long, loose) });
    await waitUntil(() => findAll(element, '.big').length === 1);
    expect(textOf(find(element, '.big'))).to.equal('12 h fixées, 4 h 30 à confirmer, sur 15 h visées');
    expect(findAll(element, '.key > :is(.unsure, .prevue)').map(textOf)).to.deep.equal([
      ...['12 h prévues', '4 h 30 à confirmer : jour ou heure'],
    ]);
    expect(findAll(element, '.strip .unsure').length).to.equal(1);
    expect(textOf(find(element, '.left'))).to.equal('Le compte y est seulement si tout est confirmé.');
    element.week = week(loose);
    await waitUntil(() => textOf(find(element, '.big')) === '4 h 30 à confirmer, sur 15 h visées');
    element.week = week({ ...long, debut: '00:00', fin: '16:00' }, loose);
    await waitUntil(() => textOf(find(element, '.left')) === 'Le compte y est.');
    element.week = week({ ...long, debut: '07:30', fin: '23:00' });
    await waitUntil(() => textOf(find(element, '.big')) === '15 h 30 : 30 min de plus que les 15 h visées');
    element.week = week({ ...long, fin: '23:00' });
    await waitUntil(() => textOf(find(element, '.big')) === '15 h sur 15 h visées');
    expect(textOf(find(element, '.left'))).to.equal('Le compte y est.');
  });

  it('count beside the hours all that is to settle, and lead there by one press', async () => {
    const element = await mountWeek({
      week: week(activite('a', {}), activite('b', {}), activite('c', { jour: null, debut: null, fin: null })),
    });
    await waitUntil(() => findAll(element, '.to-settle').length === 1);
    expect(textOf(find(element, '.to-settle'))).to.equal('À régler (2)');
    find(element, '.to-settle').click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('settle');
    element.week = week(activite('a', {}));
    await waitUntil(() => findAll(element, '.to-settle').length === 0, 'nothing is to settle');
  });

  it('tell activities with one title apart by their structure, in the list, in the grid and in all that is said of them', async () => {
    await setViewport({ width: 1280, height: 800 });
    const activites = [
      activite('a', at('France services de Guise')),
      activite('b', at('France services de Laon')),
      activite('c', { jour: 3 }),
    ];
    const element = await mountWeek({ week: week(...activites), now: new Date('2026-12-02T08:00:00+01:00') });
    await waitUntil(() => findAll(element, '.left-over li').length === 2);
    const labelOf = (selector: string): string => find(element, selector).getAttribute('aria-label') ?? '';
    for (const [id, place] of [
      ['a', 'Guise'],
      ['b', 'Laon'],
    ] as const) {
      expect(labelOf(`#act-${id} .edit`)).to.contain(`${TITLE} · France services de ${place}`.replace(' ·', '\u00a0·'));
      expect(labelOf(`#act-${id} select`)).to.contain(place);
    }
    expect(labelOf('#act-c .edit')).to.equal('Modifier\u00a0: c');
    expect(findAll(element, '.left-over li').map((one) => textOf(one).includes('France services de'))).to.deep.equal([
      ...[true, true],
    ]);
    expect(textOf(find(element, '#act-b .conflict'))).to.contain('France services de Guise');
    expect(textOf(find(element, '[aria-labelledby="settle"]'))).to.contain('France services de Laon');
    findAll(element, '.views button')[1]?.click();
    await waitUntil(() => findAll(element, '.grid').length === 1);
    const titles = findAll(element, '.own .cell').map((cell) =>
      textOf(cell.querySelector<HTMLElement>('.title')!).replaceAll('\u00ad', ''),
    );
    expect(titles).to.deep.equal(['France services de Guise', 'France services de Laon', 'c']);
  });

  it('cut no words of an hour and a half in the grid of a wide page', async () => {
    await setViewport({ width: 1280, height: 800 });
    const short = { debut: '09:00', fin: '10:30' };
    const activites = [
      activite('a', { ...at('France services de Guise'), ...short }),
      activite('b', { ...at('France services de Laon'), ...short, jour: 2 }),
    ];
    const element = await mountWeek({ week: week(...activites) });
    await waitUntil(() => findAll(element, '.views button').length === 2);
    findAll(element, '.views button')[1]?.click();
    await waitUntil(() => findAll(element, '.grid').length === 1);
    for (const cell of findAll(element, '.own .cell')) expect(cell.scrollHeight).to.be.at.most(cell.clientHeight);
  });
});

import { planWeek, type Programme } from '@inclusion-kit/sdk/activities';
import { expect, nextFrame } from '@open-wc/testing';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aWeek, changesOf, mountWeek } from '../../testing/week.ts';
import type { DiWeek } from '../di-week/di-week.ts';
import { withAbsence } from './availability-changes.ts';
import { withCare, withoutCare } from './care-changes.ts';

/** Ticks the days of an absence by their place in the week, and presses its reason. */
function mark(element: DiWeek, days: readonly number[], raison: string, part = 'day'): void {
  findAll<HTMLInputElement>(element, '.absence [name="date"]').forEach((box, at) => (box.checked = days.includes(at)));
  find(element, `.absence [value="${part}"]`, HTMLInputElement).click();
  find(element, `.absence button[value="${raison}"]`).click();
}

async function open(element: DiWeek): Promise<void> {
  // A week that its page gives is read after the first drawing, and closes what was opened for another one.
  await waitUntil(() => textOf(find(element, '.total')).includes('12 h'), 'it is read');
  find(element, '.times summary').click();
  await waitUntil(() => findAll(element, '.availability').length === 1);
}

describe('the times at which a person is not free', () => {
  it('are marked once for all days, with their reason, and taken back where the day stands', async () => {
    const element = await mountWeek({ week: aWeek });
    const told = changesOf(element);
    await open(element);
    // No day asks for what is seldom told: the list would ask it seven times.
    expect(findAll(element, '.day select')).to.have.length(0);
    mark(element, [0], 'rendez-vous', 'morning');
    await waitUntil(() => findAll(element, '.day td button').length === 1);
    expect(told.at(-1)?.week.absences).to.deep.equal([
      { du: '2026-11-30', au: '2026-11-30', fin: '12:00', raison: 'rendez-vous' },
    ]);
    expect(textOf(find(element, '.day td'))).to.equal('Absence jusqu’à midi : rendez-vous Retirer');
    // It is said where it does not hold, and its minutes are not counted.
    expect(textOf(find(element, '#act-a1')))
      .to.contain('La personne est absente à ce moment.')
      .and.contain('3 h, pas comptée');
    expect(textOf(find(element, '.big'))).to.equal('0 min sur 12 h visées');
    expect(textOf(find(element, '[aria-labelledby="settle"]'))).to.contain('La personne est absente à ce moment.');
    find(element, '.day td button').click();
    await waitUntil(() => findAll(element, '.day td').length === 0);
    expect(told.at(-1)?.week.absences).to.deep.equal([]);
    expect(textOf(find(element, '.big'))).to.equal('3 h sur 12 h visées');
  });

  it('offer no reason that says anything of health', async () => {
    const element = await mountWeek({ week: aWeek });
    await open(element);
    const reasons = findAll<HTMLButtonElement>(element, '.absence button').map(({ value }) => value);
    expect(reasons).to.deep.equal(['rendez-vous', 'garde', 'travail', 'transport', 'conge', 'autre']);
  });

  it('are told for several days at once and a week without anything too, and those of another program stay as they are', async () => {
    const absences = [
      { du: '2026-11-25', au: '2026-12-01', raison: 'formation interne' },
      { du: '2026-12-04', au: '2026-12-04', debut: '10:00', fin: '11:30', raison: null },
    ];
    const element = await mountWeek({ week: { ...aWeek, activites: [], absences } });
    await open(element);
    const shown = (): string[] => findAll(element, '.cared li > span').map(textOf);
    expect(shown()).to.deep.equal(['Lundi et mardi Absence : formation interne', 'Vendredi Absence de 10 h à 11 h 30']);
    const told = changesOf(element);
    // A reason without a day writes nothing, and the field says so.
    mark(element, [], 'garde');
    const [box] = findAll<HTMLInputElement>(element, '.absence [name="date"]');
    expect(box?.validationMessage).to.equal('Choisissez un jour au moins.');
    expect(told).to.have.length(0);
    find(element, '.cared button').focus();
    find(element, '.cared button').click();
    await waitUntil(() => told.length === 1);
    expect(told[0]?.week.absences[0]).to.include({ du: '2026-11-25', au: '2026-11-29', raison: 'formation interne' });
    await waitUntil(() => shown().length === 1);
    mark(element, [2, 3], 'garde');
    await waitUntil(() => shown().includes('Mercredi et jeudi Absence : garde d’enfant'));
    expect(told.at(-1)?.week.absences.slice(-3)).to.deep.equal([
      ...['2026-12-02', '2026-12-03'].map((day) => ({ du: day, au: day, raison: 'garde' })),
      absences[1],
    ]);
    expect(findAll<HTMLInputElement>(element, '.absence :checked').map(({ value }) => value)).to.deep.equal(['day']);
    find(element, '.cared button').focus();
    find(element, '.cared button').click();
    await waitUntil(() => shown().length === 1);
    find(element, '.cared button').focus();
    find(element, '.cared button').click();
    await waitUntil(() => shown().length === 0);
    await nextFrame();
    expect(element.shadowRoot!.activeElement?.matches('.absence [name="date"]')).to.equal(true);
  });

  it('tell when somebody looks after the children, on several days at once, and what is outside of it', async () => {
    const element = await mountWeek({ week: aWeek });
    await waitUntil(() => findAll(element, '.act').length === 1);
    const told = changesOf(element);
    await open(element);
    expect(textOf(find(element, '.availability'))).to.contain('Rien n’est noté : toutes les heures sont possibles.');
    const [days, hours] = ['.availability form:not(.absence) .weekdays', '#care-from'].map((one) =>
      find(element, one).getBoundingClientRect(),
    );
    expect(hours!.top, 'the hours stand under their days').to.be.at.least(days!.bottom);
    const add = (jours: number[], debut: string, fin: string): void => {
      for (const box of findAll<HTMLInputElement>(element, '[name="jour"][type="checkbox"]'))
        box.checked = jours.includes(Number(box.value));
      find(element, '.availability [name="debut"]', HTMLInputElement).value = debut;
      find(element, '.availability [name="fin"]', HTMLInputElement).value = fin;
      find(element, '.availability form:not(.absence)', HTMLFormElement).dispatchEvent(new Event('input'));
      findButton(element, 'Ajouter ces heures').click();
    };
    // Without a day, or without a length, nothing is written and the field says so.
    add([], '09:00', '10:00');
    const faults = (): string[] =>
      findAll(element, '.availability input').flatMap((one) => (one as HTMLInputElement).validationMessage || []);
    expect(faults()).to.deep.equal(['Choisissez un jour au moins.']);
    add([1], '09:00', '09:00');
    expect(textOf(find(element, '.availability .wrong'))).to.equal('La fin est l’heure du début.');
    expect(told).to.have.length(0);

    add([1, 2, 4, 5], '09:30', '16:30');
    await waitUntil(() => findAll(element, '.cared li').length === 1);
    expect(textOf(find(element, '.cared span'))).to.equal('Lundi, mardi, jeudi et vendredi : 9 h 30 à 16 h 30');
    expect(told.at(-1)?.week.garde).to.deep.equal([1, 2, 4, 5].map((jour) => ({ jour, debut: '09:30', fin: '16:30' })));
    expect(textOf(find(element, '#act-a1'))).to.contain('Personne ne garde les enfants à cette heure.');
    expect(textOf(find(element, '.list'))).to.contain('Rien de prévu : pas de garde.');
    add([1], '08:00', '09:30');
    await waitUntil(() => !textOf(find(element, '#act-a1')).includes('Personne ne garde'));
    const drop = async (left: number): Promise<void> => {
      find(element, '.cared button').focus();
      find(element, '.cared button').click();
      await waitUntil(() => findAll(element, '.cared li').length === left);
      await nextFrame();
      // The focus stays with the hours that are left, and goes to the form after the last.
      expect(element.shadowRoot!.activeElement?.matches(left === 0 ? '#care-from' : '.cared button')).to.equal(true);
    };
    await drop(1);
    await drop(0);
    expect(told.at(-1)?.week.garde).to.equal(null);
  });

  it('say that nobody looks after the children, which the page may tell, and how to take that back', async () => {
    const element = await mountWeek({ week: { ...aWeek, garde: [] } });
    await waitUntil(() => textOf(element).includes('Personne ne garde les enfants à cette heure.'));
    await open(element);
    expect(textOf(find(element, '.availability'))).to.contain('aucune heure n’est possible');
    findButton(element, 'Toutes les heures sont possibles').click();
    await waitUntil(() => !textOf(element).includes('Personne ne garde'));
  });
});

describe('a programme', () => {
  const between = (du: string, au: string): Programme['absences'][number] => ({ du, au, raison: 'conge' });

  it('keeps the other days of a longer absence', () => {
    const long: Programme = { ...aWeek, absences: [between('2026-11-30', '2026-12-04')] };
    expect(withAbsence(long, '2026-12-02', null).absences).to.deep.equal([
      between('2026-11-30', '2026-12-01'),
      between('2026-12-03', '2026-12-04'),
    ]);
    const marked = withAbsence(long, '2026-11-30', { debut: '12:00', raison: 'garde' });
    expect(planWeek(marked).jours.map(({ absences }) => absences.map(({ raison }) => raison).join())).to.deep.equal([
      ...['garde', 'conge', 'conge', 'conge', 'conge', '', ''],
    ]);
    expect(withAbsence(aWeek, '2026-12-02', null).absences).to.deep.equal([]);
  });

  it('keeps the absences of a day that are at another time, and hours of another program', () => {
    const day = { du: '2026-12-01', au: '2026-12-01' };
    const [morning, meeting] = [
      { ...day, fin: '12:00', raison: 'rendez-vous' },
      { ...day, debut: '10:00', fin: '11:30', raison: null },
    ];
    const told: Programme = { ...aWeek, absences: [morning, meeting] };
    const afternoon = { debut: '12:00', raison: 'garde' };
    const twice = withAbsence(told, day.du, afternoon);
    expect(twice.absences).to.deep.equal([morning, meeting, { ...day, ...afternoon }]);
    // The same half is told anew, and the whole day takes both halves.
    const other = { ...afternoon, raison: 'travail' };
    expect(withAbsence(twice, day.du, other).absences).to.deep.equal([morning, meeting, { ...day, ...other }]);
    const whole = withAbsence(twice, day.du, { raison: 'conge' });
    expect(whole.absences).to.deep.equal([meeting, { ...day, raison: 'conge' }]);
    expect(withAbsence(whole, day.du, null).absences).to.deep.equal([]);
  });

  it('holds hours of childcare once, in the order of days', () => {
    const hours = { debut: '08:30', fin: '11:30' };
    const twice = withCare(withCare(aWeek, [4, 1], hours), [1, 2], hours);
    expect(twice.garde?.map(({ jour }) => jour)).to.deep.equal([1, 2, 4]);
    const more = withCare(twice, [1], { debut: '13:30', fin: '16:30' });
    expect(withoutCare(more, hours).garde).to.deep.equal([{ jour: 1, debut: '13:30', fin: '16:30' }]);
  });
});

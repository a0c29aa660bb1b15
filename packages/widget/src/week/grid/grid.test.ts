import { planWeek, type ActiviteDeSemaine, type Programme } from '@inclusion-kit/sdk/activities';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aWeek, mountWeek } from '../../testing/week.ts';
import type { DiWeek } from '../di-week/di-week.ts';
import { toHours, toSpans } from './grid-spans.ts';

const [first] = aWeek.activites as [ActiviteDeSemaine];
const activite = (id: string, rest: Partial<ActiviteDeSemaine> = {}): ActiviteDeSemaine => ({
  ...{ ...first, id, titre: id, repetition: null },
  ...rest,
});
const week = (activites: ActiviteDeSemaine[], rest: Partial<Programme> = {}): Programme => ({
  ...{ ...aWeek, objectif: null, activites },
  ...rest,
});

async function turn(element: DiWeek, at: number): Promise<void> {
  await waitUntil(() => findAll(element, '.views button').length === 2);
  findAll(element, '.views button')[at]?.click();
  await waitUntil(() => findAll(element, at === 1 ? '.grid' : '.list').length === 1);
}

/** Reads « 1 h 30 » as minutes. */
const minutesIn = (text: string): number => {
  const [, hours = '0', rest = '0'] = /(?:(\d+)\sh)?(?:\s?(\d+)(?:\smin)?)?$/.exec(text.trim()) ?? [];
  return Number(hours) * 60 + Number(rest);
};

describe('the grid of a week', () => {
  it('and the list say the same minutes of each day, of activities without a day, and of the week', async () => {
    const activites = [
      activite('a'),
      activite('b', { debut: '11:30', fin: '13:00' }),
      activite('annulée', { jour: 2, seances: [{ semaine: '2026-11-30', etat: 'annulee' }] }),
      activite('absente', { jour: 3 }),
      activite('déclarée absente', {
        jour: 3,
        debut: '14:00',
        fin: '14:45',
        seances: [{ semaine: '2026-11-30', etat: 'declaree' }],
      }),
      activite('sans durée', { jour: 4, debut: null, fin: null }),
      activite('nuit', { jour: 6, debut: '22:00', fin: '02:00' }),
      activite('sans jour', { jour: null, debut: null, fin: null, duree_minutes: 90 }),
    ];
    const absences = [{ du: '2026-12-02', au: '2026-12-02', raison: null }];
    const element = await mountWeek({ week: week(activites, { absences }) });
    await turn(element, 0);
    const total = minutesIn(textOf(find(element, '.big')).split(' sur ')[0] ?? '');
    const inList = findAll(element, '.day th').flatMap((head) =>
      [...head.querySelectorAll('span')].map(textOf).filter((text) => /^(?:\d+ h(?: \d+)?|\d+ min)$/.test(text)),
    );
    await turn(element, 1);
    const inGrid = [...findAll(element, '.grid thead b'), ...findAll(element, '.undated .muted')].map(textOf);
    expect(inGrid).to.deep.equal(inList);
    expect(inGrid).to.deep.equal(['4 h', '45 min', '4 h', '1 h 30']);
    const sum = inGrid.map(minutesIn).reduce((a, b) => a + b, 0);
    expect(sum).to.equal(total);
    expect(textOf(find(element, '.cell.annulee')))
      .to.contain('3 h, pas comptée')
      .and.to.contain('Annulée');
  });

  it('places activities by their hours, puts those at the same time together, and shortens what is free', async () => {
    const element = await mountWeek({
      week: week([
        activite('a'),
        activite('b', { debut: '11:30', fin: '12:30' }),
        activite('c', { jour: 5, debut: '16:00', fin: '17:10' }),
      ]),
    });
    await turn(element, 1);
    const busy = findAll<HTMLTableCellElement>(element, '.grid .busy');
    expect(busy.map(({ rowSpan }) => rowSpan)).to.deep.equal([14, 5]);
    expect(busy.map((one) => one.querySelectorAll('.cell').length)).to.deep.equal([2, 1]);
    expect(findAll(element, '.cell.bad').map(textOf)).to.have.length(2);
    expect(textOf(find(element, '.cell.bad'))).to.contain('À régler');
    expect(textOf(find(element, '.gap'))).to.equal('13 h 13 h à 16 h : Rien de prévu.');
    // Each row has a place for each day, whatever spans it.
    const rows = [...find(element, '.grid', HTMLTableElement).tBodies[0]!.rows];
    const open: number[] = Array.from({ length: 8 }, () => 0);
    for (const row of rows) {
      let at = 0;
      for (const cell of row.cells) {
        while (open[at]! > 0) at += 1;
        for (let column = 0; column < cell.colSpan; column += 1) open[at + column] = cell.rowSpan;
        at += cell.colSpan;
      }
      expect(
        open.every((left) => left > 0),
        row.textContent,
      ).to.equal(true);
      for (const [index, left] of open.entries()) open[index] = left - 1;
    }
    expect(open).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('leads from an activity to its line, and marks the hours of an absence', async () => {
    const absences = [{ du: '2026-12-01', au: '2026-12-01', debut: '10:00', raison: 'garde' }];
    const element = await mountWeek({ week: week([activite('a')], { absences }) });
    await turn(element, 1);
    expect(findAll(element, '.grid .away')).to.have.length(2);
    expect(textOf(findAll(element, '.grid thead th')[1]!)).to.contain('Absence à partir de 10 h : garde d’enfant');
    find(element, '.cell').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'act-a');
  });

  it('writes a bank holiday and each absence down the hours of its day on a phone', async () => {
    const semaine = '2026-12-21';
    const activites = [
      activite('a', { semaine, jour: 4 }),
      activite('b', { semaine, jour: 5, debut: '10:00', fin: '11:00' }),
    ];
    const absences = [
      { du: '2026-12-22', au: '2026-12-22', debut: '10:30', raison: 'garde' },
      { du: '2026-12-23', au: '2026-12-23', debut: '18:00', raison: null },
    ];
    await setViewport({ width: 360, height: 800 });
    const element = await mountWeek({ week: week(activites, { debut: semaine, absences }) });
    await turn(element, 1);
    const notes = findAll(element, '.grid .why').filter((one) => one.checkVisibility());
    expect(notes.map((one) => [textOf(one), textOf(one.closest('tr')!).slice(0, 4).trim()])).to.deep.equal([
      ['Absence à partir de 18 h', '9 h'],
      ['Jour férié', '9 h'],
      ['Absence à partir de 10 h 30 : garde d’enfant', '11 h'],
    ]);
    // All of a holiday is read in the hour above an activity, and no note lies on one.
    expect(notes[1]!.scrollHeight).to.be.at.most(notes[1]!.clientHeight);
    for (const note of notes)
      for (const cell of findAll(element, '.busy > .cell')) {
        const [one, other] = [note.getBoundingClientRect(), cell.getBoundingClientRect()];
        const isBeside = one.right <= other.left || other.right <= one.left;
        expect(isBeside || one.bottom <= other.top || other.bottom <= one.top, textOf(note)).to.equal(true);
      }
    await setViewport({ width: 1280, height: 800 });
    expect(notes.some((one) => one.checkVisibility())).to.equal(false);
  });

  it('goes on under a day that ends after midnight, and draws what has no end as an hour', () => {
    const { jours } = planWeek(
      week([
        activite('nuit', { debut: '22:00', fin: '02:00' }),
        activite('sans fin', { fin: null }),
        activite('court', { debut: '12:05', fin: '12:08' }),
      ]),
    );
    const spans = toSpans(jours[0]!.seances);
    expect(spans.map(({ from, to }) => [from, to])).to.deep.equal([
      [36, 40],
      [48, 49],
      [88, 104],
    ]);
    expect(toHours(spans)).to.deep.equal([
      { from: 9, to: 10, isFree: false },
      { from: 10, to: 12, isFree: true },
      { from: 12, to: 13, isFree: false },
      { from: 13, to: 22, isFree: true },
      { from: 22, to: 26, isFree: false },
    ]);
    expect(toHours([])).to.deep.equal([]);
  });
});

import { planWeek, toActivite, type ActiviteDeSemaine, type Programme } from '@inclusion-kit/sdk/activities';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import { aWeek, mountWeek } from '../../testing/week.ts';
import type { DiWeek } from '../di-week/di-week.ts';
import { weekParts } from '../di-week/week-parts.ts';
import { toHours, toLines, toScale, toSpans } from './grid-spans.ts';

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

/** Puts a week on a wide page, as a grid. */
async function wide(facts: Partial<DiWeek>): Promise<DiWeek> {
  await setViewport({ width: 1280, height: 800 });
  const element = await mountWeek(facts);
  await turn(element, 1);
  return element;
}

/** Reads « 1 h 30 » as minutes. */
const minutesIn = (text: string): number => {
  const [, hours = '0', rest = '0'] = /(?:(\d+)\sh)?(?:\s?(\d+)(?:\smin)?)?$/.exec(text.trim()) ?? [];
  return Number(hours) * 60 + Number(rest);
};

/** Returns the words of the French titles that end a line before their end. */
function cutsOf(element: DiWeek): string[] {
  return findAll(element, '.title [lang="fr"]').flatMap((title) => {
    const node = [...title.childNodes].find((one) => one instanceof Text && one.length > 0)!;
    const text = node.textContent ?? '';
    const letters = Array.from({ length: text.length }, (_, at) => text.charAt(at));
    const tops = letters.map((_, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // The first letter of a line has a rectangle without a width at the end of the line before.
      return [...range.getClientRects()].at(-1)?.top ?? 0;
    });
    const lines = letters.map((letter, index) => {
      const isCut = index > 0 && /\p{L}|\u00ad/u.test(letters[index - 1]!) && /\p{L}/u.test(letter);
      return isCut && tops[index]! > tops[index - 1]! + 4 ? `|${letter}` : letter;
    });
    return lines
      .join('')
      .replaceAll('\u00ad', '')
      .split(' ')
      .filter((word) => word.includes('|'));
  });
}

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
    const parts = textOf(find(element, '.big')).split(', ').slice(0, -1);
    expect(parts).to.deep.equal(['8 h 45 fixées', '1 h 30 à confirmer']);
    const total = parts
      .map((part) => minutesIn(part.replace(/ (?:fixées|à confirmer)$/, '')))
      .reduce((a, b) => a + b, 0);
    const inList = findAll(element, '.day th').flatMap((head) =>
      [...head.querySelectorAll('span')].map(textOf).filter((text) => /^(?:\d+ h(?: \d+)?|\d+ min)$/.test(text)),
    );
    await turn(element, 1);
    const inGrid = [...findAll(element, '.grid .head b'), ...findAll(element, '.undated > :first-child b')].map(textOf);
    expect(inGrid).to.deep.equal(inList);
    expect(inGrid).to.deep.equal(['4 h', '45 min', '4 h', '1 h 30']);
    const sum = inGrid.map(minutesIn).reduce((a, b) => a + b, 0);
    expect(sum).to.equal(total);
    expect(textOf(find(element, '.cell.annulee')))
      .to.contain('3 h, pas comptée')
      .and.to.contain('Annulée');
  });

  it('places activities by their hours of a whole day, those at the same time beside each other, and shortens a free evening', async () => {
    const element = await wide({
      week: week([
        activite('a'),
        activite('b', { debut: '11:30', fin: '12:30' }),
        activite('c', { jour: 5, debut: '16:00', fin: '17:10' }),
        activite('d', { jour: 6, debut: '21:00', fin: '22:00' }),
      ]),
    });
    const [a, b, c] = findAll(element, '.own > li').map((one) => one.getBoundingClientRect());
    expect(a!.right).to.be.at.most(b!.left);
    expect(b!.top).to.be.greaterThan(a!.top).and.lessThan(a!.bottom);
    expect(b!.bottom).to.be.greaterThan(a!.bottom);
    expect(c!.top).to.be.greaterThan(b!.bottom);
    // Each hour is written where it begins.
    const hours = findAll(element, '.hour').map((one) => [textOf(one), one.getBoundingClientRect().top] as const);
    const topOf = (name: string): number => hours.find(([text]) => text === name)?.[1] ?? NaN;
    expect(a!.top).to.be.closeTo(topOf('9 h'), 2);
    expect(c!.top).to.be.closeTo(topOf('16 h'), 2);
    expect(hours.map(([text]) => parseInt(text))).to.deep.equal([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 21]);
    expect(textOf(find(element, '.gap span'))).to.equal('18 h à 21 h : Rien de prévu.');
    // Each says in a word that both cannot be.
    expect(findAll(element, '.cell .said').map(textOf)).to.deep.equal(['30 min en même temps', '30 min en même temps']);
  });

  const titre = 'Atelier pour préparer son projet professionnel et ses candidatures';
  const crowded = [
    activite('quart', { titre, fin: '09:15' }),
    activite('suite', { titre, debut: '09:15', fin: '10:00' }),
    ...['a', 'b', 'c'].map((id) => activite(id, { titre, jour: 2 })),
    ...['d', 'e', 'f', 'g', 'h'].map((id) => activite(id, { titre, jour: 3 })),
    activite('nuit', { titre, jour: 4, debut: '22:00', fin: '02:00' }),
    activite('heure', { titre, jour: 5, debut: null, fin: null }),
    activite('fin', { titre, jour: 5, fin: null }),
  ];

  it('has hours of one height whatever stands in them, and activities as high as they are long', async () => {
    const element = await wide({ week: week([...crowded, activite('longue', { jour: 6, titre, fin: '11:00' })]) });
    const heights = new Set(findAll(element, '.hour').map((one) => Math.round(one.getBoundingClientRect().height)));
    expect([...heights]).to.have.length(1);
    const [hour = NaN] = heights;
    const heightOf = (selector: string): number => find(element, selector).getBoundingClientRect().height;
    expect(heightOf('.day:nth-of-type(6) .own > li')).to.be.closeTo(2 * hour, 1);
    expect(heightOf('.day:nth-of-type(4) .own > li')).to.be.closeTo(4 * hour, 1);
  });

  it('stands what has no hour under the name of its day, before the hours, on a phone too', async () => {
    const element = await wide({
      week: week([
        activite('tôt', { jour: 2, debut: '08:00', fin: '09:00' }),
        activite('heure', { jour: 2, debut: null, fin: null }),
        activite('soir', { jour: 1, debut: '20:00', fin: '21:00' }),
      ]),
    });
    const boxOf = (selector: string): DOMRect => find(element, selector).getBoundingClientRect();
    for (const width of [1280, 360]) {
      await setViewport({ width, height: 800 });
      const [asked, timed] = [boxOf('.asked'), boxOf('.day:has(.asked) .own > li')];
      expect(asked.bottom, `before what has one, at ${width}`).to.be.at.most(timed.top + 0.5);
      const head = boxOf('.day:has(.asked) .head');
      if (width === 1280) expect(asked.top, 'at the name of the day').to.be.closeTo(head.bottom, 2);
    }
    await setViewport({ width: 1280, height: 800 });
    expect(boxOf('.no-hour').top, 'beside its words').to.be.closeTo(boxOf('.asked').top, 2);
    expect(boxOf('.asked').bottom).to.be.at.most(boxOf('.hour').top + 0.5);
  });

  it('has the number of an activity that is to be called about, at each width, and cuts long words between syllables', async () => {
    const telephone = '+33465718720';
    const asked = { debut: null, fin: null, telephone };
    const { offre } = toActivite(aService(), { id: 'a', semaine: '2026-11-30' });
    const element = await wide({
      week: week([
        activite('a', { ...asked, offre, jour: 5, titre: 'Accompagnement à la scolarité' }),
        activite('b', { ...asked, jour: null }),
        activite('c', { jour: 2, debut: '09:00', fin: '12:00', telephone }),
        activite('d', { jour: 2, debut: '14:00', fin: '15:00', telephone }),
        activite('e', { jour: 3, debut: null, fin: null, telephone: null, titre: 'Accompagnement' }),
      ]),
    });
    const calls = () => findAll(element, '.call').filter((one) => one.checkVisibility());
    for (const width of [1280, 820, 360]) {
      await setViewport({ width, height: 800 });
      // An hour has no room for it where days are beside each other: its line in the list has it.
      await waitUntil(() => calls().length === (width === 360 ? 4 : 3), `${width}: they are there`);
      for (const call of calls()) {
        expect(call.getAttribute('href')).to.equal('tel:+33465718720');
        expect(textOf(call)).to.match(/^04\s65\s71\s87\s20$/);
        expect(call.scrollWidth, `${width}: it is not cut`).to.be.at.most(call.clientWidth);
        expect(call.getBoundingClientRect().height, `${width}: it can be pressed`).to.be.at.least(24);
        expect(call.closest('button'), 'nothing to press is in another').to.equal(null);
      }
    }
    await setViewport({ width: 820, height: 800 });
    const titles = findAll(element, '.cell .title').map(textOf);
    expect(titles[0]).to.equal('c');
    expect(titles).to.include('Accom\u00adpa\u00adgne\u00adment à la scolarité');
    expect(cutsOf(element).join(), 'in a column').to.match(/^(?:Accom\|pagnement|Accompa\|gnement|Accompagne\|ment)$/);
    await setViewport({ width: 360, height: 800 });
    expect(cutsOf(element), 'where lines are long').to.deep.equal([]);
    // The words of the reader stay as they are written.
    expect(titles).to.include('Accompagnement');
  });

  it('lays no activity on another, and shows all words of one that has the focus, or at any time where days are under each other', async () => {
    const element = await wide({ week: week(crowded) });
    for (const width of [360, 768, 1280]) {
      await setViewport({ width, height: 800 });
      const cells = findAll(element, '.grid .cell');
      expect(cells).to.have.length(crowded.length);
      for (const cell of cells) {
        if (width > 360) cell.focus();
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = cell;
        expect([scrollHeight - clientHeight, scrollWidth - clientWidth], `${width}: ${textOf(cell)}`).to.deep.equal([
          0, 0,
        ]);
        expect(getComputedStyle(cell).writingMode).to.equal('horizontal-tb');
        cell.blur();
      }
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1)) {
          const isBeside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
          expect(isBeside || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5, `${width}`).to.equal(true);
        }
    }
  });

  it('has seven days beside each other on a tablet too, and nothing of a wide week beside the page', async () => {
    const element = await wide({
      week: week([
        activite('a'),
        activite('e'),
        activite('b', { jour: 5 }),
        activite('c', { jour: 5 }),
        activite('d', { jour: 6, repetition: null }),
      ]),
    });
    for (const width of [768, 690]) {
      await setViewport({ width, height: 800 });
      const heads = findAll(element, '.grid .head').map((one) => one.getBoundingClientRect());
      for (const [index, one] of heads.slice(1).entries()) {
        expect([Math.round(one.top), one.left >= heads[index]!.right - 1], `${width}`).to.deep.equal([
          Math.round(heads[0]!.top),
          true,
        ]);
      }
      expect(document.documentElement.scrollWidth, `${width}`).to.be.at.most(width);
      const frame = find(element, '.scroll');
      if (width === 768) expect(frame.scrollWidth, 'two at one time have room').to.equal(frame.clientWidth);
      expect(frame.scrollWidth === frame.clientWidth || getComputedStyle(frame).overflowX === 'auto').to.equal(true);
    }
  });

  it('says on a tablet what is said over free hours across an absence, and at no width a warning cut in two by a lane', async () => {
    const absences = [{ du: '2026-12-01', au: '2026-12-01', raison: null }];
    const both = [activite('a', { jour: 4 }), activite('b', { jour: 4, debut: '11:30', fin: '12:30' })];
    const late = activite('d', { jour: 6, debut: '21:00', fin: '22:00' });
    const element = await wide({ week: week([...both, late], { absences }) });
    await setViewport({ width: 768, height: 800 });
    const said = find(element, '.gap > span');
    said.style.pointerEvents = 'auto';
    said.scrollIntoView({ block: 'center' });
    const { left, right, top, height } = said.getBoundingClientRect();
    const away = find(element, '.away').getBoundingClientRect();
    expect(away.left).to.be.within(left, right - 2);
    expect(element.shadowRoot!.elementFromPoint(away.left + 2, top + height / 2) === said).to.equal(true);
    for (const width of [768, 1280]) {
      await setViewport({ width, height: 800 });
      const widths = findAll(element, '.beside .said').map((one) => one.getBoundingClientRect().width);
      expect(widths, `${width}`).to.deep.equal([1, 1]);
    }
    expect(findAll(element, '.beside .when > .i')).to.have.length(2);
  });

  it('names an activity that its host gives no name, in the grid and in the list', async () => {
    const element = await wide({ week: week([activite('a', { titre: ' ' })]) });
    expect(textOf(find(element, '.cell .title'))).to.equal('Activité sans nom');
    await turn(element, 0);
    expect(textOf(find(element, '.list'))).to.contain('Activité sans nom');
    const both = await wide({ week: week([activite('a', { titre: ' ' }), activite('b', { titre: ' ' })]) });
    await turn(both, 0);
    await waitUntil(() => textOf(both).includes('Au même moment que'), 'the conflict is told');
    expect(textOf(both)).to.match(/Au même moment que «\sActivité sans nom\s»/);
  });

  it('makes all hours higher until the whole name of an activity is in sight, in Arabic from its first word, and no higher once it is pointed at', async () => {
    const titre = 'Recherche d’offres';
    const element = await wide({
      week: week([
        activite('une', { titre: 'Rendez-vous avec la conseillère', jour: 1, fin: '10:00' }),
        activite('deux', { titre, jour: 2, debut: '12:10', fin: '13:00' }),
        activite('trois', { titre, jour: 3, debut: '14:00', fin: '14:45' }),
      ]),
    });
    const heights = (): number[] => findAll(element, '.hour').map((one) => one.getBoundingClientRect().height);
    expect(Math.max(...heights())).to.be.within(45, 73);
    for (const dir of ['ltr', 'rtl']) {
      element.dir = dir;
      for (const cell of findAll(element, '.own .cell')) {
        const before = heights();
        const [name, box] = [cell.querySelector('.title bdi')!, cell].map((one) => one.getBoundingClientRect());
        expect([name!.bottom <= box!.bottom, name!.left >= box!.left, name!.right <= box!.right], dir).to.deep.equal([
          true,
          true,
          true,
        ]);
        cell.focus();
        expect(heights()).to.deep.equal(before);
        cell.blur();
      }
    }
  });

  it('makes all hours higher for the long name of half an hour too, which its line in the list has whole', async () => {
    const titre = 'Point hebdomadaire avec la conseillère';
    const element = await wide({ week: week([activite('une', { titre, jour: 1, debut: '09:00', fin: '09:30' })]) });
    const cell = find(element, '.own .cell');
    const [name, box] = [cell.querySelector('.title bdi')!, cell].map((one) => one.getBoundingClientRect());
    expect(name!.bottom, 'the whole name is in sight').to.be.at.most(box!.bottom);
    cell.click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'act-une', 'it leads to its line');
    expect(textOf(find(element, '#act-une'))).to.contain(titre);
  });

  it('says that it could not come where there is no network, and comes when it is asked for again', async () => {
    const load = weekParts.grid;
    weekParts.grid = () => Promise.reject(new Error('No network.'));
    try {
      const element = await mountWeek({ week: week([activite('a')]) });
      await waitUntil(() => findAll(element, '.views button').length === 2);
      findAll(element, '.views button')[1]?.click();
      await waitUntil(() => findAll(element, '.notice').length === 1);
      expect(textOf(find(element, '.notice'))).to.equal('La grille n’a pas pu venir : la connexion manque. Réessayez.');
      expect(findAll(element, '.list')).to.have.length(1);
      weekParts.grid = load;
      await turn(element, 1);
      await waitUntil(() => findAll(element, '.notice').length === 0, 'it is told no more');
    } finally {
      weekParts.grid = load;
    }
  });

  it('has seven days under each other on a phone, each activity with a bar at its hours under those of the axis', async () => {
    const element = await wide({
      week: week([activite('a'), activite('b', { jour: 2, debut: '13:00', fin: '17:00' })]),
    });
    await setViewport({ width: 360, height: 800 });
    const heads = findAll(element, '.grid .head').map((one) => one.getBoundingClientRect());
    expect(heads).to.have.length(7);
    for (const { left, right } of heads) expect([left >= 0, right <= 360]).to.deep.equal([true, true]);
    // From 9 h to 17 h.
    expect(findAll(element, '.axis bdi').map(textOf)).to.deep.equal(['9 h', '11 h', '13 h', '15 h']);
    const bars = findAll(element, '.own .cell').map((cell) => {
      const { marginInlineStart, inlineSize } = getComputedStyle(cell, '::before');
      return [marginInlineStart, inlineSize].map((size) => Math.round((100 * parseFloat(size)) / cell.clientWidth));
    });
    expect(bars[0]![0]).to.equal(0);
    expect(bars[0]![1]).to.be.closeTo(37.5, 1);
    expect(bars[1]![0]).to.be.closeTo(50, 1);
    expect(bars[1]![1]).to.be.closeTo(50, 1);
  });

  it('says at each activity whether it comes back, in the grid and in the list', async () => {
    const element = await wide({
      week: week([
        activite('une'),
        activite('semaine', { jour: 2, repetition: { toutes_les: 1, jusqu_au: null } }),
        activite('deux', { jour: 3, repetition: { toutes_les: 2, jusqu_au: null } }),
        activite('reprise', { jour: 4, seances: [{ semaine: '2026-12-07' }] }),
      ]),
    });
    const told = ['Une fois', 'Chaque semaine', 'Toutes les 2 semaines', 'Sur 2 semaines'];
    expect(findAll(element, '.cell .facts > :nth-child(2)').map(textOf)).to.deep.equal(told);
    await turn(element, 0);
    expect(findAll(element, '.act .rhythm').map(textOf)).to.deep.equal(told);
  });

  it('tells the way between two activities in the time between them, and the one that takes too long at the later', async () => {
    const lieu = (latitude: number) => ({
      ...{ nom: 'Lieu', adresse: null, code_insee: null, longitude: 2.34, a_distance: false },
      latitude,
    });
    const element = await wide({
      week: week([
        activite('a', { lieu: lieu(51.03) }),
        activite('b', { debut: '13:00', fin: '14:00', lieu: lieu(51.05) }),
        activite('c', { jour: 2, lieu: lieu(51.03) }),
        activite('d', { jour: 2, debut: '12:10', fin: '14:00', lieu: lieu(51.07) }),
      ]),
    });
    expect(findAll(element, '.trip').map(textOf)).to.deep.equal(['12 min de trajet']);
    const [a, trip, b] = findAll(element, '.day:first-of-type .own > li').map((one) => one.getBoundingClientRect());
    expect([trip!.top >= a!.bottom - 1, trip!.bottom <= b!.top + 1]).to.deep.equal([true, true]);
    expect(findAll(element, '.bad').map(textOf)).to.have.length(1);
    expect(textOf(find(element, '.bad .said'))).to.equal('Retard : 13 min');
  });

  it('has a working day in one sight with the search beside it, and the way to the search over no hour', async () => {
    const element = await wide({
      week: week(
        Array.from({ length: 6 }, (_, index) =>
          activite(`Cours de français ${index}`, {
            jour: (index % 5) + 1,
            debut: index < 5 ? '09:00' : '14:00',
            fin: index < 5 ? '11:00' : '16:00',
          }),
        ),
      ),
    });
    const boxOf = (selector: string): DOMRect => find(element, selector).getBoundingClientRect();
    const hours = findAll(element, '.hour').map((one) => [textOf(one), one.getBoundingClientRect()] as const);
    expect([hours[0]?.[0], hours.at(-1)?.[0]]).to.deep.equal(['8 h', '17 h']);
    // From the hours of the week to six in the evening, on the height of a small screen below the head of a page.
    expect(hours.at(-1)![1].bottom - boxOf('.total').top).to.be.at.most(610);
    expect(boxOf('[aria-labelledby="add"]').left).to.be.at.least(boxOf('.grid').right);
    expect(Math.abs(boxOf('[aria-labelledby="add"]').top - boxOf('.grid').top)).to.be.at.most(2);
    for (const width of [1280, 768, 360]) {
      await setViewport({ width, height: 800 });
      const foot = find(element, '.foot');
      const isShown = getComputedStyle(foot).display !== 'none';
      expect(isShown, `${width}`).to.equal(width < 1280);
      if (isShown) expect(foot.getBoundingClientRect().bottom).to.be.at.most(boxOf('.grid').top);
    }
  });

  it('leads from an activity to its line, and marks the hours of an absence', async () => {
    const absences = [{ du: '2026-12-01', au: '2026-12-01', debut: '10:00', raison: 'garde' }];
    const element = await wide({ week: week([activite('a')], { absences }) });
    const hour = findAll(element, '.hour').find((one) => textOf(one) === '10 h')!;
    const [away] = findAll(element, '.grid .away');
    expect(away!.getBoundingClientRect().top).to.be.closeTo(hour.getBoundingClientRect().top, 1);
    expect(textOf(findAll(element, '.day .band')[0]!)).to.equal('Absence à partir de 10 h : garde d’enfant');
    find(element, '.cell').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'act-a');
  });

  it('is walked by the arrows: down a day and on to the next, to the sides between days', async () => {
    const element = await wide({
      week: week([
        activite('a'),
        activite('b', { debut: '14:00', fin: '15:00' }),
        activite('c', { jour: 3 }),
        activite('d', { jour: 5 }),
        activite('e', { jour: 5, debut: '14:00', fin: '15:00' }),
        activite('sans jour', { jour: null, debut: null, fin: null }),
      ]),
    });
    const at = (): string => textOf(find(element, '.cell:focus .title'));
    const press = (key: string): string => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
      element.shadowRoot!.activeElement!.dispatchEvent(event);
      return at();
    };
    find(element, '.grid .cell').focus();
    expect(
      ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'Home', 'End'].map(press),
    ).to.deep.equal(['b', 'c', 'd', 'e', 'e', 'c', 'a', 'e']);
    element.dir = 'rtl';
    expect(['ArrowRight', 'ArrowLeft', 'ArrowUp'].map(press)).to.deep.equal(['c', 'd', 'c']);
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
      [48, 50],
      [88, 104],
    ]);
    expect(toHours(spans)).to.deep.equal([
      { from: 8, to: 18, isFree: false },
      { from: 18, to: 22, isFree: true },
      { from: 22, to: 26, isFree: false },
    ]);
    expect(toHours([])).to.deep.equal([]);
    // Hours that are free stand in one line, before which an end stands and after which a begin does.
    const lines = toLines(toHours(spans));
    expect([32, 36, 72, 80, 88, 104].map((quarter) => [lines.of(quarter), lines.of(quarter, true)])).to.deep.equal([
      [1, 1],
      [5, 5],
      [41, 41],
      [41, 42],
      [42, 42],
      [58, 58],
    ]);
    expect(toScale(spans)).to.deep.equal({ from: 9, to: 27, step: 6 });
    expect(toScale([])).to.equal(null);
  });
});

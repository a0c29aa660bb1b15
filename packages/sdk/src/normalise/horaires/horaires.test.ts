import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openState, parseHoraires, timeZoneOf } from '../index.ts';
import { calendarPlaceOf } from './time-zone.ts';

/** The weekly table in short: `Mo 09:00-12:00,14:00-17:00`. */
function table(osm: string): string[] | null {
  const horaires = parseHoraires(osm);
  if (horaires === null) return null;
  const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  return horaires.semaine.flatMap((plages, day) =>
    plages.length === 0 ? [] : [`${names[day] ?? ''} ${plages.map(({ debut, fin }) => `${debut}-${fin}`).join(',')}`],
  );
}

/** Returns the state in Paris at a local time of a day. 2026-06-29 is a Monday. */
function at(osm: string, local: string, timeZone = 'Europe/Paris') {
  // In summer Paris is two hours ahead of UTC, in winter one.
  const summer = /-(0[4-9]|10)-/.test(local);
  return openState(osm, { now: new Date(`${local}:00${summer ? '+02:00' : '+01:00'}`), timeZone });
}

describe('parseHoraires', () => {
  it.each<[string, string[]]>([
    ['Mo-Fr 09:00-12:00,14:00-17:30', ['Mo', 'Tu', 'We', 'Th', 'Fr'].map((day) => `${day} 09:00-12:00,14:00-17:30`)],
    ['Mo 13:30-17:00; Tu,Th 9:00-12:00', ['Mo 13:30-17:00', 'Tu 09:00-12:00', 'Th 09:00-12:00']],
    ['Mo-Fr 09:00-12:00; We off', ['Mo', 'Tu', 'Th', 'Fr'].map((day) => `${day} 09:00-12:00`)],
    ['Mo-Tu 09:00-12:00, We 10:00-11:00', ['Mo 09:00-12:00', 'Tu 09:00-12:00', 'We 10:00-11:00']],
    ['Mo 09:00-12:00, Mo 14:00-16:00', ['Mo 09:00-12:00,14:00-16:00']],
    ['Sa-Mo 10:00-18:00', ['Mo 10:00-18:00', 'Sa 10:00-18:00', 'Su 10:00-18:00']],
    ['Mo 14:00-17:00,00:00-00:00,09:00-12:00', ['Mo 09:00-12:00,14:00-17:00']],
    ['Mo 08:00-15:00,08:00-16:00', ['Mo 08:00-16:00']],
    ['Fr 22:00-02:00', ['Fr 22:00-02:00']],
    ['mo–tu 09:00 - 12:00 ;', ['Mo 09:00-12:00', 'Tu 09:00-12:00']],
  ])('reads %s', (osm, expected) => expect(table(osm)).toEqual(expected));

  it('tells holidays, closures of the year and what is on request', () => {
    expect(parseHoraires('Mo 09:00-12:00; PH off')?.feries).toBe('ferme');
    expect(parseHoraires('Mo,PH 09:00-12:00')?.feries).toMatchObject([{ debut: '09:00' }]);
    expect(parseHoraires('Mo 09:00-12:00')?.feries).toBeNull();
    expect(parseHoraires('Mo 09:00-12:00; Jul-Aug off')?.fermetures).toEqual([{ from: 701, to: 831 }]);
    expect(parseHoraires('Mo 09:00-12:00; Dec 24-Jan 2 off; Jul 14-16 off')?.fermetures).toEqual([
      { from: 1224, to: 102 },
      { from: 714, to: 716 },
    ]);
    expect(parseHoraires('Mo 09:00-12:00 || "sur rendez-vous"')?.notes).toEqual(['sur rendez-vous']);
    expect(parseHoraires('Mo 09:00-12:00 "sur rendez-vous"')?.semaine[0]).toMatchObject([{ note: 'sur rendez-vous' }]);
  });

  it('tells that school holidays are closed, and keeps the week', () => {
    for (const osm of [
      'Mo-Fr 09:00-17:00; PH off; SH off',
      'Mo-Fr 09:00-17:00; PH,SH off',
      'SH,PH off; Mo-Fr 09:00-17:00',
    ]) {
      expect(table(osm)).toEqual(['Mo', 'Tu', 'We', 'Th', 'Fr'].map((day) => `${day} 09:00-17:00`));
      expect(parseHoraires(osm)).toMatchObject({ feries: 'ferme', vacances: 'ferme' });
    }
    expect(parseHoraires('Mo 09:00-12:00; SH off')).toMatchObject({ feries: null, vacances: 'ferme' });
    expect(parseHoraires('Mo 09:00-12:00; PH off')?.vacances).toBeNull();
  });

  it('keeps what limits a stretch to some weeks', () => {
    expect(parseHoraires('Sa[1,-1] 10:00-12:00')?.semaine[5]).toMatchObject([{ condition: { occurrences: [1, -1] } }]);
    expect(parseHoraires('week 1-53/2 Sa 09:00-12:00')?.semaine[5]).toMatchObject([
      { condition: { semaines: [{ from: 1, to: 53, step: 2 }] } },
    ]);
    expect(parseHoraires('Mo 09:00-12:00; Jul-Aug Mo 10:00-11:00')?.semaine[0]).toMatchObject([
      { debut: '09:00', condition: null },
      { debut: '10:00', condition: { dates: [{ from: 701, to: 831 }] } },
    ]);
  });

  it.each([
    '',
    'lundi 9h',
    'Mo-Fr',
    'Mo 09:00+',
    'Mo 25:00-26:00',
    'Mo 09:60-10:00',
    'Mo 09:00-09:00',
    'Fr 00:00-00:00',
    'SH off',
    'Mo 09:00-12:00; SH 10:00-12:00',
    'Mo 09:00-12:00; Mo,SH off',
    'Mo 09:00-12:00 || SH off',
    'Mo sunrise-sunset',
    '2026 Jul off',
    'Mo 09:00-12:00 || ',
    'Mo 09:00-12:00'.repeat(200),
    'Sa[0] 10:00-12:00',
    '"',
  ])('does not pretend to understand %s', (osm) => expect(parseHoraires(osm)).toBeNull());

  it('never throws, whatever the text', () => {
    const word = fc.constantFrom(
      'Mo',
      'Fr',
      '-',
      ',',
      ';',
      '09:00',
      '17:30',
      'off',
      'PH',
      'SH',
      '[1]',
      'week',
      'Jul',
      '2',
      '"a"',
      '||',
      '24/7',
      ':',
      '/',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (osm) => {
        const understood = parseHoraires(osm) !== null;
        const { state } = openState(osm, { now: new Date('2026-06-30T08:00:00Z'), timeZone: 'Europe/Paris' });
        if (!understood) expect(state).toBe('unknown');
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('openState', () => {
  const office = 'Mo-Fr 09:00-12:00,14:00-17:30';

  it('tells until when it is open, and when it opens next', () => {
    expect(at(office, '2026-06-29T10:00')).toEqual({ state: 'open', until: { date: '2026-06-29', time: '12:00' } });
    expect(at(office, '2026-06-29T12:00')).toEqual({ state: 'closed', opensAt: { date: '2026-06-29', time: '14:00' } });
    expect(at(office, '2026-06-29T11:59').state).toBe('open');
    expect(at(office, '2026-07-03T18:00')).toEqual({ state: 'closed', opensAt: { date: '2026-07-06', time: '09:00' } });
  });

  it('follows hours past midnight and stretches that touch', () => {
    const night = 'Fr 22:00-02:00';
    expect(at(night, '2026-07-04T01:00')).toEqual({ state: 'open', until: { date: '2026-07-04', time: '02:00' } });
    expect(at(night, '2026-07-04T02:00').state).toBe('closed');
    expect(at('Mo 09:00-12:00,12:00-14:00', '2026-06-29T10:00').until?.time).toBe('14:00');
    expect(at('Mo 20:00-24:00', '2026-06-29T21:00').until).toEqual({ date: '2026-06-30', time: '00:00' });
    expect(at('24/7', '2026-06-29T10:00')).toEqual({ state: 'open' });
  });

  it('reads the clock of the offer, not of the reader', () => {
    const now = new Date('2026-06-29T05:30:00Z'); // 7:30 in Paris, 9:30 in Réunion, 1:30 in Guadeloupe
    const stateIn = (code: string) => openState(office, { now, timeZone: timeZoneOf(code) }).state;
    expect([stateIn('59350'), stateIn('97411'), stateIn('97105')]).toEqual(['closed', 'open', 'closed']);
  });

  it('knows French public holidays, and says so when hours do not speak of them', () => {
    expect(at(office, '2026-07-14T10:00').state).toBe('unknown');
    expect(at(`${office}; PH off`, '2026-07-14T10:00')).toMatchObject({
      state: 'closed',
      opensAt: { date: '2026-07-15' },
    });
    expect(at(`PH off; ${office}`, '2026-07-14T10:00').state).toBe('closed');
    for (const holiday of ['2026-04-06', '2026-05-14', '2026-05-25', '2026-12-25', '2027-03-29']) {
      expect(at(`${office}; PH off`, `${holiday}T10:00`).state).toBe('closed');
    }
    expect(at(`${office}; PH off`, '2026-05-26T10:00').state).toBe('open');
    expect(at('24/7', '2026-07-14T10:00').state).toBe('open');
    const abolition = new Date('2027-12-20T06:00:00Z'); // a Monday, 10:00 in Réunion
    expect(openState(`${office}; PH off`, { now: abolition, timeZone: 'Indian/Reunion' }).state).toBe('closed');
    expect(
      openState(`${office}; PH off`, { now: new Date('2027-12-20T09:00:00Z'), timeZone: 'Europe/Paris' }).state,
    ).toBe('open');
  });

  it('keeps the holidays of Alsace and Moselle, and of each territory overseas, by the commune', () => {
    // 10:00 on the clock of each: Good Friday, the second day of Christmas on a Monday, the day of Schœlcher, of Saint-Barthélemy.
    const stateOn = (day: string, code_insee: string | null) => {
      const timeZone = timeZoneOf(code_insee);
      const hours = Array.from(
        { length: 48 },
        (_, hour) => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 12) * 3_600_000),
      );
      const now = hours.find((one) => one.toLocaleString('sv-SE', { timeZone }) === `${day} 10:00:00`)!;
      return openState(`${office}; PH off`, { now, code_insee }).state;
    };
    for (const code of ['57463', '67482', '68224']) {
      expect([stateOn('2026-04-03', code), stateOn('2022-12-26', code)]).toEqual(['closed', 'closed']);
    }
    for (const code of ['59350', '54395', '97411', null]) {
      expect([stateOn('2026-04-03', code), stateOn('2022-12-26', code)]).toEqual(['open', 'open']);
    }
    const own = [
      ['2026-05-27', '97105'],
      ['2026-07-21', '97105'],
      ['2026-05-22', '97209'],
      ['2026-06-10', '97302'],
      ['2027-12-20', '97411'],
      ['2026-04-27', '97608'],
      ['2026-10-09', '97701'],
      ['2026-05-28', '97801'],
      ['2026-07-29', '98613'],
      ['2026-06-29', '98735'],
      ['2026-09-24', '98818'],
    ] as const;
    for (const [day, code] of own)
      expect([day, stateOn(day, code), stateOn(day, '59350')]).toEqual([day, 'closed', 'open']);
    // A zone alone tells the holidays of its territory.
    const abolition = { now: new Date('2026-05-22T14:00:00Z'), timeZone: 'America/Martinique' };
    expect(openState(`${office}; PH off`, abolition).state).toBe('closed');
  });

  it('claims nothing of hours that school holidays close, and knows when it is closed all the same', () => {
    const lessons = `${office}; PH off; SH off`;
    expect(at(lessons, '2026-06-29T10:00')).toEqual({
      state: 'unknown',
      until: { date: '2026-06-29', time: '12:00' },
      exceptSchoolHolidays: true,
    });
    const closed = (date: string, time: string) => ({
      ...{ state: 'closed', opensAt: { date, time }, exceptSchoolHolidays: true },
    });
    expect(at(lessons, '2026-06-29T08:00')).toEqual(closed('2026-06-29', '09:00'));
    expect(at(lessons, '2026-07-14T10:00')).toEqual(closed('2026-07-15', '09:00'));
    expect(at(`${office}; PH,SH off`, '2026-07-14T10:00')).toEqual(closed('2026-07-15', '09:00'));
  });

  it('says on request rather than open or closed', () => {
    expect(at('Mo 09:00-12:00 || "sur rendez-vous"', '2026-06-29T15:00')).toMatchObject({
      state: 'unknown',
      note: 'sur rendez-vous',
      opensAt: { date: '2026-07-06', time: '09:00' },
    });
    expect(at('Mo 09:00-12:00 "sur rendez-vous"', '2026-06-29T10:00')).toEqual({
      state: 'unknown',
      note: 'sur rendez-vous',
    });
  });

  it('keeps to weeks, occurrences and parts of the year', () => {
    const first = 'Sa[1] 10:00-12:00';
    expect(at(first, '2026-07-04T11:00').state).toBe('open');
    expect(at(first, '2026-07-11T11:00')).toMatchObject({ state: 'closed', opensAt: { date: '2026-08-01' } });
    expect(at('Sa[-1] 10:00-12:00', '2026-07-25T11:00').state).toBe('open');
    expect(at('week 1-53/2 Sa 09:00-12:00', '2026-07-04T10:00').state).toBe('open'); // week 27
    expect(at('week 1-53/2 Sa 09:00-12:00', '2026-07-11T10:00').state).toBe('closed'); // week 28
    const summer = 'Mo-Fr 09:00-12:00; Jul-Aug off';
    expect(at(summer, '2026-07-01T10:00')).toMatchObject({ state: 'closed', opensAt: { date: '2026-09-01' } });
    const winter = 'Mo-Fr 09:00-12:00; Dec 20-Jan 5 off';
    expect(at(winter, '2026-12-29T10:00')).toMatchObject({ state: 'closed', opensAt: { date: '2027-01-06' } });
  });

  it('does not know what it cannot read', () => {
    const options = { now: new Date('2026-06-29T08:00:00Z'), timeZone: 'Europe/Paris' };
    for (const nothing of [null, undefined as never, 8 as never])
      expect(openState(nothing, options)).toEqual({ state: 'unknown' });
    expect(openState('du lundi au vendredi', options)).toEqual({ state: 'unknown' });
  });
});

describe('a wrong call of openState', () => {
  it.each<[string, object]>([
    ['`now` must be', { now: new Date(Number.NaN), timeZone: 'Europe/Paris' }],
    ['`now` must be', { now: '2026-06-29', timeZone: 'Europe/Paris' }],
    ['`timeZone` must be', { now: new Date() }],
    ['no time zone of this name', { now: new Date(), timeZone: 'Paris' }],
  ])('says which option is wrong: %s', (message, options) => {
    expect(() => openState('24/7', options as never)).toThrow(message);
  });
});

describe('timeZoneOf', () => {
  it('gives the zone of a commune to the place that stands for its clock', () => {
    for (const code of [
      '97105',
      '97209',
      '97302',
      '97411',
      '97502',
      '97608',
      '97701',
      '97801',
      '98613',
      '98735',
      '98818',
      '67482',
      '59350',
    ]) {
      expect(timeZoneOf(calendarPlaceOf(code))).toBe(timeZoneOf(code));
    }
  });

  it('gives the zone of overseas communes, mainland time otherwise', () => {
    expect(
      ['97209', '97302', '97502', '97601', '98735', '98818', '2A004', '', null, undefined].map(timeZoneOf),
    ).toEqual([
      'America/Martinique',
      'America/Cayenne',
      'America/Miquelon',
      'Indian/Mayotte',
      'Pacific/Tahiti',
      'Pacific/Noumea',
      'Europe/Paris',
      'Europe/Paris',
      'Europe/Paris',
      'Europe/Paris',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import { copyForward, emptyWeek, findHoursFaults, readDays, toOsm, toWeek, withDay } from './opening-week.ts';

describe('the week of opening hours', () => {
  it('reads and writes the hours that a table holds, days of the same hours together', () => {
    for (const osm of [
      '',
      'Mo-Fr 09:00-12:00',
      'Mo-Tu 09:00-12:00,13:30-18:30; We 09:00-12:00; Sa 10:00-13:00',
      'Mo-Su 00:00-24:00',
      'Mo-Fr 08:30-12:00; PH off',
      'Mo-Fr 09:00-17:00; PH off; SH off',
      'Fr 20:00-08:00',
    ]) {
      const week = toWeek(osm);
      expect(week, osm).not.to.be.null;
      expect(toOsm(week!), osm).to.equal(osm);
    }
  });

  it('leaves what a table cannot hold as a text', () => {
    for (const osm of ['sur rendez-vous', 'Mo[1] 09:00-12:00', 'Mo-Fr 09:00-12:00 "sur rendez-vous"', 'Jul-Aug off']) {
      expect(toWeek(osm), osm).to.be.null;
    }
  });

  it('replaces one day of hours that no table holds, and keeps what the others say', () => {
    const late = [{ debut: '14:00', fin: '17:00' }];
    for (const [osm, day, ranges, expected] of [
      ['Mo-Fr 09:00-12:00', 4, [], 'Mo-Th 09:00-12:00'],
      ['Mo-Fr 09:00-12:00 "le matin; sur rendez-vous"', 4, [], 'Mo-Fr 09:00-12:00 "le matin; sur rendez-vous"; Fr off'],
      [
        'Mo-Fr 09:00-12:00 "sur rendez-vous"; PH off',
        0,
        late,
        'Mo-Fr 09:00-12:00 "sur rendez-vous"; Mo 14:00-17:00 "sur rendez-vous"; PH off',
      ],
      ['Sa[1] 10:00-12:00; SH off', 0, late, 'Sa[1] 10:00-12:00; Mo 14:00-17:00; SH off'],
      [
        'Sa[1] 10:00-12:00; Tu 14:00-17:00; Aug off',
        5,
        late,
        'Sa[1] 10:00-12:00; Tu 14:00-17:00; Sa 14:00-17:00; Aug off',
      ],
    ] as const) {
      const written = withDay(osm, day, ranges);
      expect(written).to.equal(expected);
      expect(readDays(written)?.[day], osm).to.deep.equal(ranges);
    }
    expect(readDays('Sa[1] 10:00-12:00; Tu 14:00-17:00')).to.deep.equal([[], late, [], [], [], [], []]);
    expect(readDays('sur rendez-vous le premier lundi')).to.be.null;
  });

  it('finds ends before starts with what was meant, overlaps and halves, but takes a night', () => {
    const faultsOf = (osm: string) => findHoursFaults(toWeek(osm)!).map(({ kind, suggestion }) => [kind, suggestion]);
    expect(faultsOf('Fr 13:30-06:30')).to.deep.equal([['order', '18:30']]);
    expect(faultsOf('Fr 14:00-11:00')).to.deep.equal([['order', '23:00']]);
    expect(faultsOf('Fr 20:00-08:00')).to.deep.equal([]);
    const ranges = [
      { debut: '09:00', fin: '12:00' },
      { debut: '11:00', fin: '14:00' },
    ];
    const overlapping = { ...emptyWeek, days: [ranges, ...emptyWeek.days.slice(1)] };
    expect(findHoursFaults(overlapping)[0]).to.include({ kind: 'overlap', day: 0, index: 1 });
    const half = { ...emptyWeek, days: [[{ debut: '09:00', fin: '' }], ...emptyWeek.days.slice(1)] };
    expect(findHoursFaults(half)[0]).to.include({ kind: 'half', day: 0, index: 0 });
    expect(toOsm(half)).to.equal('');
  });

  it('copies a day on the next ones: those without hours first, all of them otherwise', () => {
    const copied = copyForward(toWeek('Mo 09:00-12:00; We 14:00-16:00')!, 0);
    expect(toOsm(copied)).to.equal('Mo-Tu 09:00-12:00; We 14:00-16:00; Th-Fr 09:00-12:00');
    expect(toOsm(copyForward(toWeek('Mo 09:00-12:00; Tu-Fr 14:00-16:00')!, 0))).to.equal('Mo-Fr 09:00-12:00');
  });
});

import { expect } from '@open-wc/testing';
import { languages } from '../../texts/language.ts';
import { describeWeek } from './week-in-words.ts';

describe('a week in one line', () => {
  it('is said in words where some of its hours have a condition, never as a machine writes it', () => {
    const osm = 'Sa[1] 10:00-12:00; Tu 14:00-17:00';
    const text =
      'Mardi\u00a0: 14\u00a0h\u00a0–\u00a017\u00a0h\u00a0; samedi\u00a0: 10\u00a0h\u00a0–\u00a012\u00a0h (1er du mois)';
    const inFrench = { text, isSource: true, isAsWritten: false };
    expect(describeWeek(osm, 'fr')).to.deep.equal(inFrench);
    expect(describeWeek(osm, 'ar'), 'in French, marked so').to.deep.equal(inFrench);
    const asWritten = { isSource: true, isAsWritten: true };
    expect(describeWeek('sur rendez-vous', 'fr')).to.deep.equal({ text: 'sur rendez-vous', ...asWritten });
    expect(describeWeek('Mo-Fr sunrise-sunset', 'fr')).to.deep.equal({ text: 'Mo-Fr sunrise-sunset', ...asWritten });
  });

  it('parts hours and days by the comma of the language', () => {
    const say = (language: (typeof languages)[number]) => describeWeek('Mo,Tu 09:00-12:00,14:00-17:00', language)?.text;
    expect(say('ar')?.match(/، /g)).to.have.length(2);
    expect(say('ar')).not.to.contain(',');
    expect(say('en')).to.match(/^Monday, Tuesday: 09:00.–.12:00, 14:00.–.17:00$/);
  });

  it('tells the holidays that are closed, in each language, and no code', () => {
    const osm = 'Mo-Fr 09:00-17:00; PH off; SH off';
    const say = (hours: string, language: (typeof languages)[number] = 'fr') =>
      describeWeek(hours, language)?.text.replaceAll('\u00a0', ' ');
    expect(say(osm)).to.equal(
      'Lundi – vendredi : 9 h – 17 h ; fermé les jours fériés et pendant les vacances scolaires',
    );
    expect(say('Mo 09:00-12:00; SH off')).to.match(/ ; fermé pendant les vacances scolaires$/);
    expect(say('Mo 09:00-12:00; PH off; Aug off'), 'a week that is said in French').to.equal(
      'Lundi : 9 h – 12 h ; fermeture : en août ; fermé les jours fériés',
    );
    expect(say('PH off')).to.equal('Fermé les jours fériés');
    expect(say('Mo-Su off')).to.equal('Fermé tous les jours');
    const closed = languages.map((language) => say(osm, language)!);
    expect(new Set(closed).size).to.equal(languages.length);
    for (const text of closed) expect(text).not.to.match(/\b(?:[PS]H|off|Mo|Fr)\b/);
  });
});

import { expect, it } from 'vitest';
import { pageLanguages } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import { readNeedNames } from './need-names.ts';

it.each(pageLanguages)('says numbers of offers in « %s » as the home does, and names all values', async (lang) => {
  const { locale, offers, labels, needs } = await readNeedNames(lang);
  const rules = new Intl.PluralRules(locale);
  const said = (count: number): string | undefined =>
    (offers[rules.select(count)] ?? offers.other)?.replace('{n}', `${count}`);
  for (const count of [1, 2, 3, 5, 10, 11, 21, 22, 25, 99, 100, 101, 103, 111, 999, 1000, 1_000_000])
    expect(said(count)).toBe(pageTexts[lang].home.offers(`${count}`, count));
  expect(Object.values(labels).filter((label) => label === '')).toEqual([]);
  expect(Object.values(needs).filter((need) => labels[need] === undefined)).toEqual([]);
});

it('names values as people say them', async () => {
  const french = await readNeedNames('fr');
  expect(french.labels['equipement-et-alimentation--electromenager']).toBe('Frigo, machine à laver');
  expect([french.needs.mobilite, french.labels['me-deplacer']]).toEqual(['me-deplacer', 'Me déplacer']);
  expect((await readNeedNames('en')).labels.familles).not.toBe(french.labels.familles);
});

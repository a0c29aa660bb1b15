import { expect } from '@open-wc/testing';
import { languages } from '../shared/texts/language.ts';
import { addSearchTexts } from './french-search.ts';
import emptyTexts from './fr/search/empty.ts';
import fieldsTexts from './fr/search/fields.ts';
import filtersTexts from './fr/search/filters.ts';
import groupsTexts from './fr/search/groups.ts';
import saidNoteTexts from './fr/search/said-note.ts';
import hoursTexts from './fr/search/hours.ts';
import mapTexts from './fr/search/map.ts';
import numberTexts from './fr/search/number.ts';
import trayTexts from './fr/search/tray.ts';
import wordsTexts from './fr/search/words.ts';
import { contribution } from './contribution.ts';
import { dataset } from './dataset.ts';
import { territory } from './territory.ts';
import { week } from './week/week.ts';
import { need } from './need.ts';
import { question } from './narrowing/question.ts';
import { orientation } from './orientation.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { selection } from './selection.ts';
import { service } from './service.ts';
import { mergeTexts, type TextsByLanguage } from './texts.ts';

for (const part of [
  emptyTexts,
  fieldsTexts,
  filtersTexts,
  groupsTexts,
  hoursTexts,
  mapTexts,
  numberTexts,
  saidNoteTexts,
  trayTexts,
  wordsTexts,
])
  addSearchTexts(part);

type Leaf = string | ((...values: never[]) => unknown);

/** Reads the texts of every element in a language, by key. */
async function textsOf(language: (typeof languages)[number]): Promise<Map<string, Leaf>> {
  const elements: Record<string, TextsByLanguage<object>> = {
    search,
    service,
    selection,
    contribution,
    dataset,
    territory,
    week,
    need,
    question,
    orientation,
    report,
  };
  const leaves = new Map<string, Leaf>();
  for (const [name, texts] of Object.entries(elements)) {
    const own = language === 'fr' ? texts.fr : (await texts[language]()).default;
    collect(own, name, leaves);
  }
  return leaves;
}

function collect(texts: object, path: string, leaves: Map<string, Leaf>): void {
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'function') leaves.set(`${path}/${key}`, value as Leaf);
    else if (typeof value === 'object' && value !== null) collect(value, `${path}/${key}`, leaves);
  }
}

/** Counts the words of a French sentence. Signs alone are none. */
const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Names, codes and signs that are the same in several languages. */
const shared = /^[\d\s/:.,()]*$|licence$|\/siret$|^contribution\/count$/;

describe('the languages', () => {
  for (const language of languages.filter((each) => each !== 'fr')) {
    it(`has every text of French in "${language}", and none left in French`, async () => {
      const french = await textsOf('fr');
      const texts = await textsOf(language);
      expect([...texts.keys()].sort()).to.deep.equal([...french.keys()].sort());
      const sentences = [...french].filter(([, text]) => typeof text === 'string' && text.split(/\s/).length > 2);
      expect(sentences.length).to.be.greaterThan(150);
      for (const [key, text] of sentences) if (!shared.test(key)) expect(texts.get(key), key).to.not.equal(text);
    });
  }

  it('helps in at most twelve words at a field', () => {
    const { hints, warn, commons, review, attach, closure, duplicate, duration } = contribution.fr;
    const { intro, 'precisions.hint': more } = need.fr;
    const others = { example: duration.example, intro, more };
    const parts = [hints, warn, commons, { ...review, licence: '' }, attach, closure, duplicate, others];
    const helps = parts.flatMap((one) => Object.entries(one));
    const long = helps.filter(([, text]) => typeof text === 'string' && countWords(text) > 12);
    expect(long).to.deep.equal([]);
  });

  it('counts as each language does', async () => {
    const count = async (language: 'en' | 'es' | 'ar' | 'uk', n: number) =>
      (await search[language]()).default['results.count'](n).replaceAll('\u00a0', ' ');
    expect(search.fr['results.count'](1)).to.equal('1\u00a0offre');
    expect(await count('en', 2)).to.equal('2 offers');
    expect(await count('es', 1)).to.equal('1 oferta');
    expect(await Promise.all([1, 2, 3, 11, 100].map((n) => count('ar', n)))).to.deep.equal([
      'عرض',
      'عرضان',
      '3 عروض',
      '11 عرضًا',
      '100 عرض',
    ]);
    expect(await Promise.all([1, 3, 5, 21, 112].map((n) => count('uk', n)))).to.deep.equal([
      '1 пропозиція',
      '3 пропозиції',
      '5 пропозицій',
      '21 пропозиція',
      '112 пропозицій',
    ]);
  });

  it('says in one way that there is no offer', async () => {
    for (const language of languages) {
      const texts = language === 'fr' ? search.fr : (await search[language]()).default;
      const none = texts['results.count'](0);
      expect(none, language).not.to.match(/\d/);
      expect([texts['filter.apply'](0), texts['live.results'](0)], language).to.deep.equal([none, `${none}.`]);
    }
  });
});

describe('texts of the host page', () => {
  const texts = {
    title: 'Titre',
    count: (n: number) => `${n} offres`,
    group: { days: ['lundi', 'mardi'], yes: 'Oui' },
  };

  it('replaces what it names, in groups too, and leaves the rest', () => {
    const merged = mergeTexts(texts, { count: 'Des offres', group: { yes: 'D’accord' } }, () => expect.fail());
    expect(merged.title).to.equal('Titre');
    expect(merged.count(3)).to.equal('Des offres');
    expect(merged.group).to.deep.equal({ days: ['lundi', 'mardi'], yes: 'D’accord' });
  });

  it('refuses what is of another kind, and says where', () => {
    const refused: string[] = [];
    const wrong = { title: 3, group: { days: 'lundi', no: 'Non' }, toString: 'x', count: undefined };
    const merged = mergeTexts(texts, wrong as never, (key) => refused.push(key));
    expect(merged).to.deep.equal(texts);
    expect(refused).to.deep.equal(['title', 'group.days', 'group.no', 'toString']);
  });
});

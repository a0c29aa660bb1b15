import { expect, fixture, html } from '@open-wc/testing';
import { createLabels, publics } from '@inclusion-kit/sdk/referentiels';
import type { LitElement } from 'lit';
import '../../offer/card/define.ts';
import '../../search/filters/di-theme-picker/define.ts';
import { suggestFilters } from '../../search/bar/keyword-field/keyword-filters.ts';
import { search } from '../../locales/search.ts';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import { findThemes } from '../offers/themes.ts';
import { inLanguage, langOf, loadLabels } from './labels.ts';
import { toLowerStart } from './text.ts';

const labelOf = createLabels(publics);
const languages = ['en', 'es', 'ar', 'uk'] as const;

/** Draws the card of an offer in a language, as a page in it does. */
async function mountCard(language: (typeof languages)[number], fields: object) {
  const texts = (await search[language]()).default;
  return fixture<LitElement>(
    html`<di-offer-card .service=${aService(fields)} .texts=${texts} .language=${language}></di-offer-card>`,
  );
}

describe('a label in a sentence', () => {
  it('begins with a small letter, unless it is an acronym', () => {
    const labels = ['Jeunes', 'RSA', 'Élus', 'ÉTAT', 'L’État', 'À distance', 'a', ''];
    expect(labels.map(toLowerStart)).to.deep.equal(['jeunes', 'RSA', 'élus', 'ÉTAT', 'l’État', 'à distance', 'a', '']);
  });
});

describe('the labels in the language of the page', () => {
  before(() => Promise.all(languages.map(loadLabels)));

  it('stand on a card, and a value that the language does not know says that it is French', async () => {
    const card = await mountCard('uk', { publics: ['jeunes', 'gens-du-voyage'] });
    expect(textOf(find(card, '.kind'))).to.equal('Навчальний курс · Пересуватися');
    const [who] = findAll(card, 'dd');
    expect(textOf(who!)).to.equal('Молодь, gens du voyage');
    expect([...who!.querySelectorAll('[lang]')].map(textOf)).to.deep.equal(['gens du voyage']);
    expect(find(card, '.kind').querySelector('[lang]')).to.equal(null);
    expect([find(card, '.title bdi').lang, find(card, '.desc').lang]).to.deep.equal(['fr', 'fr']);
    expect(textOf(findAll(await mountCard('ar', { publics: ['jeunes', 'femmes'] }), 'dd')[0]!)).to.equal(
      'النساء، الشباب',
    );
  });

  it('are those of French, marked, while no table of the language has come', () => {
    expect([inLanguage(labelOf, 'jeunes', 'fr'), langOf('jeunes', 'fr')]).to.deep.equal(['Jeunes', 'fr']);
    expect(inLanguage(labelOf, 'jeunes', 'en')).to.equal('Young people');
  });

  it('are found by the words of the reader, and by French ones', () => {
    expect(
      findThemes('водійських', 'uk').flatMap((theme) => theme.thematiques.map(({ value }) => value)),
    ).to.deep.equal(['mobilite--preparer-un-permis']);
    for (const typed of ['driving', 'permis']) {
      expect(suggestFilters(typed, undefined, 'en')).to.deep.equal([
        { name: 'thematiques', value: 'mobilite--preparer-un-permis', label: 'Preparing for the driving test' },
      ]);
    }
    expect(suggestFilters('الشباب', undefined, 'ar').map(({ value }) => value)).to.deep.equal(['jeunes']);
  });

  it('fill the picker of needs', async () => {
    const texts = (await search.es()).default;
    const picker = await fixture<LitElement>(
      html`<di-theme-picker .texts=${texts} .language=${'es'}></di-theme-picker>`,
    );
    await waitUntil(() => findAll(picker, 'label').length > 0, 'the needs are drawn');
    expect(textOf(findAll(picker, 'label')[0]!)).to.equal('Desplazarme');
    expect(findAll(picker, '[lang]')).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { fr as french } from '@inclusion-kit/sdk/french-words';
import { otherWords } from '@inclusion-kit/sdk/words';
import { tellsPrivate } from './private-words.ts';

/** The thématiques of health, dependence, violence, justice, guardianship, and a night without a roof. */
const PRIVATE =
  /^(?:sante--|famille--(?:prise|soutien-aidants|surmonter)|difficultes-administratives-ou-juridiques--(?:prendre|connaitre)|difficultes-financieres--mettre|remobilisation--bien|logement-hebergement--rechercher)/;

/** Phrases that stand for a private thématique and say as much of another need. */
const HARMLESS: ReadonlySet<string> = new Set(['garde de nuit', 'garde des enfants', 'demander la garde', 'scanner']);

describe('tellsPrivate', () => {
  it('takes words about health, a danger, dependence or violence for private, whatever offers there are', () => {
    for (const words of [
      'dentiste',
      'séropositif',
      'IVG',
      'alcoolique',
      'parkinson',
      'autisme mon fils',
      'je sors d’hospitalisation et je cherche une garde',
      'mon mari me frappe',
      'cours de natation après mon cancer',
      'conduite sans permis',
      '17',
    ])
      expect(tellsPrivate(words), words).to.be.true;
  });

  it('takes words that it does not know for private', () => {
    for (const words of [
      'xyzzy',
      'garde xyzzy',
      'велосипед',
      'حافلة',
      'vélo pour Dupont',
      '0612345678',
      '06 12 34 56 78',
      '13400',
    ])
      expect(tellsPrivate(words), words).to.be.true;
  });

  it('takes words of everyday needs for harmless', () => {
    for (const words of [
      'permis',
      'garde de nuit',
      'conduite le soir',
      'Un bus avant 7 h le samedi',
      'cours de français à 18h30',
      'réparer mon vélo',
      'imprimantes',
      '',
    ])
      expect(tellsPrivate(words), words).to.be.false;
  });

  it('takes every phrase of the private thématiques for private, in each language', async () => {
    const tables = [french, ...(await Promise.all(Object.values(otherWords).map((load) => load())))];
    const phrases = tables.flatMap((table) =>
      Object.entries(table).flatMap(([value, words]) =>
        PRIVATE.test(value)
          ? Object.values(words).flatMap((list) => list.split(',').map((phrase) => phrase.trim()))
          : [],
      ),
    );
    expect(phrases).to.have.length.above(2500);
    expect(phrases.filter((phrase) => !tellsPrivate(phrase) && !HARMLESS.has(phrase))).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { toSentences } from './sentences.ts';

describe('a text that is too long', () => {
  it('ends at a whole sentence, or between two items of a list', () => {
    expect(toSentences('Court.', 10)).to.equal('Court.');
    expect(toSentences('Avoir 18 ans. Habiter Lille. Être au RSA.', 30)).to.equal('Avoir 18 ans. Habiter Lille.');
    expect(toSentences('Avoir le permis (ex. B) et 18 ans. Habiter Lille.', 40)).to.equal(
      'Avoir le permis (ex. B) et 18 ans.',
    );
    expect(toSentences('Avoir 18 ans · habiter Lille · être au RSA', 30)).to.equal('Avoir 18 ans · habiter Lille');
    expect(toSentences('Nous aidons chacun. Ce que nous proposons · une étude', 45)).to.equal('Nous aidons chacun.');
    expect(toSentences('Pièce d’identité\nJustificatif', 20)).to.equal('Pièce d’identité');
  });

  it('keeps its first sentence, however long, up to twice the length', () => {
    expect(toSentences('Une première phrase un peu longue. Une autre.', 20)).to.equal(
      'Une première phrase un peu longue.',
    );
    expect(toSentences('mot '.repeat(50), 21)).to.equal('mot mot mot mot mot');
    expect(toSentences('x'.repeat(50), 21).length).to.be.at.most(21);
  });
});

import type { NeedTexts } from '../fr/need.ts';
import receipt from '../receipt/en.ts';

const texts: NeedTexts = {
  title: 'Say what is missing',
  intro: 'Your answer helps to create offers. It stays anonymous.',
  place: 'In which town?',
  'place.missing': 'Give the town where the offer is missing.',
  'place.elsewhere': (town) => `${town} is outside this area. Choose a town in it.`,
  which: 'Which town?',
  ask: 'What is missing?',
  own: 'In your words',
  words: 'What is missing, in your words',
  change: 'Change the town',
  private: 'The words of your search are not included.',
  takeWords: 'Add them',
  person: 'These words tell who a person is:',
  'person.out': 'Take them out',
  'person.send': 'Send anyway',
  themes: 'Need',
  publics: 'For whom',
  precisions: 'Details',
  example: 'Child care before 7 a.m. in Aubagne',
  'precisions.hint': 'Hours, a journey, a language. No name and no contact.',
  missing: 'Choose a need, or write it.',
  licence: 'By sending, you allow it to be reused under Licence Ouverte 2.0.',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  failed: 'Sending failed. Your text is kept: try again.',
  refused: 'Sending was refused. Check the answers, then try again.',
  waiting: 'Your answer has not gone yet',
  waitingNext: 'It is kept on this device. It goes by itself as soon as the network is back.',
  thanks: 'Thank you, your report is recorded.',
  receipt,
  back: 'Back to the search',
};

export default texts;

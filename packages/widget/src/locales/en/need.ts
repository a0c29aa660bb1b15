import type { NeedTexts } from '../fr/need.ts';

const texts: NeedTexts = {
  title: 'Say what is missing',
  intro: 'Your answers help to create offers. They do not say who you are.',
  place: 'In which town?',
  'place.missing': 'Give the town where the offer is missing.',
  touch: 'Press the one that is missing. Your answer is sent at once.',
  write: 'Or write it',
  themes: 'Need',
  publics: 'For whom',
  precisions: 'Details',
  'precisions.place':
    'Name the town too. For instance: child care before 7 a.m. in Aubagne. Write no name and no contact.',
  'precisions.hint': 'For instance hours, a journey, a language. Write no name and no contact.',
  missing: 'Choose a need, or write it.',
  licence: 'By sending, you allow it to be reused under Licence Ouverte 2.0.',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  failed: 'Sending failed. Your text is kept: try again.',
  refused: 'Sending was refused. Check the answers, then try again.',
  receipt: 'Thank you, your report is recorded.',
  'receipt.no': 'Give this number if you call us',
  follow: 'Follow this report',
  more: 'Say something else',
  close: 'Close',
  search: 'Search for another offer',
  undo: 'Take back',
  undone: 'The report is taken back.',
  undoFailed: 'It could not be taken back: it is already reviewed, or the service does not answer.',
};

export default texts;

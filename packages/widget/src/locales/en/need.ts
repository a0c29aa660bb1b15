import type { NeedTexts } from '../fr/need.ts';

const texts: NeedTexts = {
  title: 'Say what is missing',
  intro: 'Your answers help to create offers. They do not say who you are.',
  place: 'In which town?',
  'place.missing': 'Give the town where the offer is missing.',
  themes: 'Need',
  publics: 'For whom',
  precisions: 'Details',
  'precisions.place':
    'Name the town too. For instance: child care before 7 a.m. in Aubagne. Write no name and no contact.',
  'precisions.hint': 'For instance hours, a journey, a language. Write no name and no contact.',
  missing: 'Choose a need, or write it.',
  licence:
    'By sending, you allow this information to be reused under Licence Ouverte 2.0 by the département, data·inclusion and the tools linked to it.',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  failed: 'Sending failed. Your text is kept: try again.',
  refused: 'Sending was refused. Check the answers, then try again.',
  receipt: 'Thank you, your report is recorded.',
  'receipt.no': 'Give this number if you call us',
  follow: 'Follow this report',
};

export default texts;

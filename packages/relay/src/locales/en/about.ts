import type { AboutTexts } from '../fr/about.ts';

/** The texts of the foot of the home, and of the page about the relay that it leads to, in English. */
export const about: AboutTexts = {
  title: 'About',
  search: 'Search, and print a selection',
  owner: 'Keep my offers up to date',
  desk: 'Review what people propose',
  accessibility: 'Accessibility: partly compliant',
  data: 'Data and licence',
  legal: 'Legal notice',
  site: 'Put this search on your site',
  file: 'Prepare a file of services',
  week: 'Plan a week of activities',
  weekTitle: 'Week of activities',
  sources: 'The offers come from data·inclusion and from the organisations that publish them.',
  accessibilityTitle: 'Accessibility',
  accessibilityText: [
    'This site partly meets RGAA\u00a04.1, the French accessibility standard. No outside body has audited it yet: this comes from automatic checks (axe-core) and from going through it with a keyboard, both repeated with each version.',
    'Still to be tried with people: the screen readers NVDA, VoiceOver and TalkBack. The map is never the only way: the list says the same.',
    'Is something in your way? Write to the body that runs this site, named in the legal notice. Without an answer, you can turn to the French Defender of Rights (Défenseur des droits).',
  ],
  dataText: [
    'The offers follow the common schema of data·inclusion. What you propose here can be reused by anyone under the Open Licence 2.0 (Licence Ouverte), and is passed on to the source of the offer.',
    'No account, no advertising tracker. Your position and your last places stay on your device.',
  ],
  memoryText:
    'A word that finds no offer is remembered on its own, once it was searched on three different days from three towns: never a sentence, a number or an email address. A family name written in small letters can be.',
  feed: 'The files of the contributions',
  publisher: (name) => `This site is published by: ${name}.`,
  software: 'It is made with Inclusion Kit, free software under the MIT licence.',
};

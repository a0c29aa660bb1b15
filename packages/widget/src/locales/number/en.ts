import type { NumberTexts } from './fr.ts';

/** The English words on the number of an offer: whether it answered a call, or was told to be wrong. */
const texts: NumberTexts = {
  answered: {
    ask: 'Did this number answer?',
    yes: 'Yes',
    nobody: 'Nobody',
    wrong: 'It is wrong',
    on: (date) => `This number answered a call on ${date}`,
    thanks: 'Thank you: you say that this number answers.',
    later: 'Try again later. Nothing was sent.',
  },
  erased: {
    wrong: 'The number was reported as wrong: it is removed.',
    removed: 'The number was removed here.',
    alone: 'No other contact is known.',
    elsewhere: (date) => `This number was reported as wrong on ${date} in another record of this organisation.`,
    known: 'Do you know the right one?',
  },
};

export default texts;

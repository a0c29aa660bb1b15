import type { ReceiptTexts } from './fr.ts';

const texts: ReceiptTexts = {
  number: 'Reference',
  numberUse: 'Give it if you call us.',
  follow: 'Follow it',
  newTab: 'new tab',
  undo: 'Take back',
  undone: 'It is taken back.',
  undoFailed: 'It could not be taken back: it is already reviewed, or the service does not answer.',
  stepsLabel: 'What comes next',
  done: 'done',
  now: 'in progress',
  steps: {
    known: (source) => ['Received', 'Reviewed by a person', `Passed on to ${source}`, 'Taken over by the source'],
    added: ['Received', 'Reviewed by a person', 'Published here', 'Taken up by data·inclusion'],
    need: ['Received', 'Reviewed by a person'],
  },
};

export default texts;

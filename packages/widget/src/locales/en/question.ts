import type { QuestionTexts } from '../fr/question.ts';

const texts: QuestionTexts = {
  'ask.thematiques': 'What for exactly?',
  'ask.rayon_km': 'How far?',
  'ask.publics': 'Who for?',
  'ask.modes_accueil': 'On site or remotely?',
  'ask.frais': 'How much?',
  'ask.types': 'What kind of help?',
  'ask.mobilisable_par': 'On your own or with an adviser?',
  'ask.ouvert': 'When?',
  'ask.inconnus': 'Hide the offers where some information is missing?',
  'ask.tri': 'Which ones first?',
  comma: ',',
  step: (n, of) => `question ${n} of ${of}`,
  stop: 'Stop asking',
  more: 'More answers',
  given: 'Your answers:',
  undo: 'Go back',
  'undo.of': (answer) => ` on “${answer}”`,
  unknown: (n) =>
    n === 1
      ? '1 offer without this information stays in the list.'
      : `${n} offers without this information stay in the list.`,
  'answer.unknown': 'I don’t know',
  'answer.other': 'Other',
  'answer.certain': 'Yes, hide them',
  'answer.usagers': 'On your own',
  'answer.professionnels': 'With an adviser',
  'answer.radius': (km) => `${km} km at most`,
  'answer.nearest': (km) => `The nearest: ${km} km at most`,
  'answer.latest': (day) => `The latest: since ${day}`,
  'end.none': 'There are no more questions. Choose a filter, or write what you are looking for.',
  'end.certain': (n) => (n === 1 ? 'See only that one' : `See only these ${n} offers`),
  'end.nearest': (n, km) => `${n === 1 ? 'See the nearest one' : `See the ${n} nearest`} (${km} km at most)`,
  'end.latest': (n, day) => `${n === 1 ? 'See the latest one' : `See the ${n} latest`} (since ${day})`,
  'end.another': 'One more question',
  end: (sure, maybe) =>
    `${sure === 1 ? '1 offer fits' : `${sure} offers fit`} everything.${maybe === 0 ? '' : ` ${maybe} more may: something is not stated.`}`,
};

export default texts;

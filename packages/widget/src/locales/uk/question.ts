import type { QuestionTexts } from '../fr/question.ts';

const texts: QuestionTexts = {
  'ask.thematiques': 'Для чого саме?',
  'ask.rayon_km': 'На якій відстані?',
  'ask.publics': 'Для кого?',
  'ask.modes_accueil': 'На місці чи дистанційно?',
  'ask.frais': 'Скільки коштує?',
  'ask.types': 'Яка допомога?',
  'ask.mobilisable_par': 'Самостійно чи з консультантом?',
  'ask.ouvert': 'Коли?',
  'ask.inconnus': 'Приховати пропозиції, де бракує інформації?',
  'ask.tri': 'Які показати спершу?',
  comma: ',',
  step: (n, of) => `питання ${n} з ${of}`,
  stop: 'Більше не питати',
  more: 'Інші відповіді',
  given: 'Ваші відповіді:',
  undo: 'Назад',
  'undo.of': (answer) => `: «${answer}»`,
  unknown: (n) => `Пропозиції, де цього не вказано, залишаються у списку: ${n}.`,
  'answer.unknown': 'Не знаю',
  'answer.other': 'Інше',
  'answer.certain': 'Так, приховати',
  'answer.usagers': 'Самостійно',
  'answer.professionnels': 'З консультантом',
  'answer.radius': (km) => `не більше ${km} км`,
  'answer.nearest': (km) => `Найближчі: не більше ${km} км`,
  'answer.latest': (day) => `Найновіші: з ${day}`,
  'end.none': 'Запитання закінчилися. Оберіть фільтр або напишіть, що ви шукаєте.',
  'end.certain': (n) => `Показати лише ці: ${n}`,
  'end.nearest': (n, km) => `Показати найближчі: ${n} (не більше ${km} км)`,
  'end.latest': (n, day) => `Показати найновіші: ${n} (з ${day})`,
  'end.another': 'Ще одне запитання',
  end: (sure, maybe) =>
    `Повністю підходять пропозиції: ${sure}.${maybe === 0 ? '' : ` Можливо, ще ${maybe}: якісь дані не вказано.`}`,
};

export default texts;

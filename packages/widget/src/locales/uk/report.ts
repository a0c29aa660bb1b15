import type { ReportTexts } from '../fr/report.ts';
import c from './correct.ts';

/** The Ukrainian texts of the report of a closure or of a duplicate. */
const texts: ReportTexts = {
  title: { fermeture: 'Повідомити про закриття', doublon: 'Повідомити про дублікат' },
  intro: {
    fermeture: 'Людина перевірить ваше повідомлення, потім картка зміниться.',
    doublon:
      'Інший запис описує ту саму пропозицію? Вкажіть який. Ваше повідомлення перевіряють, жоден запис не вилучають.',
  },
  optional: '(необов’язково)',
  required: '(обов’язково)',
  kind: 'Цю пропозицію закрито',
  final: 'Остаточно',
  finalUse: 'Вона зникає з пошуку.',
  temp: 'На певний час',
  tempUse: 'Вона залишається в пошуку, і запис про це каже.',
  since: 'Відколи',
  from: 'Перший день закриття',
  to: 'Останній день закриття',
  unknown: 'Не знаю',
  unknownUse: (day) => `Запис повідомить, що її закрито до ${day}. До того часу це перевірить людина.`,
  /** Stands under days that have passed. */
  over: {
    day: 'Цей день минув: картка про нього не повідомить. Але закриття записано, і його перевірять.',
    days: 'Ці дні минули: картка про них не повідомить. Але закриття записано, і його перевірять.',
  },
  others: 'Інший запис',
  looking: 'Пошук подібних записів…',
  none: 'Подібних записів не знайдено.',
  anotherLabel: 'Шукати інший запис',
  anotherHint: 'Назва пропозиції або організації',
  find: {
    searching: 'Пошук…',
    none: 'Нічого не знайдено. Спробуйте інше слово.',
    down: 'Пошук не відповідає. Спробуйте за мить.',
    found: (n) => `Варіантів: ${n}.`,
  },
  source: (nom) => `джерело: ${nom}`,
  proof: 'Звідки ви це знаєте?',
  proofNone: 'Не вказувати',
  proofs: {
    appel: 'Дзвінок до організації',
    visite: 'Відвідування',
    courriel: 'Отриманий лист',
    'page-web': 'Вебсторінка',
    'personne-concernee': 'Це стосується мене',
    autre: 'Інше',
  },
  more: 'Додати уточнення',
  precisions: 'Уточнення',
  precisionsHint: 'Не пишіть імен і контактів.',
  me: 'Ваша електронна пошта',
  meHint: 'Ніколи не публікується. Потрібна, щоб відповісти вам.',
  issues: {
    kind: 'Скажіть, пропозицію закрито остаточно чи тимчасово.',
    au: 'Вкажіть останній день закриття.',
    order: 'Кінець раніше за початок: виправте одну з дат.',
    past: 'Цей день минув. Вкажіть також перший день закриття або майбутній день.',
    other: 'Виберіть інший запис або знайдіть його за назвою.',
    courriel: 'Ця адреса неповна. Вона має вигляд nom@exemple.fr.',
  },
  licence: c.licence,
  send: 'Надіслати повідомлення',
  sending: 'Надсилання…',
  cancel: 'Скасувати',
  failed: 'Не вдалося надіслати. Ваші відповіді збережено: спробуйте ще раз.',
  refused: 'Повідомлення відхилено. Перевірте відповіді й спробуйте ще раз.',
  thanks: 'Дякуємо, ваше повідомлення збережено.',
  receipt: c.receipt,
  back: c.back.record,
  sent: { closedFinal: c.closedFinal, closedTemp: c.closedTemp, double: c.double, colon: c.colon },
  asked: {
    how: c.how,
    howUse: c.howUse,
    proofs: c.proofs,
    proofKept: c.proofKept,
    proofFailed: c.proofFailed,
  },
};

export default texts;

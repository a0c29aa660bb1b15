import hours from '../hours/uk.ts';
import type { SelectionTexts } from '../fr/selection.ts';
import { createPlural } from '../plural.ts';
import standing from '../standing/uk.ts';
import number from '../number/uk.ts';
import ways from '../ways/uk.ts';

const plural = createPlural('uk-UA');
const offers = (n: number): string =>
  `${n} ${plural(n, { one: 'пропозиція', few: 'пропозиції', other: 'пропозицій' })}`;

/** The Ukrainian texts of `<di-selection>`. */
const texts: SelectionTexts = {
  title: (n) => `${offers(n)} для передачі`,
  kept: {
    session:
      'Цей список лишається на цьому пристрої і стирається, коли ви закриваєте вкладку. Його нікому не надсилають.',
    local: 'Цей список лишається на цьому пристрої навіть після закриття. Його нікому не надсилають.',
    none: 'Цей список стирається, щойно ви залишаєте сторінку. Його нікому не надсилають.',
  },
  empty: 'Не вибрано жодної пропозиції',
  emptyText: 'Позначте «Вибрати» на пропозиціях для людини: вони збираються тут.',
  list: 'Вибрані пропозиції',
  tools: 'Передати вибране',
  print: 'Друкувати',
  mail: 'Електронний лист',
  sms: 'SMS',
  share: 'Поділитися',
  copy: 'Копіювати текст',
  copied: 'Текст скопійовано',
  copyFailed: 'Браузер не дозволив скопіювати. Текст нижче, скопіюйте його вручну.',
  copyText: 'Текст вибраного',
  csv: 'Таблиця (CSV)',
  week: 'Підготувати тиждень',
  clear: 'Інша людина',
  preview: 'Попередній перегляд аркуша',
  printFailed: 'Браузер не відкрив друк. Спробуйте ще раз або скопіюйте текст.',
  tooLong: 'Лист скорочено. Скопіюйте текст, щоб зберегти все.',
  up: (nom) => `Вгору: ${nom}`,
  down: (nom) => `Вниз: ${nom}`,
  remove: (nom) => `Прибрати: ${nom}`,
  keys: 'У пропозиції Alt + стрілка вгору або вниз пересуває її.',
  note: 'Нотатка для людини',
  noteOf: (nom) => `, ${nom}`,
  optional: '(необов’язково)',
  noteHint: 'Наприклад, день зустрічі. Без конфіденційної інформації.',
  removed: 'Пропозицію прибрано.',
  cleared: 'Попередній список стерто.',
  undo: 'Скасувати',
  live: {
    moved: (nom, place, n) => `${nom}: місце ${place} з ${n}.`,
    removed: (n) => `Пропозицію прибрано, вибрано: ${n}.`,
    cleared: 'Попередній список стерто.',
    restored: (n) => `Вибране відновлено: ${offers(n)}.`,
    copied: 'Текст скопійовано.',
    csv: 'Файл готовий.',
  },
  colon: ': ',
  unknown: 'Запитайте',
  sheet: {
    title: (n) => `${n} ${plural(n, { one: 'адреса', few: 'адреси', other: 'адрес' })} для вас`,
    keep: 'Збережіть цей аркуш. Уточніть інформацію, перш ніж іти.',
    prepared: (date) => `Підготовлено ${date}`,
    by: 'ким:',
    phone: 'Телефон:',
    file: (date) => `Адреси для вас, ${date}`,
    notes: 'Нотатки, зустрічі',
    scan: 'Актуальний запис',
    scanOf: (nom) => `Код, що відкриває запис: ${nom}`,
    done: 'Зроблено',
    source: (sources, from, to) =>
      `Інформація data·inclusion (${sources}), Licence Ouverte 2.0, оновлено: ${
        from === to ? to : `${from} – ${to}`
      }. Вона могла змінитися.`,
  },
  standing,
  /** Says of an offer that it is no more, or that it is to be checked first, in a row of its own. */
  warned: {
    gone: (said) => `${said}. Не йдіть туди.`,
    first: (said, canCall) => `${said}: ${canCall ? 'спершу зателефонуйте' : 'спершу уточніть'}.`,
    partly: (date, months) => `Виправлено ${date}, решту не перевіряли ${standing.since(months)}`,
    lost: 'Джерело прибрало цей запис',
  },
  rows: {
    warn: 'Увага',
    what: 'Що',
    who: 'Для кого',
    how: 'Що робити',
    phone: 'Телефон',
    mail: 'Пошта',
    site: 'Сайт',
    address: 'Адреса',
    remote: 'Дистанційно',
    when: 'Коли',
    whenOfStructure: 'Години організації',
    price: 'Вартість',
    bring: 'Умови',
    note: 'Нотатка',
    link: 'Запис',
  },
  how: {
    pro: 'Ваш консультант подає запит за вас.',
    ...ways.how,
    none: 'Джерело не дає жодного контакту.',
    erased: number.erased,
  },
  hoursAsWritten: hours.asWritten,
  masked: ways.masked,
  maskedRow: 'Приховано, він особистий.',
  where: 'Де',
  free: 'Безкоштовно',
  paidUnknown: 'Платно, ціну не вказано',
  more: (n) => `і ще ${offers(n)}`,
  rest: ' … (далі онлайн)',
  columns: {
    place: 'Порядок',
    nom: 'Пропозиція',
    structure: 'Організація',
    telephone: 'Телефон',
    courriel: 'Пошта',
    lien: 'Посилання',
    adresse: 'Адреса',
    horaires: 'Години',
    publics: 'Для кого',
    prix: 'Вартість',
    conditions: 'Умови',
    attention: 'Увага',
    note: 'Нотатка',
    date_maj: 'Оновлено',
    source: 'Джерело',
    id: 'Ідентифікатор',
    fiche: 'Запис',
  },
};

export default texts;

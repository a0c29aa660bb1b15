import type { HomeTexts } from '../fr/home.ts';

const plural = new Intl.PluralRules('uk');

/** The texts of the home and of the page of the search, in Ukrainian. */
export const home: HomeTexts = {
  name: 'Допомога та послуги',
  about: 'Робота, житло, здоров’я, родина',
  language: 'Мова',
  skip: 'Перейти до змісту',
  add: 'Додати пропозицію',
  addHint: 'Ви знаєте місце, майстерню, допомогу: дві хвилини.',
  pro: 'Для фахівців',
  where: (territory) => `Територія: ${territory}`,
  ask: 'Що вам потрібно?',
  searchLabel: 'Шукати пропозицію',
  place: 'Де?',
  placeHint: 'Місто або поштовий індекс',
  places: 'Запропоновані місця',
  found: 'Запропоновані місця: ',
  whole: 'Увесь департамент',
  here: 'Поруч зі мною',
  hereFailed: 'Місце не визначено. Вкажіть населений пункт.',
  words: 'Що? (необов’язково)',
  wordsHint: 'Права, ясла, борги…',
  submit: 'Шукати',
  offers: (n, count) => {
    const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'пропозиція', few: 'пропозиції' };
    return `${n}\u00a0${words[plural.select(count)] ?? 'пропозицій'}`;
  },
  ofStructures: (n) => `, організацій: ${n}`,
  updated: (date) => `оновлено ${date}`,
  free: 'Безкоштовно, без реєстрації',
  copying: 'Пропозиції надходять: їхня кількість незабаром з’явиться.',
  noOffers: 'Пропозицій поки немає. Оберіть потребу, щоб сказати, чого бракує.',
  choose: 'Обрати потребу',
  none: 'Немає пропозицій',
  without: 'Ще немає пропозицій для потреб:',
  sayMissing: 'Сказати, чого бракує',
  urgent: 'Це терміново?',
  urgentFree: 'Безкоштовні номери, вдень і вночі',
  urgentFoot: 'Їжа, душ, ночівля поруч:',
  soliguide: 'дивіться Soliguide',
  missing: 'Чогось бракує',
  missingHint: 'Скажіть, чого ви не знайшли. Ваші відповіді допомагають створювати пропозиції.',
  take: 'Долучитися',
  french: 'Тексти пропозицій французькою мовою.',
  noPlace: (typed) => `Немає населеного пункту з назвою «${typed}».`,
  tryPostalCode: 'Спробуйте поштовий індекс.',
  maybePlace: 'Можливо, ви мали на увазі:',
  takenAsNeed: (typed) => `Шукаємо потребу: «${typed}».`,
  takenBoth: (place, need) => `Місце: ${place}, потреба: ${need}.`,
  takenBack: 'Скасувати',
  asNeed: (typed) => `Шукати «${typed}» як потребу`,
  asNeedAt: (typed, town) => `Шукати «${typed}»: ${town}`,
  noPostalCode: (typed) =>
    `Тут немає населеного пункту з поштовим індексом «${typed}». Перевірте його або введіть назву населеного пункту.`,
  elsewhere: (town) =>
    `${town} — поза цією територією: її пропозицій тут немає. Шукайте на сайті її департаменту або на data·inclusion.`,
  whichPlace: (typed) => `Яке місце для «${typed}»?`,
  search: 'Шукати пропозицію',
  noScript: 'Для списку пропозицій потрібен JavaScript.',
};

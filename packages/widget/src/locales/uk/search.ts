import type { SearchTexts } from '../fr/search.ts';
import { createPlural } from '../plural.ts';

const count = new Intl.NumberFormat('uk-UA');
const plural = createPlural('uk-UA');
const offers = (n: number) =>
  `${count.format(n)}\u00a0${plural(n, { one: 'пропозиція', few: 'пропозиції', other: 'пропозицій' })}`;
const filters = (n: number) => `${n} ${plural(n, { one: 'фільтр', few: 'фільтри', other: 'фільтрів' })}`;

const texts: SearchTexts = {
  'search.label': 'Пошук пропозицій для інтеграції',
  submit: 'Шукати',
  'place.label': 'Де?',
  'place.placeholder': 'Населений пункт або поштовий індекс',
  'place.list': 'Запропоновані населені пункти',
  'place.clear': 'Очистити місце',
  'place.searching': 'Пошук населених пунктів…',
  'place.none': 'Нічого не знайдено. Перевірте написання або введіть поштовий індекс.',
  'place.down': 'Список населених пунктів не відповідає. Ваші результати залишаються на екрані.',
  'place.retry': 'Спробувати ще раз',
  'place.choose': 'Виберіть населений пункт зі списку.',
  'place.homonyms': (n) =>
    `Таку назву ${plural(n, { one: 'має', other: 'мають' })} ${n} ${plural(n, { one: 'населений пункт', few: 'населені пункти', other: 'населених пунктів' })}. Додайте поштовий індекс.`,
  'place.population': (n) =>
    `${count.format(n)} ${plural(n, { one: 'мешканець', few: 'мешканці', other: 'мешканців' })}`,

  'filter.label': 'Фільтри',
  'filter.themes': 'Теми',
  'filter.publics': 'Для кого',
  'filter.chosen_group': 'Вибрані фільтри',
  'filter.chosen': (n) => `вибрано: ${n}`,
  'filter.clear': 'Очистити все',
  'filter.clear_n': (n) => (n === 1 ? 'Прибрати фільтр' : `Прибрати ${filters(n)}`),
  'filter.remove': (label) => `Прибрати: ${label}`,
  'filter.apply': (n) => (n === null ? 'Показати пропозиції' : `Показати: ${offers(n)}`),
  'filter.close': 'Закрити',
  'themes.find': 'Пошук серед тем',
  'themes.categories': 'Категорії',
  'themes.detail': (label) => `Докладніше: ${label}`,
  'themes.none': 'Жодна тема не містить цих слів.',

  'start.title': 'Де ви шукаєте пропозицію?',
  'start.text':
    'Вкажіть населений пункт або поштовий індекс. Тут з’являться пропозиції в радіусі 50\u00a0км і дистанційні пропозиції з контактами.',

  'results.count': offers,
  'results.title': (place) => `: ${place} і 50\u00a0км навколо`,
  'results.title.code': (code) => `: навколо комуни ${code}`,
  'results.remote': (n) => `, з них дистанційно: ${count.format(n)}`,
  soliguide: 'Пропозиції Soliguide (термінова соціальна допомога) не включені.',
  'soliguide.link': 'Шукати також у Soliguide',
  'more.count': (shown, total) => `Показано ${count.format(shown)} з ${count.format(total)}`,
  'more.button': (n) => `Показати ще ${offers(n)}`,
  'more.loading': 'Завантаження…',
  'more.failed': 'Не вдалося завантажити наступні пропозиції.',

  'loading.first': 'Пошук…',
  'loading.again': 'Оновлення результатів…',
  'empty.title': (n, place) => {
    if (n === 0) return `Немає пропозицій: ${place} і 50\u00a0км навколо`;
    return n === 1
      ? 'Жодна пропозиція не відповідає цьому критерію'
      : `Жодна пропозиція не відповідає цим критеріям (${n})`;
  },
  'empty.text': 'Нічого не втрачено: приберіть критерій або шукайте навколо іншого населеного пункту.',
  'empty.text.place': 'Спробуйте сусідній населений пункт або найближче місто.',
  'empty.remove': (label) => `Прибрати «${label}»`,
  'empty.all': 'Прибрати всі фільтри',
  'empty.place': 'Змінити місце',
  'error.title': 'Не вдалося завантажити пропозиції',
  'error.text': (time) => `Служба не відповіла о ${time}. Ваше місце й фільтри збережено.`,
  'error.text.shape': 'Служба надіслала відповідь, яку ця сторінка не може прочитати. Ваше місце й фільтри збережено.',
  'error.text.refused':
    'Служба відхилила цей пошук: можливо, вона не знає цього населеного пункту. Спробуйте сусідній.',
  'error.text.filter':
    'Служба не знає одного з вибраних фільтрів. Приберіть його або очистьте фільтри й повторіть пошук.',
  'error.stale': (time) => `Оновлення не вдалося о ${time}. Показано пропозиції попереднього пошуку.`,
  'error.retry': 'Спробувати ще раз',

  'distance.zero': 'менше 1\u00a0км',
  distance: (km) => `${km}\u00a0км`,
  remote: 'Дистанційно',
  both: 'дистанційно',
  or: 'або',
  'place.unknown': 'Джерело не вказує місця',
  'zone.everywhere': 'уся Франція',
  'zone.departements': (n) => `${n} ${plural(n, { one: 'департамент', few: 'департаменти', other: 'департаментів' })}`,
  'zone.includes': (place) => `територія, що включає ${place}`,
  'zone.limited': 'обмежена територія',
  open: (time) => `Відчинено до ${time}`,
  'open.always': 'Відчинено цілодобово',
  'closed.today': (time) => `Зачинено, відчиняється о ${time}`,
  'closed.later': (day, time) => `Зачинено, відчиняється: ${day}, ${time}`,
  closed: 'Зачинено',
  'hours.unknown': 'Години роботи не вказано',
  overlay: (date) => `Змінено тут ${date}`,
  'overlay.wait': 'Очікує, поки джерело це врахує.',
  'overlay.link': 'Переглянути зміни',
  'overlay.link.of': (name) => ` у «${name}»`,
  'overlay.confirmed': (date) => `Підтверджено тут ${date}`,
  'closed.temp': (from, to) => (from === null ? `Зачинено до ${to}` : `Зачинено з ${from} до ${to}`),
  'closed.final': (from) => (from === null ? 'Зачинено назавжди' : `Зачинено назавжди з ${from}`),
  'closed.said': 'Про закриття повідомлено тут.',
  match: 'Знайдено: ',
  'match.in': {
    nom: 'у назві',
    'structure.nom': 'у назві організації',
    thematiques: 'у темах',
    publics: 'у категоріях людей',
    publics_precisions: 'у категоріях людей',
    reseaux_porteurs: 'у мережах',
    description: 'в описі',
    'structure.description': 'в описі організації',
  },
  'match.elsewhere': 'у записі',
  who: 'Для кого',
  cost: 'Ціна',
  by: 'Звертається',
  unknown: 'Джерело не вказує',
  'cost.free': 'Безкоштовно',
  'cost.paid': (precision) => `Платно: ${precision}`,
  'cost.paid.unknown': 'Платно, ціну не вказано',
  'by.both': 'Сама особа або фахівець',
  'by.pro': 'Фахівець',
  'by.self': 'Сама особа',
  'act.none': 'Джерело не дає жодного контакту.',
  'act.mail': 'Написати',
  'act.link': 'Звернутися онлайн',
  'act.go': 'Маршрут',
  'act.window': ' (нова вкладка)',
  updated: 'Оновлено ',
  source: (name) => `Джерело: ${name}`,
  stale: (months) => {
    const years = Math.floor(months / 12);
    return months < 24
      ? `Не перевірялося ${months}\u00a0${plural(months, { one: 'місяць', few: 'місяці', other: 'місяців' })}`
      : `Не перевірялося ${years}\u00a0${plural(years, { one: 'рік', few: 'роки', other: 'років' })}`;
  },
  still: 'Ще актуально?',
  'still.yes': 'Так',
  'still.yes.of': (name) => `: підтвердити «${name}»`,
  'still.fix': 'Виправити',
  'still.fix.of': (name) => ` «${name}»`,
  'still.done': 'Дякуємо, підтверджено сьогодні',
  undo: 'Скасувати',
  'undo.of': (name) => ` підтвердження «${name}»`,
  select: 'Вибрати',
  selected: 'Вибрано',
  'select.of': (name) => `: ${name}`,
  'still.failed': 'Підтвердження не надіслано.',
  dup: (n) => `Схожих записів зібрано тут: ${n}.`,
  'dup.one': (source) => `Переглянути інший, від ${source}`,
  'dup.each': (source) => `Переглянути запис від ${source}`,
  back: (n, place) => `Назад: ${offers(n)}, ${place}`,
  'back.search': 'Назад до пошуку',
  'back.service': 'Назад до запису',
  'detail.loading': 'Відкриття запису…',
  'detail.failed': 'Не вдалося відкрити запис.',
  'correction.loading': 'Відкриття форми…',

  'live.results': (n) => (n === 0 ? 'Немає пропозицій.' : `Знайдено: ${offers(n)}.`),
  'live.loading': 'Триває пошук.',
  'live.more': (n, shown, total) => `Ще ${offers(n)}, ${count.format(shown)} з ${count.format(total)}.`,
  'live.suggestions': (n) => `Запропоновано населених пунктів: ${n}.`,
  'live.filter.removed': (label) => `Фільтр «${label}» прибрано.`,
  'live.filter.cleared': 'Фільтри прибрано.',
  'live.confirmed': 'Дякуємо, підтверджено.',
  'live.undone': 'Підтвердження скасовано.',
};

export default texts;

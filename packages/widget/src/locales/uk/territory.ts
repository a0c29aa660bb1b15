import { LEAST_TOLD, nameFirst } from '@inclusion-kit/sdk/internal';
import criteria from '../criteria/uk.ts';
import type { TerritoryTexts } from '../fr/territory.ts';
import { createPlural } from '../plural.ts';
import { wholePercent } from '../territory/whole-percent.ts';
import { changed, signed } from '../territory/signed.ts';

const plural = createPlural('uk-UA');

const digits = (n: number): string => n.toLocaleString('uk-UA', { maximumFractionDigits: 2 }).replace(/^-/, '−');
const rate = (n: number): string =>
  n.toLocaleString('uk-UA', { minimumFractionDigits: n === 0 ? 0 : 1, maximumFractionDigits: n < 1 ? 2 : 1 });
/** Writes the number of needs, or the least that it may be. A small one could point at a person. */
const told = (n: number, isLeast = false): string =>
  isLeast && n > 1 ? `щонайменше ${digits(n)}` : n > 0 && n < LEAST_TOLD ? `менше ${LEAST_TOLD}` : digits(n);
const isHidden = (n: number, isLeast = false): boolean => n > 0 && n < LEAST_TOLD && !(isLeast && n > 1);
const percent = (share: number): string => `${digits(wholePercent(share))}\u00a0%`;
const dateOf = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(iso).toLocaleDateString('uk-UA', { ...options, timeZone: 'Europe/Paris' });
const day = (iso: string): string => dateOf(iso, { dateStyle: 'long' });
const month = (iso: string): string => dateOf(iso, { month: 'long', year: 'numeric' });
const list = (words: readonly string[]): string => new Intl.ListFormat('uk').format(words);
const level = (names: readonly string[]): string =>
  names.length === 0 ? '' : `, стільки ж: ${list(nameFirst(names, (n) => `ще ${digits(n)}`))}`;

/** Names the themes whose gap is no chance. */
const surest = (themes: readonly string[]): string =>
  themes.length === 0 ? 'Це може бути випадковість.' : `Різниця виразна для: ${list(themes)}.`;

/** Names the département of some places, where it is not told elsewhere. */
const inside = (departement?: string): string => (departement === undefined ? '' : ` (${departement})`);

const texts: TerritoryTexts = {
  digits,
  rate,
  told,
  percent,
  day,
  list,
  signed: (share) => signed(share, percent(Math.abs(share))),
  loading: 'Обчислення показників…',
  failed: 'Показники не вдалося прочитати.',
  retry: 'Спробувати ще раз',
  refused: (values) =>
    `Адреса цієї сторінки запитує ${list(values.map((one) => `«${one}»`))}, чого ми не знаємо. Цей запит не враховано.`,
  unreadable: 'У цьому файлі немає показників території.',
  empty: 'На цій території немає жодної пропозиції.',
  unknown: 'На цій території немає жодної пропозиції: жодна відома комуна до неї не входить.',
  one: 'На цій території лише одна пропозиція.',
  territory: 'Територія',
  whole: (name) => `Уся територія (${name})`,
  served: (names, most) => (names.length <= most ? list(names) : `департаментів: ${digits(names.length)}`),
  note: 'Записка для комітету',
  save: 'Завантажити',
  files: { csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG' },
  fileOf: (format, title) => `Завантажити ${format}: ${title}`,
  table: 'Ті самі показники в таблиці',
  from: (sources, hasNeeds) =>
    `Джерела карток: ${list(sources) || 'невідомі'}.${hasNeeds ? ' Потреби: France Travail.' : ''}`,
  asOf: (iso) => `Показники за ${day(iso)}.`,
  unit: { demandeurs_emploi: 'шукачів роботи', population: 'мешканців' },
  levels: { departement: 'Департаменти', epci: 'Об’єднання комун', commune: 'Комуни', clpe: 'Місцеві комітети (CLPE)' },
  adds: 'Підкреслене число відкриває свої картки разом із повторами. Інші числа списку не відкривають.',
  opens:
    'Підкреслене число відкриває свої картки, стільки, скільки в ньому сказано. Інші числа списку не відкривають: вони рахують людей, говорять про минуле або обчислені.',
  listed: {
    search: (n) => `У пошуку: карток ${digits(n)}, разом із повторами`,
    searchForAll: (n) => `У пошуку: карток ${digits(n)}, разом із тими, що для всіх, і повторами`,
    twin: (name, source) => `Та сама організація, що «${name}» (${source})`,
    close: 'Закрити список',
    back: 'Назад до списку',
    more: (left) => `Показати ще (${digits(left)})`,
    offers: (n) => `пропозицій: ${digits(n)}`,
    structures: (n) => `організацій: ${digits(n)}`,
    undated: 'без дати',
    updated: (iso) => `оновлено ${day(iso)}`,
  },
  records: (n) => `карток: ${digits(n)}`,
  views: {
    label: 'Частини сторінки',
    essentiel: 'Головне',
    questions: 'Десять питань',
    thematiques: 'Теми',
    lieux: 'Місця',
    evolution: 'Зміни, години, вартість',
    partenaires: 'Партнери',
    demandes: 'Запити',
    limites: 'Межі',
  },
  say: {
    lacking: (themes) => `Найбільше бракує: ${list(themes)}.`,
    balanced: 'Жодної теми явно не бракує.',
    absent: (n, of) => `Тем без жодної пропозиції: ${digits(n)} з ${digits(of)}.`,
    few: (n, of) => `Відомих потреб, для висновку про які замало пропозицій: ${digits(n)} з ${digits(of)}.`,
    unjudged: 'Поки що невідомо, чого бракує: потреби невідомі.',
    undated: 'Жодна картка не має певної дати: їхній вік невідомий.',
    stale: (share) =>
      share === 1 ? 'Жодної пропозиції не перевіряли вже рік.' : `${percent(share)} пропозицій не перевіряли вже рік.`,
  },
  figures: {
    twice: 'повторні картки',
    services: 'пропозицій у переліку',
    structures: 'організацій',
    current: 'пропозицій, перевірених менше року тому',
    visible: 'видимих карток (якість 80\u00a0% і вище)',
    needs: 'повідомлень про нестачу',
    since: (change) => changed(change, digits(Math.abs(change))),
    points: (change) => {
      const points = Math.round(change * 100);
      return `${changed(points, digits(Math.abs(points)))} п.`;
    },
    compared: (iso) => `Зміни з ${day(iso)}.`,
    distinct: (n) => `${digits(n)} без дублікатів`,
    unplaced: (n) => `з них ${digits(n)} без відомої комуни`,
    rsa: (value, people) => `Пропозицій на 100 отримувачів RSA: ${rate(value)} (отримувачів: ${digits(people)}).`,
    noNeeds: 'Тут їх ніхто не рахує',
  },
  actions: {
    title: 'Що змінило б найбільше',
    sub: 'За часткою людей або карток, які змінює кожна дія.',
    none: 'З цих показників не випливає жодної дії.',
    how: 'Розрахунок',
    see: 'Переглянути пропозиції',
    records: 'Показати картки',
    beside: {
      verifier: 'Переглянути, кому телефонувати',
      completer: 'Переглянути, чого бракує',
      reunir: 'Переглянути теми',
    },
    open: (n, theme, places, departement) =>
      `Знайти або відкрити пропозиції теми «${theme}»: ${digits(n)}${places.length === 0 ? '' : `, спочатку: ${list(places)}${inside(departement)}`}`,
    openWhy: (gap) => `Їх на ${percent(Math.abs(gap))} менше, ніж очікувано.`,
    openNone: (need, people, unit) =>
      `Це велика потреба (${percent(need)}), а пропозицій немає. ${digits(people)} ${unit} не мають жодної ближче ніж за 30\u00a0км.`,
    openGain: (people, unit) => `${digits(people)} ${unit} мали б пропозицію ближче ніж за 10\u00a0км`,
    openFew: 'Менш ніж 11 людей мали б ближчу пропозицію.',
    openEven: 'Пропозицій було б стільки, скільки очікувано.',
    openHow:
      'Комуни, де ще одна пропозиція досягає найбільше людей, які не мають жодної за 10\u00a0км, одна за одною, по прямій. Вони з одного департаменту: того, де комуна допомагає найбільше людям. «Місця» і десять запитань кажуть інше: де живе найбільше людей далі ніж за 30\u00a0км від пропозиції.',
    verify: (n, reach) =>
      reach === undefined
        ? `Зв’язатися з організаціями, що запізнюються: ${digits(n)}`
        : reach.ecrire > 0
          ? `Написати організаціям, що запізнюються: ${digits(reach.ecrire)}${reach.appeler === 0 ? '' : `, зателефонувати: ${digits(reach.appeler)}`}`
          : reach.appeler > 0
            ? `Зателефонувати організаціям, що запізнюються: ${digits(reach.appeler)}`
            : `Чекати відповіді організацій, що запізнюються: ${digits(reach.attente)}`,
    verifyWhy: (n, structures, others, reach) =>
      `Карток, не перевірених рік: ${digits(n)}, їхніх організацій: ${digits(structures)}.${
        reach === undefined
          ? ''
          : ` Усього: ${[
              ...(reach.ecrire === 0 ? [] : [`написати – ${digits(reach.ecrire)}`]),
              ...(reach.appeler === 0 ? [] : [`зателефонувати – ${digits(reach.appeler)}`]),
              ...(reach.attente === 0
                ? []
                : [`лист надіслано менше ніж 14 днів тому або буде надіслано – ${digits(reach.attente)}`]),
              ...(others === 0 ? [] : [`відповіли або вже не мають що перевіряти – ${digits(others)}`]),
            ].join(', ')}.`
      }`,
    gain: (from, to) => `Перевірені пропозиції: з ${percent(from)} до ${percent(to)}`,
    ofHalf: (n) => `, якщо підтвердять половину цих карток (${digits(n)})`,
    verifyHow: (all) =>
      `Відповідь на лист рахується так само, як відповідь на дзвінок. Якщо підтвердять усі ці картки: ${percent(all)}.`,
    answer: (theme) => `Відповісти на нестачу теми «${theme}»`,
    answerWhy: (n, isLeast) => `Повідомлень про нестачу: ${told(n, isLeast)}.`,
    answerOthers: (more) =>
      `Проте пропозицій цієї теми на ${percent(more)} більше, ніж очікувано: люди просять інші, або деінде. Які й де, каже «Запити».`,
    answerGain: (n, isLeast) =>
      isHidden(n, isLeast) ? 'Усі запити дістали б відповідь' : `Запитів, що дістали б відповідь: ${told(n, isLeast)}`,
    answerHow: (n) => `Пропозицій цієї теми вже є: ${digits(n)}. Враховано повідомлення за дванадцять місяців.`,
    complete: (n, what) => `Доповнити «${what}» у картках: ${digits(n)}`,
    completeWhy: 'Бракує лише цього рядка до 80\u00a0%.',
    completeGain: (from, to) => `Видимі картки: з ${percent(from)} до ${percent(to)}`,
    completeHow: 'Оцінку кожної картки обчислено знову з одним доповненим критерієм.',
    gather: (n) => `Об’єднати дублікати карток: ${digits(n)}`,
    gatherWhy: (theme) => `Найбільше в темі «${theme}».`,
    gatherGain: (from, to) => `З ${digits(from)} до ${digits(to)} карток у цій темі`,
    gatherHow: 'Картки організацій, які data·inclusion вважає іншою, без тієї, що залишається.',
  },
  criteria,
  questions: {
    title: 'Десять питань комітету',
    sub: 'Коротка відповідь на кожне питання. Більше сказано у названій частині.',
    question: 'Питання',
    answer: 'Відповідь',
    more: (view) => `Дивитися «${view}»`,
    asks: [
      'Скільки пропозицій і організацій, і як змінилося за пів року?',
      'Яку частку перевірено за останній рік і кому телефонувати?',
      'У яких темах бракує пропозицій і скількох бракує?',
      'Де пропозицій більше, ніж очікувано, або картки повторюються?',
      'Де немає нічого в межах 30\u00a0км і для скількох людей?',
      'Які місця мають найменше поруч із місцями такого самого розміру?',
      'Від якого джерела і якої організації пропозиції залежать найбільше?',
      'Що шукають марно і про яку нестачу повідомляють?',
      'Хто платить за пропозиції і які дії змінюють найбільше?',
      'Що не враховано і до чого прагнути наступного разу?',
    ],
    rest: 'Решта відповіді',
    acts: 'Дії, що змінюють найбільше, спочатку найсильніша:',
    noneVain: 'Немає пошуків без результату, які можна показати.',
    vainUncounted: 'Пошуки без результату тут не рахують.',
    about: (what, told) => `${what}: ${told}`,
    fromTo: (from, to) => `пропозицій: з ${digits(from)} до ${digits(to)}`,
    fewer: (from, to) => `карток: з ${digits(from)} до ${digits(to)}, без повторів`,
    count: (iso, all, distinct, structures) =>
      `${day(iso)}. Пропозицій: ${digits(all)}, без повторів: ${digits(distinct)}. Організацій: ${digits(structures)}.`,
    gap: (theme, n, expected, gap) =>
      `${theme}: ${n < expected ? 'бракує' : 'більше, ніж очікувано, на'} ${digits(Math.abs(expected - n))}, є ${digits(n)}, очікувано ${digits(expected)} (${gap})`,
    byPeople: 'потреба невідома, очікуване за кількістю жителів',
    expected: 'Очікувано: число пропозицій, якби їх розподілили так, як потреби.',
    whole: 'Потреби тут невідомі: очікуване число взято з усіх пропозицій.',
    noneOver: 'Жодна тема не має явно більше пропозицій, ніж очікувано.',
    twice: (n, themes) =>
      n === 0
        ? 'Жодна картка не повторюється.'
        : `Повторних карток: ${digits(n)}${themes.length === 0 ? '' : `, найбільше: ${list(themes.map(([theme, extra]) => `${theme} (${digits(extra)})`))}`}.`,
    levels: {
      departement: 'Департамент, де найменше',
      epci: 'Об’єднання комун, де найменше',
      commune: 'Комуна, де найменше',
      clpe: 'Місцевий комітет (CLPE), де найменше',
    },
    since: (from, to, changes) =>
      `З ${day(from)} до ${day(to)}: ${changes.map(([what, change]) => `${what} ${change}`).join(', ')}.`,
    judged: {
      a_renforcer: (n, sure) => `Тем, де пропозицій менше, ніж очікувано: ${digits(n)}. ${surest(sure)}`,
      sur_liste: (n, sure) => `Тем, де пропозицій більше, ніж очікувано: ${digits(n)}. ${surest(sure)}`,
    },
    far: (n, all) =>
      `Тем, де частина людей не має жодної пропозиції на місці за 30\u00a0км: ${digits(n)} з ${digits(all)}.`,
    farAt: (theme, people, unit, places) =>
      `${theme}: ${people} ${unit}${places.length === 0 ? '' : `, найбільше – ${list(places)}`}`,
    least: (kind, name, rate, unit, others) =>
      `${kind}: ${name}, ${rate} пропозицій на 1000 (${unit})${level(others)}.`,
    like: (n, rate) => `Посередині ${digits(n)} місць подібного розміру: ${rate}.`,
    unlike: 'Місць подібного розміру замало, щоб порівняти.',
    committees: {
      same: 'Тут місцеві комітети (CLPE) — це ці самі території.',
      one: 'Тут лише один місцевий комітет (CLPE): порівнювати нічого.',
      inside: 'Місцеві комітети (CLPE) порівнюють у департаменті чи на більшій території.',
      unknown: 'Місцеві комітети (CLPE) цієї території невідомі.',
    },
    omitted: (hasSoliguide, place, date, theme) =>
      `Не враховано: ${list([
        'кількість місць',
        ...(hasSoliguide ? [] : ['пропозиції Soliguide']),
        ...(place === 0 ? [] : [`картки без відомої комуни (${digits(place)})`]),
        ...(date === 0 ? [] : [`вік карток без певної дати (${digits(date)})`]),
        ...(theme === 0 ? [] : [`тему деяких карток (${digits(theme)})`]),
      ])}.`,
    uncounted: 'Тут ніхто не рахує повідомлень про нестачу.',
    noneReported: 'Про нестачу ніхто не повідомляв.',
    written: 'Потреба своїми словами',
    reported: (needs) => `Повідомлення про нестачу: ${list(needs.map(([need, ...n]) => `${need} (${told(...n)})`))}.`,
    aim: (iso) => `Мета на ${day(iso)}:`,
  },
  themes: {
    title: 'Потреба і пропозиція за темами',
    sub: (unit, since, isCompared) =>
      `${since === null ? `Потреби цієї території невідомі${isCompared ? ': пропозицію порівняно з усіма завантаженими' : ''}.` : `Потреба: частка кожної перешкоди${since === '' ? '' : `, ${month(since)}`}. Для деяких тем потреба невідома${isCompared ? ': їх порівняно з усіма' : ''}.`} ${unit === null ? 'Без кількості мешканців показники на душу не обчислюються.' : `Пропозиція: на 1000 ${unit}, дублікати враховано один раз.`}`,
    theme: 'Тема',
    need: 'Потреба',
    offers: 'Пропозиції',
    rate: 'На 1000',
    gap: 'Різниця',
    verdict: 'Висновок',
    recipients: 'На 100 на RSA',
    twice: 'Дублікати',
    current: 'Актуальні',
    vain: 'Шукали марно',
    needs: 'Нестача',
    people: (n) => `Людей: ${digits(n)}`,
    noNeed: 'невідома',
    byPeople: 'невідомо, різниця за кількістю жителів',
    listed: (all: number, twice: number) =>
      `Карток у списку: ${digits(all)}${twice === 0 ? '' : `, з них повторних: ${digits(twice)}`}`,
    chance: 'можливо, випадковість',
    foot: ({ lacking, overListed, fewestOffers, fewestPeople }, isCompared, less, more) =>
      `Очікувано: частка пропозицій, що відповідає частці потреби${isCompared ? ' або, де потреба невідома, частці мешканців' : ''}. Нижче −${-lacking}\u00a0%: ${less}. Вище +${overListed}\u00a0%: ${more}. Менш ніж ${fewestOffers} наявних і очікуваних пропозицій або менш ніж ${fewestPeople} людей: без висновку. Малі кількості людей приховано.`,
    sort: 'Порядок',
    sorts: {
      ecart: 'Нестача',
      besoin: 'Потреба',
      services: 'Кількість пропозицій',
      a_jour: 'Частка актуальних',
    },
    show: 'Висновок',
    all: 'Усі',
    none: 'Жодна тема не має такого висновку.',
  },
  verdicts: {
    a_renforcer: 'Посилити',
    equilibre: 'Збалансовано',
    sur_liste: 'Більше, ніж очікувано',
    trop_peu: 'Замало даних для висновку',
  },
  compared: {
    a_renforcer: 'Менше, ніж деінде',
    equilibre: 'Як деінде',
    sur_liste: 'Більше, ніж деінде',
    trop_peu: 'Замало даних для висновку',
  },
  coverage: {
    title: 'Офіційне покриття і що воно приховує',
    sub: 'Національний показник, обчислений так само за місцевими комітетами (CLPE), поруч із нашим висновком. У дужках: кількість комітетів.',
    none: 'Без перешкод France Travail для цієї території національний показник не обчислюється.',
    official: 'Національний показник',
    highest: 'Найвищий індекс',
    ours: 'Наш висновок',
    volume: 'Пропозицій на людину, Франція\u00a0=\u00a01',
    bands: {
      'Très faible couverture': 'Дуже низьке',
      'Faible couverture': 'Низьке',
      'Couverture intermédiaire': 'Середнє',
      'Bonne couverture': 'Добре',
      'Très bonne couverture': 'Дуже добре',
    },
    hidden: 'Що національний показник тут приховує',
    shares: 'Він порівнює частки: удесятеро менше пропозицій дало б той самий індекс.',
    even: 'Людина має кілька перешкод: пропозиція, розподілена точно як потреба, часто читається як «Низьке».',
    contradicts: (theme, band, gap) => `${theme}: для нього «${band}», хоча пропозиція відповідає потребі (${gap}).`,
    blind: (theme, gap) => `${theme}: він не бачить нестачі (${gap}).`,
    stale: 'Він не враховує віку карток, відстаней і зон.',
  },
  quadrant: {
    title: 'Одним поглядом',
    sub: 'Кожна точка є темою з відомою потребою. Між двома лініями пропозиція відповідає потребі.',
    none: 'Без відомих потреб теми тут не розміщуються.',
    corners: {
      renforcer: 'Посилити насамперед',
      surveiller: 'Стежити',
      equilibre: 'Збалансовано',
      garder: 'Добре, зберегти',
      alleger: 'Полегшити',
    },
    corner: 'Місце',
    less: 'менше пропозицій, ніж очікувано',
    more: 'більше пропозицій, ніж очікувано',
    low: 'мала потреба',
    high: 'велика',
    sentence: (themes) =>
      themes.length === 0
        ? 'Жодній великій потребі не бракує пропозицій.'
        : `Велика потреба і менше пропозицій, ніж очікувано: ${list(themes)}.`,
  },
  freshness: {
    title: 'Актуальність',
    bands: {
      moins_de_6_mois: 'Менше 6 місяців',
      de_6_mois_a_1_an: 'Від 6 місяців до 1 року',
      de_1_a_2_ans: 'Від 1 до 2 років',
      plus_de_2_ans: 'Понад 2 роки',
      inconnue: 'Дата невідома',
    },
    sentence: (share, source, worst) =>
      `${share === 0 ? 'Жодної картки не' : `${percent(share)} карток`} перевірено за останній рік.${source === null ? '' : ` У джерелі, що найбільше відстає, ${source}: ${percent(worst)}.`}`,
    source: 'Джерело',
    current: 'Актуальні',
    sources: 'За джерелами',
  },
  funding: {
    title: 'Вартість і фінансування',
    silent: 'Невідомо, хто платить: картки цього не кажуть.',
    file: 'Файл фінансувальників це показує.',
    told: (funders, without) =>
      `Найбільше пропозицій оплачують: ${list(funders.map(([name, n]) => `${name} (${digits(n)})`))}.${without === 0 ? '' : ` Без відомого фінансування: ${digits(without)}.`}`,
    cost: 'Скільки пропозиції коштують людям, за картками, без дублікатів:',
    unknown: 'Не вказано',
    who: 'Вартість або хто платить',
  },
  values: {
    title: 'Для кого, що і як',
    sub: (n) => `З ${digits(n)} пропозицій, без дублікатів. Пропозиція для двох груп рахується в обох.`,
    sentence: (firsts) =>
      `Що трапляється найчастіше. ${firsts.map(([field, value, n]) => `${field}: ${value} (${digits(n)}).`).join(' ')}`,
    silent: 'Жодна пропозиція не каже, для кого вона і як приймає людей.',
    field: 'Питання',
    value: 'Відповідь',
    fields: { publics: 'Для кого', type: 'Тип пропозиції', modes_accueil: 'Прийом', thematiques: 'Точна тема' },
    outside: (value) => `«${value}», немає в офіційному списку`,
    more: (n) => `Ще ${digits(n)}`,
    forAll: 'Пошук для певної групи показує також пропозиції для всіх.',
  },
  reliance: 'На кому тримається пропозиція',
  quality: {
    title: 'Чого бракує карткам',
    sub: 'Картки з якістю нижче 80\u00a0%. Картка рахується один раз за кожен рядок, якого бракує.',
    sentence: (under, all, most) =>
      `Карток з якістю нижче 80\u00a0%: ${digits(under)} з ${digits(all)}.${most.length === 0 ? '' : ` Доповнити спочатку: ${list(most.map(([name, n]) => `${name} (${digits(n)})`))}.`}`,
    good: 'Усі картки мають якість 80\u00a0% або більше.',
    old: 'Дата старша за шість місяців',
    criterion: 'Рядок, який доповнити',
    records: 'Картки',
  },
  hours: {
    title: 'Години на тиждень',
    sentence: (known, hours, unknown) =>
      `${hours === null ? 'Жодна пропозиція не вказує годин на тиждень.' : `Пропозицій, що вказують години: ${digits(known)}. Разом ${digits(hours)} год на тиждень.`}${unknown === 0 || hours === null ? '' : ` Пропозицій, що їх не вказують: ${digits(unknown)}. Вони не рахуються як 0.`}`,
    bands: {
      moins_de_3: 'Менше 3 год на тиждень',
      de_3_a_6: 'Від 3 до менше 6 год',
      de_6_a_15: 'Від 6 до менше 15 год',
      '15_et_plus': '15 год і більше',
    },
    known: 'Пропозиції, що вказують години',
    unknown: 'Пропозиції, що не вказують',
    sum: 'Години на тиждень',
    none: 'невідомо',
  },
  growth: {
    title: 'Зростання',
    unread: (iso) => `Дані за ${day(iso)} не містять жодної пропозиції: зростання невідоме.`,
    none: (iso) => `Зростання видно з другого дня. Є лише ${day(iso)}.`,
    sub: (from, to, scale) => `Кількість карток з ${day(from)} до ${day(to)}. ${scale}`,
    scale: 'Один масштаб для всіх малюнків.',
    mentions: 'Картка з двома темами однієї категорії враховується двічі.',
    first: 'На початку',
    last: 'Наприкінці',
    change: 'Зміна',
    one: (theme, from, to) => `${theme}: з ${digits(from)} до ${digits(to)} карток`,
    gains: (theme, more) => `Найбільше зростає: ${theme} (+${digits(more)}).`,
    loses: (theme, less) => `Найбільше втрачає: ${theme} (−${digits(less)}).`,
    still: 'Жодна тема не змінилася.',
    others: (n) => `Поза офіційним переліком, не намальовано: ${digits(n)}.`,
  },
  parts: {
    title: 'Де',
    map: 'Показати карту',
    none: 'Частини цієї території невідомі: малюнка немає.',
    sub: 'Одне коло для кожної частини території. Намальовані межі приблизні.',
    hue: (unit) => `Пропозицій на 1000 ${unit}`,
    part: 'Частина території',
    partly: '(тут лише мала частина)',
    hiddenPeople: 'приховано',
    one: (name, people, unit, rate) => `${name}: ${people} ${unit}, ${rate} пропозицій на 1000`,
    sentence: (worst, low, best, high, others) =>
      `Найгірше: ${worst}, ${low} пропозицій на 1000${level(others)}. Найкраще: ${best}, ${high}.`,
    alike: (low, high) =>
      low === high
        ? `Усюди однаково: ${low} пропозицій на 1000.`
        : `Усюди майже однаково: від ${low} до ${high} пропозицій на 1000.`,
    offers: (n) => plural(n, { one: 'пропозиція', few: 'пропозиції', many: 'пропозицій', other: 'пропозиції' }),
    classes: (from, to) =>
      from === null ? `менше ${to ?? ''}` : to === null ? `${from} і більше` : `від ${from}, менше ${to}`,
    range: (from, to) => `від ${from} до ${to}`,
    reach: 'Без пропозиції поблизу',
    reachSub: (unit) => `Кількість ${unit} без пропозиції на місці, по прямій: без доріг і рельєфу.`,
    km10: 'Далі ніж 10\u00a0км',
    km30: 'Далі ніж 30\u00a0км',
    far: 'Найбільше',
    few: 'менше 11',
    reachSentence: (theme, people, unit) => `Найдалі «${theme}»: ${people} ${unit} не мають жодної за 30\u00a0км.`,
    near: 'Кожен має пропозицію кожної теми в межах 30\u00a0км.',
  },
  calls: {
    title: 'Зателефонувати',
    sub: (n, shown) =>
      `Організацій з пропозиціями, не перевіреними рік: ${digits(n)}. Кому телефонувати спочатку${shown < n ? `, ${digits(shown)} з тих, де їх найбільше` : ''}:`,
    none: 'Жодна організація не має застарілих пропозицій.',
    moved: 'Організації з найбільшою кількістю старих пропозицій відповіли, або з ними зв’язалися.',
    why: (n, stale) =>
      stale === n
        ? `Пропозицій: ${digits(n)}, жодну не перевірено за рік`
        : `Пропозицій: ${digits(n)}, не перевірено: ${digits(stale)}`,
    noPhone: 'Немає номера',
    structure: 'Організація',
    stale: 'Застарілі',
    phone: 'Телефон',
    last: 'Останній крок',
    followed: {
      repondu: (iso) => `Відповідь: ${day(iso)}`,
      joint: (iso) => `Зв’язалися телефоном: ${day(iso)}`,
      absent: (iso) => `Телефонували ${day(iso)}, без відповіді`,
      silence: (iso) => `Писали ${day(iso)}, без відповіді`,
      attente: (iso) => `Писали ${day(iso)}, відповідь ще може надійти`,
    },
  },
  asked: {
    title: 'Що люди шукають марно',
    searches: (themes) =>
      `Пошуки без результату за останні дванадцять повних місяців: ${list(themes.map(([theme, n]) => `${theme} (${digits(n)})`))}.`,
    words: (words) => `Слова без результату: ${words.map((word) => `«${word}»`).join(', ')}.`,
  },
  limits: {
    title: 'Чого ці показники не кажуть',
    unplaced: (n) => `Карток без відомої комуни, що враховані загалом, але не в жодній частині: ${digits(n)}.`,
    remote:
      'Пошук показує також дистанційні пропозиції, відкриті для цієї території. Тут пропозиція рахується там, де вона є.',
    place: (n) => `Карток без відомої комуни, що не враховані ніде: ${digits(n)}.`,
    byStructure: (n) =>
      `З них пропозицій організації з цієї території: ${digits(n)}. З комуною в картці їх було б враховано.`,
    date: (n) => `Карток без дати або з майбутньою датою: ${digits(n)}.`,
    point: (n) => `Пропозицій на місці без точки, їх замінює комуна: ${digits(n)}.`,
    theme: (n) => `Карток без жодної відомої теми: ${digits(n)}.`,
    source: (name, share) => `Найбільше джерело, ${name}, дає ${percent(share)} карток.`,
    actor: (name, share) =>
      `Найбільша організація, ${name}, має ${share < 0.005 ? 'менше 1\u00a0%' : percent(share)} пропозицій.`,
    soliguide: 'Жодна картка не надходить із Soliguide: її пропозицій тут не враховано.',
    capacity: 'Пропозиція не є місцем: кількість місць невідома.',
    clpe: (known, all) =>
      `Потреби відомі для ${digits(known)} місцевих комітетів (CLPE) з ${digits(all)}: потреби інших не враховано.`,
    needs: 'Людей, не зареєстрованих у France Travail, серед потреб немає.',
    orphans: (n) => `Пропозицій організації, якої немає в жодному файлі, тож її копії невідомі: ${digits(n)}.`,
    codes: (n, codes) =>
      `Карток з кодом, якого сьогодні не має жодна комуна (${list(codes)}), можливо, комуну об’єднали: ${digits(n)}.`,
    people: (unit, unknown, all, isLeftOut) =>
      `Кількість ${unit} невідома для ${digits(unknown)} ${plural(unknown, { one: 'комуни', other: 'комун' })} з ${digits(all)}: ${isLeftOut ? 'показники не враховують ці комуни та їхні пропозиції' : 'показники рахують мешканців'}.`,
    strangers: (n, codes) =>
      `Комун у файлі людей, яких сьогодні немає (${list(codes)}), тож їхніх людей не враховано: ${digits(n)}.`,
    lostClpe: (n, ids) =>
      `Місцевих комітетів (CLPE) у файлі потреб без відомої комуни (${list(ids)}), тож їхні потреби не враховано: ${digits(n)}.`,
    outsideClpe: (n, all) =>
      `Комун поза будь-яким відомим місцевим комітетом (CLPE), потреби яких не враховано: ${digits(n)} з ${digits(all)}.`,
    others: (n) => `ще ${digits(n)}`,
    refused: (n, cells) => `Неможливих чисел у файлах (${list(cells)}), які враховано як невідомі: ${digits(n)}.`,
    monthless: (n) =>
      `Рядків про перешкоди, місяць яких не читається: ${digits(n)}. Їх враховано там, де місцевий комітет не має рядка за відомий місяць.`,
    recipients: (codes) => `Кількість одержувачів RSA невідома для ${list(codes)}: показник не обчислено.`,
  },
};

export default texts;

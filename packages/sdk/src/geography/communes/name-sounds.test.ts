import { describe, expect, test } from 'vitest';
import { createGeography } from '../offline.ts';
import type { Commune } from './commune.ts';

/** Names of communes, their thousands of inhabitants, and the same in Arabic and in Ukrainian, as encyclopedias write them. */
const TOWNS: readonly (readonly [nom: string, thousands: number, arabic: string, ukrainian: string])[] = [
  ['Marseille', 886, 'مرسيليا', 'Марсель'],
  ['Paris', 2103, 'باريس', 'Париж'],
  ['Lyon', 519, 'ليون', 'Ліон'],
  ['Lille', 238, 'ليل', 'Лілль'],
  ['Guise', 4, 'غيز', 'Гіз'],
  ['Aix-en-Provence', 150, 'إكس أون بروفانس', 'Екс-ан-Прованс'],
  ['Montreuil', 109, 'مونتروي', 'Монтрей'],
  ['Saint-Denis', 150, 'سان دوني', 'Сен-Дені'],
  ['Toulouse', 512, 'تولوز', 'Тулуза'],
  ['Nice', 357, 'نيس', 'Ніцца'],
  ['Nantes', 327, 'نانت', 'Нант'],
  ['Strasbourg', 294, 'ستراسبورغ', 'Страсбург'],
  ['Montpellier', 310, 'مونبلييه', 'Монпельє'],
  ['Bordeaux', 267, 'بوردو', 'Бордо'],
  ['Rennes', 231, 'رين', 'Ренн'],
  ['Reims', 179, 'ريمس', 'Реймс'],
  ['Le Havre', 166, 'لوهافر', 'Гавр'],
  ['Saint-Étienne', 173, 'سانت إتيان', 'Сент-Етьєн'],
  ['Toulon', 180, 'تولون', 'Тулон'],
  ['Grenoble', 156, 'غرونوبل', 'Гренобль'],
  ['Dijon', 161, 'ديجون', 'Діжон'],
  ['Angers', 159, 'أنجيه', 'Анже'],
  ['Nîmes', 149, 'نيم', 'Нім'],
  ['Villeurbanne', 162, 'فيلوربان', 'Віллербанн'],
  ['Le Mans', 147, 'لومان', 'Ле-Ман'],
  ['Clermont-Ferrand', 148, 'كليرمون فيران', 'Клермон-Ферран'],
  ['Brest', 140, 'بريست', 'Брест'],
  ['Tours', 139, 'تور', 'Тур'],
  ['Amiens', 135, 'أميان', "Ам'єн"],
  ['Limoges', 131, 'ليموج', 'Лімож'],
  ['Perpignan', 120, 'بربينيان', 'Перпіньян'],
  ['Metz', 123, 'ميتز', 'Мец'],
  ['Besançon', 121, 'بيزانسون', 'Безансон'],
  ['Orléans', 117, 'أورليان', 'Орлеан'],
  ['Rouen', 116, 'روان', 'Руан'],
  ['Mulhouse', 107, 'ميلوز', 'Мюлуз'],
  ['Caen', 108, 'كان', 'Кан'],
  ['Nancy', 105, 'نانسي', 'Нансі'],
  ['Argenteuil', 111, 'أرجنتوي', 'Аржантей'],
  ['Roubaix', 99, 'روبيه', 'Рубе'],
  ['Tourcoing', 99, 'توركوان', 'Туркуен'],
  ['Avignon', 90, 'أفينيون', 'Авіньйон'],
  ['Poitiers', 91, 'بواتييه', 'Пуатьє'],
  ['Dunkerque', 86, 'دنكيرك', 'Дюнкерк'],
  ['Versailles', 84, 'فرساي', 'Версаль'],
  ['Créteil', 93, 'كريتاي', 'Кретей'],
  ['Calais', 67, 'كاليه', 'Кале'],
  ['Cannes', 74, 'كان', 'Канни'],
  ['Bobigny', 55, 'بوبيني', 'Бобіньї'],
  ['Valence', 65, 'فالنس', 'Валанс'],
  ['Chambéry', 65, 'شامبيري', 'Шамбері'],
  ['La Rochelle', 82, 'لاروشيل', 'Ла-Рошель'],
  ['Troyes', 62, 'تروا', 'Труа'],
  ['Lorient', 58, 'لوريان', 'Лорьян'],
  ['Saint-Quentin', 53, 'سان كانتان', 'Сен-Кантен'],
  ['Laon', 24, 'لان', 'Лан'],
  ['Soissons', 28, 'سواسون', 'Суассон'],
  ['Bayonne', 46, 'بايون', 'Байонна'],
  ['Pau', 76, 'بو', 'По'],
  ['Annecy', 134, 'آنسي', 'Аннесі'],
  ['Quimper', 64, 'كيمبير', 'Кемпер'],
  ['Arles', 51, 'آرل', 'Арль'],
  ['Colmar', 67, 'كولمار', 'Кольмар'],
  ['Bourges', 64, 'بورج', 'Бурж'],
  ['Vénissieux', 66, 'فينيسيو', 'Веніссьє'],
  ['Lens', 32, 'لانس', 'Ланс'],
  ['Arras', 41, 'أراس', 'Аррас'],
  ['Douai', 40, 'دويه', 'Дуе'],
  ['Évry-Courcouronnes', 66, 'إيفري', 'Еврі'],
  ['Antibes', 77, 'أنتيب', 'Антіб'],
  ['Béziers', 81, 'بيزييه', 'Безьє'],
  ['Beauvais', 56, 'بوفيه', 'Бове'],
  ['Cherbourg-en-Cotentin', 78, 'شيربور', 'Шербур'],
  ['Chartres', 39, 'شارتر', 'Шартр'],
  ['Vichy', 25, 'فيشي', 'Віші'],
  ['Lourdes', 13, 'لورد', 'Лурд'],
  ['Cholet', 54, 'شوليه', 'Шоле'],
  ['Gap', 41, 'غاب', 'Гап'],
  ['Sedan', 16, 'سيدان', 'Седан'],
  ['Hirson', 9, 'إيرسون', 'Ірсон'],
  ['Château-Thierry', 15, 'شاتو تييري', 'Шато-Тьєррі'],
  ['Aubagne', 48, 'أوباني', 'Обань'],
  ['Istres', 44, 'إيستر', 'Істр'],
  ['Martigues', 48, 'مارتيغ', 'Мартіг'],
  ['Salon-de-Provence', 45, 'سالون دو بروفانس', 'Салон-де-Прованс'],
];
/** Villages whose names sound like those of towns. */
const VILLAGES = [
  'Marsilly',
  'Marcilly',
  'Lion-sur-Mer',
  'Ancy',
  'Anse',
  'Thours',
  'Rouans',
  'Ruan',
  'Montry',
  'Montret',
  'Montbellet',
  'Les Mées',
  'Angy',
  'Claix',
  'Lons',
  'Ecques',
  'Guizerix',
  'Boutx',
];

function commune(nom: string, population: number | null, index: number, code_departement = '01'): Commune {
  const code = String(10_000 + index);
  return {
    code,
    nom,
    codes_postaux: [code],
    code_departement,
    code_epci: null,
    population,
    latitude: null,
    longitude: null,
  };
}

const geography = createGeography([
  ...VILLAGES.map((nom, index) => commune(nom, 900, index)),
  ...TOWNS.map(([nom, thousands], index) => commune(nom, thousands * 1000, 100 + index)),
  commune('Saint-Denis', 500, 300, '11'),
  commune('Marseille 1er Arrondissement', 37_000, 301, '13'),
]);

const names = async (q: string, limit?: number) => (await geography.communes(q, { limit })).map(({ nom }) => nom);

describe('a name typed in another script finds its commune among the five proposed', () => {
  test.each(TOWNS)('%s', async (nom, _thousands, arabic, ukrainian) => {
    expect(await names(arabic, 5)).toContain(nom);
    expect(await names(ukrainian, 5)).toContain(nom);
  });
});

test.each([
  ['Marseille', ['مرسيليا', 'مَرْسيلْيا', 'Марсель', 'марсель', 'Марсел']],
  ['Paris', ['باريس', 'پاريس', 'Париж']],
  ['Lyon', ['ليون', 'Ліон', 'Лион']],
  ['Lille', ['ليل', 'Лілль', 'Ліль', 'Лилль']],
  ['Guise', ['غيز', 'Гіз', 'Ґіз']],
  ['Aix-en-Provence', ['إكس أون بروفانس', 'إكس', 'Екс', 'Екс-ан-Прованс', 'екс ан прованс']],
  ['Montreuil', ['مونتروي', 'Монтрей']],
  ['Saint-Denis', ['سان دوني', 'سانت دوني', 'Сен-Дені', 'сен дені', 'сендені']],
  ['Le Havre', ['لوهافر', 'لو هافر', 'هافر', 'Гавр', 'Ле-Авр']],
  ['Amiens', ["Ам'єн", 'Ам’єн', 'Амʼєн']],
])('%s comes first however it is transliterated', async (nom, typed) => {
  for (const q of typed) expect([q, (await names(q))[0]]).toEqual([q, nom]);
});

test('a name begun, a number and a département count as in Latin letters', async () => {
  expect((await names('Монпе'))[0]).toBe('Montpellier');
  expect((await names('مونبل'))[0]).toBe('Montpellier');
  expect((await names('Марсель 1'))[0]).toBe('Marseille 1er Arrondissement');
  expect((await geography.communes('Сен-Дені (11)')).map(({ code }) => code)).toEqual(['10300']);
  expect((await geography.communes('سان دوني 10300')).map(({ code }) => code)).toEqual(['10300']);
});

test('the most populated of the names that sound alike comes first', async () => {
  expect((await geography.communes('Сен-Дені')).map(({ population }) => population)).toEqual([150_000, 500]);
});

test('no more are proposed than asked for, and sounds that no name has find nothing', async () => {
  expect(await names('ا', 3)).toHaveLength(3);
  for (const q of ['Владивосток', 'المملكة العربية السعودية', 'щ'.repeat(200), 'ь'])
    expect([q, await names(q)]).toEqual([q, []]);
});

test.each([
  ['lille', ['Lille']],
  ['marsei', ['Marseille', 'Marseille 1er Arrondissement']],
  ['marseile', ['Marseille', 'Marseille 1er Arrondissement']],
  ['angy', ['Angy']],
  ['saint denis', ['Saint-Denis', 'Saint-Denis']],
  ['st', ['Strasbourg', 'Saint-Étienne', 'Saint-Denis', 'Saint-Quentin', 'Saint-Denis']],
  ['montre', ['Montreuil', 'Montret', 'Montry']],
  ['le havre', ['Le Havre']],
  ['havre', ['Le Havre']],
  ['guize', ['Guizerix', 'Guise']],
  ['lan', []],
  ['ancy', ['Ancy']],
  ['rouen', ['Rouen']],
  ['aix', ['Aix-en-Provence']],
  ['tours', ['Tours']],
  ['limoje', ['Limoges']],
])('%j, in Latin letters, finds by its spelling alone', async (q, found) => {
  expect(await names(q)).toEqual(found);
});

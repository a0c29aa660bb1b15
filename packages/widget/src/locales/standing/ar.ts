import { createPlural } from '../plural.ts';
import type { StandingTexts } from './fr.ts';

const count = new Intl.NumberFormat('ar-u-nu-latn');
const plural = createPlural('ar');
/** The word alone says one and two. From three on the number comes first. */
const counted = (n: number, { one, two, few, many }: Record<'one' | 'two' | 'few' | 'many', string>): string =>
  n === 1 ? one : n === 2 ? two : `${count.format(n)}\u00a0${plural(n, { one, few, many, other: one })}`;
const since = (months: number): string =>
  months < 24
    ? counted(months, { one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا' })
    : counted(Math.floor(months / 12), { one: 'سنة', two: 'سنتين', few: 'سنوات', many: 'سنة' });

/** Says for how many months nobody has checked an offer. A week says it without the rest. */
export const stale = (months: number): string => `لم يُتحقق منه منذ ${since(months)}`;

/** The Arabic words that say whether an offer still stands. */
const texts: StandingTexts = {
  since,
  final: (date) => (date === null ? 'لم يعد موجودًا' : `لم يعد موجودًا منذ ${date}`),
  ends: (date) => `يتوقف نهائيًا في ${date}`,
  temp: (from, to) => (from === null ? `مغلق حتى ${to}` : `مغلق من ${from} إلى ${to}`),
  open: 'مغلق حاليًا، تاريخ النهاية غير معروف',
  stale,
  told: 'محدّثة حسب قولكم، ولم تُؤكَّد بعد',
  rest: (months) => `لم يُتحقق من الباقي منذ ${since(months)}.`,
};

export default texts;

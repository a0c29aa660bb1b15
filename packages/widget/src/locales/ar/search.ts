import type { SearchTexts } from '../fr/search.ts';
import { createPlural } from '../plural.ts';

const count = new Intl.NumberFormat('ar-u-nu-latn');
const plural = createPlural('ar');

/** One and two are said by the word alone; from three on the number comes first. */
const counted = (n: number, word: { one: string; two: string; few: string; many: string }) =>
  n === 1
    ? word.one
    : n === 2
      ? word.two
      : `${count.format(n)}\u00a0${plural(n, { one: word.one, few: word.few, many: word.many, other: word.one })}`;
const offers = (n: number) => counted(n, { one: 'عرض', two: 'عرضان', few: 'عروض', many: 'عرضًا' });

const texts: SearchTexts = {
  'search.label': 'البحث عن عرض للإدماج',
  submit: 'بحث',
  'place.label': 'أين؟',
  'place.placeholder': 'البلدية أو الرمز البريدي',
  'place.list': 'البلديات المقترحة',
  'place.clear': 'مسح المكان',
  'place.searching': 'جارٍ البحث عن البلديات…',
  'place.none': 'لا توجد بلدية مطابقة. تحققوا من الكتابة أو جرّبوا الرمز البريدي.',
  'place.down': 'قائمة البلديات لا تستجيب. تبقى نتائجكم معروضة.',
  'place.retry': 'إعادة المحاولة',
  'place.choose': 'اختاروا بلدية من القائمة.',
  'place.homonyms': (n) =>
    `${counted(n, { one: 'بلدية', two: 'بلديتان', few: 'بلديات', many: 'بلدية' })} بهذا الاسم. أضيفوا الرمز البريدي للتحديد.`,
  'place.population': (n) => `${count.format(n)} نسمة`,

  'filter.label': 'عوامل التصفية',
  'filter.themes': 'المواضيع',
  'filter.publics': 'الفئات',
  'filter.chosen_group': 'عوامل التصفية المختارة',
  'filter.chosen': (n) => `المختار: ${n}`,
  'filter.clear': 'مسح الكل',
  'filter.clear_n': (n) => (n === 1 ? 'إزالة عامل التصفية' : `إزالة عوامل التصفية (${n})`),
  'filter.remove': (label) => `إزالة: ${label}`,
  'filter.apply': (n) => (n === null ? 'عرض النتائج' : `عرض النتائج: ${offers(n)}`),
  'filter.close': 'إغلاق',
  'themes.find': 'البحث في المواضيع',
  'themes.categories': 'الأصناف',
  'themes.detail': (label) => `تفاصيل ${label}`,
  'themes.none': 'لا يحتوي أي موضوع على هذه الكلمات.',

  'start.title': 'أين تبحثون عن عرض؟',
  'start.text': 'أدخلوا بلدية أو رمزًا بريديًا. تظهر هنا العروض في محيط 50\u00a0كم والعروض عن بُعد، مع وسائل الاتصال بها.',

  'results.count': offers,
  'results.title': (place) => ` في ${place} وفي محيط 50\u00a0كم`,
  'results.title.code': (code) => ` حول البلدية ${code}`,
  'results.remote': (n) => `، منها ${count.format(n)} عن بُعد`,
  soliguide: 'لا تشمل النتائج عروض Soliguide (المساعدة الاجتماعية العاجلة).',
  'soliguide.link': 'البحث أيضًا في Soliguide',
  'more.count': (shown, total) => `${count.format(shown)} معروض من أصل ${count.format(total)}`,
  'more.button': (n) => `عرض المزيد (${count.format(n)})`,
  'more.loading': 'جارٍ تحميل المزيد…',
  'more.failed': 'تعذّر تحميل بقية العروض.',

  'loading.first': 'جارٍ البحث…',
  'loading.again': 'جارٍ تحديث النتائج…',
  'empty.title': (n, place) => {
    if (n === 0) return `لا يوجد أي عرض في ${place} ولا في محيط 50\u00a0كم`;
    return n === 1 ? 'لا يوجد عرض يطابق هذا المعيار' : `لا يوجد عرض يطابق هذه المعايير (${n})`;
  },
  'empty.text': 'لم يضِع شيء: أزيلوا معيارًا أو ابحثوا حول بلدية أخرى.',
  'empty.text.place': 'جرّبوا بلدية مجاورة أو أقرب مدينة.',
  'empty.remove': (label) => `إزالة «${label}»`,
  'empty.all': 'إزالة جميع عوامل التصفية',
  'empty.place': 'تغيير البلدية',
  'error.title': 'تعذّر تحميل العروض',
  'error.text': (time) => `لم تستجب الخدمة عند ${time}. تم الاحتفاظ بالمكان وعوامل التصفية.`,
  'error.text.shape': 'أجابت الخدمة بما لا تستطيع هذه الصفحة قراءته. تم الاحتفاظ بالمكان وعوامل التصفية.',
  'error.text.refused': 'رفضت الخدمة هذا البحث: ربما لا تعرف هذه البلدية. جرّبوا بلدية مجاورة.',
  'error.text.filter': 'لا تعرف الخدمة أحد عوامل التصفية المختارة. أزيلوه أو امسحوا الكل، ثم أعيدوا البحث.',
  'error.stale': (time) => `فشل التحديث عند ${time}. العروض المعروضة هي عروض البحث السابق.`,
  'error.retry': 'إعادة المحاولة',

  'distance.zero': 'أقل من 1\u00a0كم',
  distance: (km) => `${km}\u00a0كم`,
  remote: 'عن بُعد',
  both: 'عن بُعد',
  or: 'أو',
  'place.unknown': 'المكان غير محدد من المصدر',
  'zone.everywhere': 'كل فرنسا',
  'zone.departements': (n) => counted(n, { one: 'إقليم واحد', two: 'إقليمان', few: 'أقاليم', many: 'إقليمًا' }),
  'zone.includes': (place) => `منطقة تشمل ${place}`,
  'zone.limited': 'منطقة محدودة',
  open: (time) => `مفتوح، يغلق عند ${time}`,
  'open.always': 'مفتوح على مدار الساعة',
  'closed.today': (time) => `مغلق، يفتح عند ${time}`,
  'closed.later': (day, time) => `مغلق، يفتح ${day} عند ${time}`,
  closed: 'مغلق',
  'hours.unknown': 'أوقات العمل غير محددة',
  overlay: (date) => `عُدّل هنا في ${date}`,
  'overlay.wait': 'في انتظار أن يعتمده المصدر.',
  'overlay.link': 'عرض ما يتغير',
  'overlay.link.of': (name) => ` في «${name}»`,
  'overlay.confirmed': (date) => `أُكّد هنا في ${date}`,
  'closed.temp': (from, to) => (from === null ? `مغلق حتى ${to}` : `مغلق من ${from} إلى ${to}`),
  'closed.final': (from) => (from === null ? 'مغلق نهائيًا' : `مغلق نهائيًا منذ ${from}`),
  'closed.said': 'إغلاق أُبلغ عنه هنا.',
  match: 'وُجد: ',
  'match.in': {
    nom: 'في الاسم',
    'structure.nom': 'في اسم الجهة',
    thematiques: 'في المواضيع',
    publics: 'في الفئات',
    publics_precisions: 'في الفئات',
    reseaux_porteurs: 'في الشبكات',
    description: 'في الوصف',
    'structure.description': 'في وصف الجهة',
  },
  'match.elsewhere': 'في البطاقة',
  who: 'لمن',
  cost: 'التكلفة',
  by: 'من يطلب',
  unknown: 'غير محدد من المصدر',
  'cost.free': 'مجاني',
  'cost.paid': (precision) => `بمقابل: ${precision}`,
  'cost.paid.unknown': 'بمقابل، السعر غير محدد',
  'by.both': 'الشخص نفسه أو مهني',
  'by.pro': 'مهني',
  'by.self': 'الشخص نفسه',
  'act.none': 'لا يقدم المصدر أي وسيلة اتصال.',
  'act.mail': 'مراسلة',
  'act.link': 'الطلب عبر الإنترنت',
  'act.go': 'المسار',
  'act.window': ' (علامة تبويب جديدة)',
  updated: 'آخر تحديث ',
  source: (name) => `المصدر: ${name}`,
  stale: (months) => {
    const years = Math.floor(months / 12);
    return months < 24
      ? `لم يُتحقق منه منذ ${counted(months, { one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا' })}`
      : `لم يُتحقق منه منذ ${counted(years, { one: 'سنة', two: 'سنتين', few: 'سنوات', many: 'سنة' })}`;
  },
  still: 'هل المعلومات ما زالت صحيحة؟',
  'still.yes': 'نعم',
  'still.yes.of': (name) => `: تأكيد «${name}»`,
  'still.fix': 'تصحيح',
  'still.fix.of': (name) => ` «${name}»`,
  'still.done': 'شكرًا، تم التأكيد اليوم',
  undo: 'تراجع',
  'undo.of': (name) => ` عن تأكيد «${name}»`,
  select: 'اختيار',
  selected: 'مختار',
  'select.of': (name) => `: ${name}`,
  'still.failed': 'لم يُرسل التأكيد.',
  dup: (n) => `بطاقات متشابهة مجموعة هنا: ${n}.`,
  'dup.one': (source) => `عرض الأخرى، نشرها ${source}`,
  'dup.each': (source) => `عرض بطاقة ${source}`,
  back: (n, place) => `العودة إلى العروض (${count.format(n)}) في ${place}`,
  'back.search': 'العودة إلى البحث',
  'back.service': 'العودة إلى البطاقة',
  'detail.loading': 'جارٍ فتح البطاقة…',
  'detail.failed': 'تعذّر فتح البطاقة.',
  'correction.loading': 'جارٍ فتح النموذج…',

  'live.results': (n) => (n === 0 ? 'لا يوجد أي عرض.' : `نتيجة البحث: ${offers(n)}.`),
  'live.loading': 'جارٍ البحث.',
  'live.more': (n, shown, total) => `أُضيف ${count.format(n)}، ${count.format(shown)} من أصل ${count.format(total)}.`,
  'live.suggestions': (n) => `البلديات المقترحة: ${count.format(n)}.`,
  'live.filter.removed': (label) => `أُزيل عامل التصفية ${label}.`,
  'live.filter.cleared': 'أُزيلت عوامل التصفية.',
  'live.confirmed': 'شكرًا، تم التأكيد.',
  'live.undone': 'أُلغي التأكيد.',
};

export default texts;

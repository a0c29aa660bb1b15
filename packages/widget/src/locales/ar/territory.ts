import { LEAST_TOLD, nameFirst } from '@inclusion-kit/sdk/internal';
import criteria from '../criteria/ar.ts';
import type { TerritoryTexts } from '../fr/territory.ts';
import { wholePercent } from '../territory/whole-percent.ts';
import { changed, signed } from '../territory/signed.ts';

const digits = (n: number): string =>
  n.toLocaleString('ar-u-nu-latn', { maximumFractionDigits: 2 }).replace(/^\u200e?-/, '−');
const rate = (n: number): string =>
  n.toLocaleString('ar-u-nu-latn', { minimumFractionDigits: n === 0 ? 0 : 1, maximumFractionDigits: n < 1 ? 2 : 1 });
/** Writes the number of needs, or the least that it may be. A small one could point at a person. */
const told = (n: number, isLeast = false): string =>
  isLeast && n > 1 ? `${digits(n)} على الأقل` : n > 0 && n < LEAST_TOLD ? `أقل من ${LEAST_TOLD}` : digits(n);
const isHidden = (n: number, isLeast = false): boolean => n > 0 && n < LEAST_TOLD && !(isLeast && n > 1);
const percent = (share: number): string => `${digits(wholePercent(share))}%`;
const dateOf = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(iso).toLocaleDateString('ar-u-nu-latn', { ...options, timeZone: 'Europe/Paris' });
const day = (iso: string): string => dateOf(iso, { dateStyle: 'long' });
const month = (iso: string): string => dateOf(iso, { month: 'long', year: 'numeric' });
const list = (words: readonly string[]): string => new Intl.ListFormat('ar').format(words);
/** Keeps the order of a name in Latin letters, signs at its end and brackets included, within a sentence from right to left. */
const name = (latin: string): string => `\u2068${latin}\u2069`;
const names = (all: readonly string[]): string => list(all.map(name));
const level = (names: readonly string[]): string =>
  names.length === 0 ? '' : `، ومثله ${list(nameFirst(names.map(name), (n) => `أماكن أخرى عددها ${digits(n)}`))}`;

/** Names the themes whose gap is no chance. */
const surest = (themes: readonly string[]): string =>
  themes.length === 0 ? 'قد يكون ذلك صدفة.' : `الفارق واضح في: ${list(themes)}.`;

/** Names the département of some places, where it is not told elsewhere. */
const inside = (departement?: string): string => (departement === undefined ? '' : ` (${departement})`);

const texts: TerritoryTexts = {
  digits,
  rate,
  told,
  percent,
  day,
  list,
  signed: (share) => `\u2066${signed(share, percent(Math.abs(share)))}\u2069`,
  loading: 'جارٍ حساب الأرقام…',
  failed: 'تعذرت قراءة الأرقام.',
  retry: 'إعادة المحاولة',
  refused: (values) =>
    `يطلب عنوان هذه الصفحة ${list(values.map((one) => `«${one}»`))}، وهو غير معروف لدينا. لن نأخذه في الاعتبار.`,
  unreadable: 'هذا الملف لا يحتوي على أرقام منطقة.',
  empty: 'لا يوجد أي عرض في هذه المنطقة.',
  unknown: 'لا يوجد أي عرض في هذه المنطقة: لا بلدية معروفة فيها.',
  one: 'يوجد عرض واحد فقط في هذه المنطقة.',
  territory: 'المنطقة',
  whole: (name) => `كل المنطقة (${name})`,
  served: (names, most) => (names.length <= most ? list(names) : `المقاطعات: ${digits(names.length)}`),
  note: 'مذكرة للجنة',
  save: 'تنزيل',
  files: { csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG' },
  fileOf: (format, title) => `تنزيل بصيغة ${format}: ${title}`,
  table: 'الأرقام نفسها في جدول',
  from: (sources, hasNeeds) =>
    `مصادر البطاقات: ${names(sources) || 'غير معروفة'}.${hasNeeds ? ` الاحتياجات: ${name('France Travail')}.` : ''}`,
  asOf: (iso) => `أرقام ${day(iso)}.`,
  unit: { demandeurs_emploi: 'باحث عن عمل', population: 'نسمة' },
  levels: { departement: 'المقاطعات', epci: 'تجمعات البلديات', commune: 'البلديات', clpe: 'اللجان المحلية (CLPE)' },
  adds: 'الرقم المسطّر يفتح بطاقاته مع المكرر. الأرقام الأخرى لا تفتح أي قائمة.',
  opens:
    'الرقم المسطّر يفتح بطاقاته بالعدد نفسه. الأرقام الأخرى لا تفتح أي قائمة: فهي تعدّ أشخاصًا أو تخصّ الماضي أو محسوبة.',
  listed: {
    search: (n) => `في البحث: ${digits(n)} بطاقة مع المكرر`,
    searchForAll: (n) => `في البحث: ${digits(n)} بطاقة مع ما هو للجميع والمكرر`,
    twin: (name, source) => `الهيئة نفسها: «${name}» (${source})`,
    close: 'إغلاق القائمة',
    back: 'العودة إلى القائمة',
    more: (left) => `عرض المزيد (${digits(left)})`,
    offers: (n) => `العروض: ${digits(n)}`,
    structures: (n) => `الهيئات: ${digits(n)}`,
    undated: 'بلا تاريخ',
    updated: (iso) => `حُدّثت في ${day(iso)}`,
  },
  records: (n) => `البطاقات: ${digits(n)}`,
  views: {
    label: 'أجزاء الصفحة',
    essentiel: 'الأهم',
    questions: 'عشرة أسئلة',
    thematiques: 'المواضيع',
    lieux: 'الأماكن',
    evolution: 'التطور والساعات والتكاليف',
    partenaires: 'الشركاء',
    demandes: 'الطلبات',
    limites: 'الحدود',
  },
  say: {
    lacking: (themes) => `أكثر ما ينقص: ${list(themes)}.`,
    balanced: 'لا يوجد موضوع ناقص بوضوح.',
    absent: (n, of) => `مواضيع بلا أي عرض: ${digits(n)} من ${digits(of)}.`,
    few: (n, of) => `احتياجات معروفة عروضها أقل من أن نحكم عليها: ${digits(n)} من ${digits(of)}.`,
    unjudged: 'لا شيء يبين بعد ما ينقص: الاحتياجات غير معروفة.',
    undated: 'لا تحمل أي بطاقة تاريخاً مؤكداً: عمرها غير معروف.',
    stale: (share) =>
      share === 1 ? 'لم يتم التحقق من أي عرض منذ سنة.' : `${percent(share)} من العروض لم يتم التحقق منها منذ سنة.`,
  },
  figures: {
    twice: 'بطاقات مكررة',
    services: 'عروض مسجلة',
    structures: 'هيئات',
    current: 'عروض تم التحقق منها منذ أقل من سنة',
    visible: 'بطاقات ظاهرة (جودة 80% فأكثر)',
    needs: 'نواقص مبلغ عنها',
    since: (change) => `\u2066${changed(change, digits(Math.abs(change)))}\u2069`,
    points: (change) => {
      const points = Math.round(change * 100);
      return `\u2066${changed(points, digits(Math.abs(points)))}\u2069 نقطة`;
    },
    compared: (iso) => `التغير منذ ${day(iso)}.`,
    distinct: (n) => `${digits(n)} دون المكرر`,
    unplaced: (n) => `منها ${digits(n)} دون بلدية معروفة`,
    rsa: (value, people) => `العروض لكل 100 مستفيد من RSA: ${rate(value)} (المستفيدون: ${digits(people)}).`,
    noNeeds: 'لا أحد يحصيها هنا',
  },
  actions: {
    title: 'ما قد يغير أكثر',
    sub: 'الإجراء الأول هو الأكثر تغييراً.',
    none: 'لا يبرز أي إجراء من هذه الأرقام.',
    how: 'طريقة الحساب',
    see: 'رؤية العروض',
    records: 'عرض البطاقات',
    beside: { verifier: 'رؤية من نتصل به', completer: 'رؤية ما ينقص', reunir: 'رؤية المواضيع' },
    open: (n, theme, places, departement) =>
      `إيجاد أو فتح عروض «${theme}»، العدد: ${digits(n)}${places.length === 0 ? '' : `، أولاً في ${names(places)}${inside(departement)}`}`,
    openWhy: (gap) => `العروض أقل من المتوقع بنسبة ${percent(Math.abs(gap))}.`,
    openNone: (need, people, unit) =>
      `الحاجة قوية (${percent(need)}) ولا يوجد أي عرض. ${digits(people)} ${unit} ليس لديهم أي عرض على بعد أقل من 30 كم.`,
    openGain: (people, unit) => `${digits(people)} ${unit} سيجدون عرضاً على بعد أقل من 10 كم`,
    openFew: 'أقل من 11 شخصاً سيجدون عرضاً أقرب.',
    openEven: 'سيكون عدد العروض كما هو متوقع.',
    openHow:
      'البلديات التي يصل فيها عرض إضافي إلى أكبر عدد ممن ليس لديهم عرض ضمن 10 كم، واحدة بعد أخرى، بخط مستقيم. وهي من محافظة واحدة: محافظة البلدية التي تفيد أكبر عدد. أما «الأماكن» والأسئلة العشرة فتبيّن شيئاً آخر: أين يسكن أكثر من يبعدون أكثر من 30 كم عن أي عرض.',
    verify: (n, reach) =>
      reach === undefined
        ? `الاتصال بالهيئات المتأخرة، العدد: ${digits(n)}`
        : reach.ecrire > 0
          ? `مراسلة الهيئات المتأخرة، العدد: ${digits(reach.ecrire)}${reach.appeler === 0 ? '' : `، ومكالمة هيئات أخرى، العدد: ${digits(reach.appeler)}`}`
          : reach.appeler > 0
            ? `مكالمة الهيئات المتأخرة، العدد: ${digits(reach.appeler)}`
            : `انتظار جواب الهيئات المتأخرة، العدد: ${digits(reach.attente)}`,
    verifyWhy: (n, structures, others, reach) =>
      `بطاقات لم يتم التحقق منها منذ سنة: ${digits(n)}، وعدد هيئاتها ${digits(structures)}.${
        reach === undefined
          ? ''
          : ` المجموع: ${[
              ...(reach.ecrire === 0 ? [] : [`للمراسلة ${digits(reach.ecrire)}`]),
              ...(reach.appeler === 0 ? [] : [`للمكالمة ${digits(reach.appeler)}`]),
              ...(reach.attente === 0
                ? []
                : [`أرسلت إليها رسالة منذ أقل من 14 يوماً أو سترسل قريباً: ${digits(reach.attente)}`]),
              ...(others === 0 ? [] : [`أجابت أو لم يبق لديها ما يُتحقق منه ${digits(others)}`]),
            ].join('، ')}.`
      }`,
    gain: (from, to) => `عروض تم التحقق منها: من ${percent(from)} إلى ${percent(to)}`,
    ofHalf: (n) => `، إذا تم تأكيد نصف هذه البطاقات (${digits(n)})`,
    verifyHow: (all) => `الجواب على الرسالة مثل الجواب على المكالمة. إذا تم تأكيد هذه البطاقات كلها: ${percent(all)}.`,
    answer: (theme) => `الاستجابة لنواقص «${theme}»`,
    answerWhy: (n, isLeast) => `نواقص مبلغ عنها: ${told(n, isLeast)}.`,
    answerOthers: (more) =>
      `مع ذلك فعروض هذا الموضوع أكثر من المتوقع بنسبة ${percent(more)}: الناس يطلبون غيرها، أو في مكان آخر. «الطلبات» تبيّن أيها وأين.`,
    answerGain: (n, isLeast) =>
      isHidden(n, isLeast) ? 'كل الطلبات ستجد جواباً' : `طلبات ستجد جواباً: ${told(n, isLeast)}`,
    answerHow: (n) => `عروض هذا الموضوع الموجودة: ${digits(n)}. النواقص هي ما كتبه أشخاص خلال اثني عشر شهراً.`,
    complete: (n, what) => `إكمال «${what}» في بطاقات عددها ${digits(n)}`,
    completeWhy: 'ينقص هذا السطر فقط لبلوغ 80%.',
    completeGain: (from, to) => `بطاقات ظاهرة: من ${percent(from)} إلى ${percent(to)}`,
    completeHow: 'يعاد حساب جودة كل بطاقة مع اكتمال هذا المعيار وحده.',
    gather: (n) => `جمع البطاقات المكررة، العدد: ${digits(n)}`,
    gatherWhy: (theme) => `خصوصاً في «${theme}».`,
    gatherGain: (from, to) => `من ${digits(from)} إلى ${digits(to)} بطاقة في هذا الموضوع`,
    gatherHow: 'بطاقات الهيئات التي يعدّها data·inclusion هيئة أخرى، ما عدا التي تبقى.',
  },
  criteria,
  questions: {
    title: 'أسئلة اللجنة العشرة',
    sub: 'جواب قصير عن كل سؤال. التفاصيل في الجزء المذكور.',
    question: 'السؤال',
    answer: 'الجواب',
    more: (view) => `عرض «${view}»`,
    asks: [
      'كم عدد العروض والهيئات، وكيف تغير منذ ستة أشهر؟',
      'ما نسبة ما تم التحقق منه منذ أقل من سنة، وبمن نتصل؟',
      'أي المواضيع تنقصها عروض، وكم ينقصها؟',
      'أيها فيه عروض أكثر من المتوقع، أو بطاقات مكررة؟',
      'أين لا يوجد شيء ضمن 30 كم، ولكم من الأشخاص؟',
      'ما الأماكن الأقل خدمة، مقارنة بأماكن من الحجم نفسه؟',
      'على أي مصدر وأي هيئة تعتمد العروض أكثر؟',
      'عمّ يبحث الناس دون جدوى، وما النقص الذي يبلغون عنه؟',
      'من يدفع ثمن العروض، وأي الإجراءات تغير الأكثر؟',
      'ما الذي لم يُحسب، وما الهدف للمرة القادمة؟',
    ],
    rest: 'بقية الجواب',
    acts: 'الإجراءات التي تغير الأكثر، الأقوى أولاً:',
    noneVain: 'لا بحث دون نتيجة يمكن عرضه.',
    vainUncounted: 'لا تُحسب هنا عمليات البحث دون نتيجة.',
    about: (what, told) => `${what}: ${told}`,
    fromTo: (from, to) => `العروض من ${digits(from)} إلى ${digits(to)}`,
    fewer: (from, to) => `البطاقات من ${digits(from)} إلى ${digits(to)}، دون مكرر`,
    count: (iso, all, distinct, structures) =>
      `يوم ${day(iso)}: العروض: ${digits(all)}، ودون المكرر: ${digits(distinct)}. الهيئات: ${digits(structures)}.`,
    gap: (theme, n, expected, gap) =>
      `${theme}: ${n < expected ? 'العروض الناقصة' : 'عروض أكثر من المتوقع'}: ${digits(Math.abs(expected - n))}، الموجود ${digits(n)} والمتوقع ${digits(expected)} (${gap})`,
    byPeople: 'الحاجة غير معروفة، المتوقع حسب عدد السكان',
    expected: 'المتوقع: عدد العروض لو وُزّعت كما تتوزع الحاجات.',
    whole: 'لا حاجة معروفة هنا: العدد المتوقع مأخوذ من مجموع العروض.',
    noneOver: 'لا موضوع فيه عروض أكثر بوضوح من المتوقع.',
    twice: (n, themes) =>
      n === 0
        ? 'لا بطاقة مكررة.'
        : `البطاقات المكررة: ${digits(n)}${themes.length === 0 ? '' : `، أكثرها في ${list(themes.map(([theme, extra]) => `${theme} (${digits(extra)})`))}`}.`,
    levels: {
      departement: 'المقاطعة الأقل خدمة',
      epci: 'تجمع البلديات الأقل خدمة',
      commune: 'البلدية الأقل خدمة',
      clpe: 'اللجنة المحلية (CLPE) الأقل خدمة',
    },
    since: (from, to, changes) =>
      `من ${day(from)} إلى ${day(to)}: ${changes.map(([what, change]) => `${what} ${change}`).join('، ')}.`,
    judged: {
      a_renforcer: (n, sure) => `مواضيع عروضها أقل من المتوقع: ${digits(n)}. ${surest(sure)}`,
      sur_liste: (n, sure) => `مواضيع عروضها أكثر من المتوقع: ${digits(n)}. ${surest(sure)}`,
    },
    far: (n, all) => `مواضيع لا يجد فيها بعض الناس أي عرض حضوري ضمن 30 كم: ${digits(n)} من ${digits(all)}.`,
    farAt: (theme, people, unit, places) =>
      `${theme}: ${people} ${unit}${places.length === 0 ? '' : `، وخاصة في ${names(places)}`}`,
    least: (kind, place, rate, unit, others) =>
      `${kind}: ${name(place)}، ${rate} عرض لكل 1000 (${unit})${level(others)}.`,
    like: (n, rate) => `في وسط الأماكن القريبة في الحجم (${digits(n)}): ${rate}.`,
    unlike: 'الأماكن القريبة في الحجم قليلة جداً للمقارنة.',
    committees: {
      same: 'هنا، اللجان المحلية (CLPE) هي هذه المناطق نفسها.',
      one: 'لا توجد هنا إلا لجنة محلية (CLPE) واحدة: لا شيء للمقارنة.',
      inside: 'تُقارن اللجان المحلية (CLPE) داخل مقاطعة أو منطقة أكبر.',
      unknown: 'اللجان المحلية (CLPE) في هذه المنطقة غير معروفة.',
    },
    omitted: (hasSoliguide, place, date, theme) =>
      `ما لم يُحسب: ${list([
        'عدد المقاعد',
        ...(hasSoliguide ? [] : ['عروض Soliguide']),
        ...(place === 0 ? [] : [`بطاقات دون بلدية معروفة (${digits(place)})`]),
        ...(date === 0 ? [] : [`عمر بطاقات دون تاريخ أكيد (${digits(date)})`]),
        ...(theme === 0 ? [] : [`موضوع بعض البطاقات (${digits(theme)})`]),
      ])}.`,
    uncounted: 'لا أحد يحسب هنا ما يُبلغ عنه من نقص.',
    noneReported: 'لم يُبلغ عن أي نقص.',
    written: 'حاجة مكتوبة بحرية',
    reported: (needs) => `النقص المبلغ عنه: ${list(needs.map(([need, ...n]) => `${need} (${told(...n)})`))}.`,
    aim: (iso) => `الهدف ليوم ${day(iso)}:`,
  },
  themes: {
    title: 'الحاجة والعرض حسب الموضوع',
    sub: (unit, since, isCompared) =>
      `${since === null ? `لا تعرف احتياجات هذه المنطقة${isCompared ? ': يقارن العرض بكل العروض المحملة' : ''}.` : `الحاجة: نسبة كل عائق${since === '' ? '' : `، ${month(since)}`}. بعض المواضيع حاجتها غير معروفة${isCompared ? ': يقارن عرضها بالمجموع' : ''}.`} ${unit === null ? 'دون عدد السكان لا تحسب أي نسبة.' : `العرض: لكل 1000 ${unit}، والمكرر يحسب مرة واحدة.`}`,
    theme: 'الموضوع',
    need: 'الحاجة',
    offers: 'العروض',
    rate: 'لكل 1000',
    gap: 'الفارق',
    verdict: 'الخلاصة',
    recipients: 'لكل 100 في RSA',
    twice: 'مكررة',
    current: 'محدّثة',
    vain: 'بحث دون نتيجة',
    needs: 'النواقص',
    people: (n) => `الأشخاص: ${digits(n)}`,
    noNeed: 'غير معروفة',
    byPeople: 'غير معروفة، الفارق حسب عدد السكان',
    listed: (all: number, twice: number) =>
      `عدد البطاقات في القائمة: ${digits(all)}${twice === 0 ? '' : `، منها مكرر: ${digits(twice)}`}`,
    chance: 'ربما صدفة',
    foot: ({ lacking, overListed, fewestOffers, fewestPeople }, isCompared, less, more) =>
      `المتوقع: نسبة العروض التي تتبع نسبة الحاجة${isCompared ? '، أو نسبة السكان حيث الحاجة غير معروفة' : ''}. تحت \u2066−${-lacking}%\u2069: ${less}. فوق \u2066+${overListed}%\u2069: ${more}. أقل من ${fewestOffers} عروض موجودة ومتوقعة، أو أقل من ${fewestPeople} شخصاً: لا خلاصة. الأعداد الصغيرة من الأشخاص مخفية.`,
    sort: 'الترتيب',
    sorts: { ecart: 'النقص', besoin: 'الحاجة', services: 'عدد العروض', a_jour: 'النسبة المحدّثة' },
    show: 'الخلاصة',
    all: 'الكل',
    none: 'لا يوجد موضوع بهذه الخلاصة.',
  },
  verdicts: {
    a_renforcer: 'يحتاج إلى تعزيز',
    equilibre: 'متوازن',
    sur_liste: 'أكثر من المتوقع',
    trop_peu: 'البيانات قليلة جداً للحكم',
  },
  compared: {
    a_renforcer: 'أقل من أماكن أخرى',
    equilibre: 'مثل أماكن أخرى',
    sur_liste: 'أكثر من أماكن أخرى',
    trop_peu: 'البيانات قليلة جداً للحكم',
  },
  coverage: {
    title: 'التغطية الرسمية وما تخفيه',
    sub: 'المؤشر الوطني محسوب بالطريقة نفسها لكل لجنة محلية (CLPE)، بجانب خلاصتنا. بين قوسين: عدد اللجان.',
    none: 'دون عوائق France Travail لهذه المنطقة لا يمكن حساب المؤشر الوطني.',
    official: 'المؤشر الوطني',
    highest: 'أعلى مؤشر',
    ours: 'خلاصتنا',
    volume: 'عروض لكل شخص، فرنسا\u00a0=\u00a01',
    bands: {
      'Très faible couverture': 'ضعيفة جداً',
      'Faible couverture': 'ضعيفة',
      'Couverture intermédiaire': 'متوسطة',
      'Bonne couverture': 'جيدة',
      'Très bonne couverture': 'جيدة جداً',
    },
    hidden: 'ما يخفيه المؤشر الوطني هنا',
    shares: 'يقارن نسباً: عشر العروض يعطي المؤشر نفسه.',
    even: 'للشخص عدة عوائق: عرض موزع تماماً كالحاجة يقرأ غالباً «ضعيفة».',
    contradicts: (theme, band, gap) => `${theme}: «${band}» عنده، مع أن العرض يتبع الحاجة (${gap}).`,
    blind: (theme, gap) => `${theme}: لا يرى النقص (${gap}).`,
    stale: 'يتجاهل عمر البطاقات والمسافات والمناطق.',
  },
  quadrant: {
    title: 'بنظرة واحدة',
    sub: 'كل نقطة موضوع حاجته معروفة. بين الخطين يتبع العرض الحاجة.',
    none: 'دون احتياجات معروفة لا مكان للمواضيع هنا.',
    corners: {
      renforcer: 'يعزز أولاً',
      surveiller: 'يراقب',
      equilibre: 'متوازن',
      garder: 'مخدوم جيداً، يحفظ',
      alleger: 'يخفف',
    },
    corner: 'الموضع',
    less: 'عروض أقل من المتوقع',
    more: 'عروض أكثر من المتوقع',
    low: 'حاجة قليلة',
    high: 'كثيرة',
    sentence: (themes) =>
      themes.length === 0 ? 'لا توجد حاجة قوية تنقصها العروض.' : `حاجة قوية وعروض أقل من المتوقع: ${list(themes)}.`,
  },
  freshness: {
    title: 'الحداثة',
    bands: {
      moins_de_6_mois: 'أقل من 6 أشهر',
      de_6_mois_a_1_an: 'من 6 أشهر إلى سنة',
      de_1_a_2_ans: 'من سنة إلى سنتين',
      plus_de_2_ans: 'أكثر من سنتين',
      inconnue: 'تاريخ غير معروف',
    },
    sentence: (share, source, worst) =>
      `${share === 0 ? 'لم يتم التحقق من أي بطاقة' : `تم التحقق من ${percent(share)} من البطاقات`} منذ أقل من سنة.${source === null ? '' : ` لدى المصدر الأكثر تأخراً، ${name(source)}: ${percent(worst)}.`}`,
    source: 'المصدر',
    current: 'محدّثة',
    sources: 'حسب المصدر',
  },
  funding: {
    title: 'الكلفة والتمويل',
    silent: 'لا يُعرف من يدفع: البطاقات لا تقول ذلك.',
    file: 'ملف للممولين يبين ذلك.',
    told: (funders, without) =>
      `يدفعون لأكثر العروض: ${list(funders.map(([funder, n]) => `${name(funder)} (${digits(n)})`))}.${without === 0 ? '' : ` عروض دون ممول معروف: ${digits(without)}.`}`,
    cost: 'كلفة العروض على الأشخاص كما تقولها البطاقات، من دون المكرر:',
    unknown: 'غير محدد',
    who: 'الكلفة أو الممول',
  },
  values: {
    title: 'لمن، وماذا، وكيف',
    sub: (n) => `من أصل ${digits(n)} عرض، من دون المكرر. العرض الموجه إلى فئتين يُحسب في كلتيهما.`,
    sentence: (firsts) =>
      `الأكثر تكرارًا. ${firsts.map(([field, value, n]) => `${field}: ${value} (${digits(n)}).`).join(' ')}`,
    silent: 'لا يذكر أي عرض لمن هو، ولا كيف يستقبل الناس.',
    field: 'السؤال',
    value: 'الجواب',
    fields: { publics: 'لمن', type: 'نوع العرض', modes_accueil: 'طريقة الاستقبال', thematiques: 'الموضوع المحدد' },
    outside: (value) => `«${value}»، ليس في القائمة الرسمية`,
    more: (n) => `${digits(n)} أخرى`,
    forAll: 'البحث لفئة معيّنة يعرض أيضًا العروض المفتوحة للجميع.',
  },
  reliance: 'على من يعتمد العرض',
  quality: {
    title: 'ما ينقص البطاقات',
    sub: 'البطاقات التي جودتها أقل من 80\u00a0%. تُحسب البطاقة مرة لكل سطر ينقصها.',
    sentence: (under, all, most) =>
      `عدد البطاقات التي جودتها أقل من 80\u00a0%: ${digits(under)} من ${digits(all)}.${most.length === 0 ? '' : ` ما يجب إكماله أولًا: ${list(most.map(([name, n]) => `${name} (${digits(n)})`))}.`}`,
    good: 'جودة كل البطاقات 80\u00a0% أو أكثر.',
    old: 'تاريخ أقدم من ستة أشهر',
    criterion: 'السطر الناقص',
    records: 'البطاقات',
  },
  hours: {
    title: 'الساعات في الأسبوع',
    sentence: (known, hours, unknown) =>
      `${hours === null ? 'لا يذكر أي عرض ساعاته في الأسبوع.' : `عدد العروض التي تذكر ساعاتها: ${digits(known)}، والمجموع ${digits(hours)} ساعة في الأسبوع.`}${unknown === 0 || hours === null ? '' : ` عدد العروض التي لا تذكرها: ${digits(unknown)}، ولا تُحسب 0.`}`,
    bands: {
      moins_de_3: 'أقل من 3 ساعات في الأسبوع',
      de_3_a_6: 'من 3 إلى أقل من 6 ساعات',
      de_6_a_15: 'من 6 إلى أقل من 15 ساعة',
      '15_et_plus': '15 ساعة وأكثر',
    },
    known: 'عروض تذكر ساعاتها',
    unknown: 'عروض لا تذكرها',
    sum: 'الساعات في الأسبوع',
    none: 'غير معروف',
  },
  growth: {
    title: 'النمو',
    unread: (iso) => `بيانات ${day(iso)} لا تحتوي على أي عرض: النمو غير معروف.`,
    none: (iso) => `يرسم النمو ابتداءً من يوم ثانٍ. لا يوجد سوى ${day(iso)}.`,
    sub: (from, to, scale) => `عدد البطاقات من ${day(from)} إلى ${day(to)}. ${scale}`,
    scale: 'مقياس واحد لكل الرسوم.',
    mentions: 'البطاقة ذات الموضوعين في فئة واحدة تحسب مرتين.',
    first: 'في البداية',
    last: 'في النهاية',
    change: 'التغير',
    one: (theme, from, to) => `${theme}: من ${digits(from)} إلى ${digits(to)} بطاقة`,
    gains: (theme, more) => `الأكثر زيادة: ${theme} (\u2066+${digits(more)}\u2069).`,
    loses: (theme, less) => `الأكثر نقصاً: ${theme} (\u2066−${digits(less)}\u2069).`,
    still: 'لم يتغير أي موضوع.',
    others: (n) => `خارج القائمة الرسمية، غير مرسوم: ${digits(n)}.`,
  },
  parts: {
    title: 'أين',
    map: 'عرض الخريطة',
    none: 'لا أجزاء معروفة لهذه المنطقة: لا رسم.',
    sub: 'دائرة لكل جزء من المنطقة. الحدود المرسومة تقريبية.',
    hue: (unit) => `عروض لكل 1000 (${unit})`,
    part: 'جزء من المنطقة',
    partly: '(جزء صغير منها هنا)',
    hiddenPeople: 'مخفي',
    one: (part, people, unit, rate) => `${name(part)}: ${people} ${unit}، ${rate} عرض لكل 1000`,
    sentence: (worst, low, best, high, others) =>
      `الأقل خدمة: ${name(worst)}، ${low} عرض لكل 1000${level(others)}. الأفضل خدمة: ${name(best)}، ${high}.`,
    alike: (low, high) =>
      low === high
        ? `كل الأماكن مخدومة بالقدر نفسه: ${low} عرض لكل 1000.`
        : `كل الأماكن مخدومة بقدر متقارب: من ${low} إلى ${high} عرض لكل 1000.`,
    offers: () => 'عرض',
    classes: (from, to) =>
      from === null ? `أقل من ${to ?? ''}` : to === null ? `${from} فأكثر` : `من ${from} إلى أقل من ${to}`,
    range: (from, to) => `من ${from} إلى ${to}`,
    reach: 'دون عرض قريب',
    reachSub: (unit) => `${unit} دون عرض حضوري، بخط مستقيم: دون طرق ولا تضاريس.`,
    km10: 'على أكثر من 10 كم',
    km30: 'على أكثر من 30 كم',
    far: 'خاصة في',
    few: 'أقل من 11',
    reachSentence: (theme, people, unit) => `«${theme}» هو الأبعد: ${people} ${unit} ليس لديهم عرض ضمن 30 كم.`,
    near: 'لدى الجميع عرض من كل موضوع ضمن 30 كم.',
  },
  calls: {
    title: 'للاتصال',
    sub: (n, shown) =>
      `هيئات لها عروض لم يتم التحقق منها منذ سنة: ${digits(n)}. للاتصال أولاً${shown < n ? `، من صاحبات أكبر عدد منها ${digits(shown)}` : ''}:`,
    none: 'لا توجد هيئة لها عرض متأخر.',
    moved: 'الهيئات التي لديها أكثر العروض المتأخرة أجابت أو تم الوصول إليها.',
    why: (n, stale) =>
      stale === n
        ? `العروض: ${digits(n)}، لم يُتحقق من أي منها منذ سنة`
        : `العروض: ${digits(n)}، غير متحقق منها: ${digits(stale)}`,
    noPhone: 'لا رقم',
    structure: 'الهيئة',
    stale: 'متأخرة',
    phone: 'الهاتف',
    last: 'آخر خطوة',
    followed: {
      repondu: (iso) => `أجابت يوم ${day(iso)}`,
      joint: (iso) => `تم الوصول إليها بالهاتف يوم ${day(iso)}`,
      absent: (iso) => `تم الاتصال بها يوم ${day(iso)}، دون رد`,
      silence: (iso) => `كُتب إليها يوم ${day(iso)}، دون رد`,
      attente: (iso) => `كُتب إليها يوم ${day(iso)}، وقد تجيب بعد`,
    },
  },
  asked: {
    title: 'ما يبحث عنه الناس دون جدوى',
    searches: (themes) =>
      `عمليات بحث دون نتيجة، في آخر اثني عشر شهراً منتهياً: ${list(themes.map(([theme, n]) => `${theme} (${digits(n)})`))}.`,
    words: (words) => `كلمات دون نتيجة: ${words.map((word) => `«${word}»`).join('، ')}.`,
  },
  limits: {
    title: 'ما لا تقوله هذه الأرقام',
    unplaced: (n) => `بطاقات دون بلدية معروفة تحسب في المجموع ولا تحسب في أي جزء منه: ${digits(n)}.`,
    remote: 'يعرض البحث أيضا العروض عن بعد المفتوحة لهذه المنطقة. هنا يحسب العرض حيث يوجد.',
    place: (n) => `بطاقات دون بلدية معروفة لا تحسب في أي منطقة: ${digits(n)}.`,
    byStructure: (n) => `منها عروض لهيئة من هذه المنطقة: ${digits(n)}. كتابة البلدية في البطاقة تجعلها محسوبة.`,
    date: (n) => `بطاقات دون تاريخ، أو بتاريخ قادم: ${digits(n)}.`,
    point: (n) => `عروض حضورية دون نقطة، تحل بلديتها محلها: ${digits(n)}.`,
    theme: (n) => `بطاقات دون موضوع معروف: ${digits(n)}.`,
    source: (source, share) => `المصدر الأول، ${name(source)}، يعطي ${percent(share)} من البطاقات.`,
    actor: (actor, share) =>
      `الهيئة الأولى، ${name(actor)}، تقدم ${share < 0.005 ? 'أقل من 1%' : percent(share)} من العروض.`,
    soliguide: 'لا بطاقة تأتي من Soliguide: عروضها لا تُحسب هنا.',
    capacity: 'العرض ليس مقعداً: عدد المقاعد غير معروف.',
    clpe: (known, all) =>
      `الاحتياجات معروفة لـ ${digits(known)} من أصل ${digits(all)} من اللجان المحلية (CLPE): احتياجات البقية غير محسوبة.`,
    needs: 'الأشخاص غير المسجلين في France Travail ليسوا ضمن الاحتياجات.',
    orphans: (n) => `عروض لهيئة لا يحتويها أي ملف، ونسخها المكررة غير معروفة: ${digits(n)}.`,
    codes: (n, codes) => `بطاقات برمز لا يعود لأي بلدية اليوم (${list(codes)})، وربما دُمجت البلدية: ${digits(n)}.`,
    people: (unit, unknown, all, isLeftOut) =>
      `العدد (${unit}) ناقص في ${digits(unknown)} من أصل ${digits(all)} من البلديات: ${isLeftOut ? 'النسب لا تشمل هذه البلديات ولا عروضها' : 'النسب تحسب السكان'}.`,
    strangers: (n, codes) =>
      `بلديات في ملف الأشخاص لا توجد اليوم (${list(codes)})، وأشخاصها غير محسوبين: ${digits(n)}.`,
    lostClpe: (n, ids) =>
      `لجان محلية (CLPE) في ملف الاحتياجات دون بلدية معروفة (${list(ids)})، واحتياجاتها غير محسوبة: ${digits(n)}.`,
    outsideClpe: (n, all) =>
      `بلديات خارج أي لجنة محلية (CLPE) معروفة، واحتياجاتها غير محسوبة: ${digits(n)} من أصل ${digits(all)}.`,
    others: (n) => `أخرى: ${digits(n)}`,
    refused: (n, cells) => `أعداد غير معقولة في الملفات (${list(cells)})، وتعدّ غير معروفة: ${digits(n)}.`,
    monthless: (n) => `أسطر عوائق لا يُقرأ شهرها، وتُحسب حيث لا يوجد للجنة المحلية سطر من شهر معروف: ${digits(n)}.`,
    recipients: (codes) => `عدد المستفيدين من RSA غير معروف في ${list(codes)}: لا تحسب أي نسبة.`,
  },
};

export default texts;

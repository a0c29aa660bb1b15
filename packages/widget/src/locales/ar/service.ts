import type { ServiceTexts } from '../fr/service.ts';
import { createPlural } from '../plural.ts';
import ways from '../ways/ar.ts';

const count = new Intl.NumberFormat('ar-u-nu-latn');
const plural = createPlural('ar');
const months = (n: number) => `${n}\u00a0${plural(n, { few: 'أشهر', many: 'شهرًا', other: 'شهر' })}`;
const years = (n: number) =>
  n === 2 ? 'سنتين' : `${n}\u00a0${plural(n, { few: 'سنوات', many: 'سنة', other: 'سنة' })}`;
const hours = (n: number) => {
  if (n === 1) return 'ساعة واحدة';
  if (n === 2) return 'ساعتان';
  return `${count.format(n)}\u00a0${plural(n, { few: 'ساعات', many: 'ساعة', other: 'ساعة' })}`;
};
const weeks = (n: number) => {
  if (n === 1) return 'أسبوع واحد';
  if (n === 2) return 'أسبوعان';
  return `${count.format(n)}\u00a0${plural(n, { few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' })}`;
};

/** The Arabic texts of `<di-service>`. */
const texts: ServiceTexts = {
  loading: 'جارٍ تحميل البطاقة…',
  live: {
    loaded: (nom) => `البطاقة المعروضة: ${nom}.`,
    failed: 'تعذّر تحميل البطاقة.',
    selected: (n) => `أُضيف العرض. العروض المختارة: ${n}.`,
    unselected: (n) => `أُزيل العرض. العروض المختارة: ${n}.`,
  },
  tools: {
    label: 'أدوات البطاقة',
    select: 'اختيار',
    selected: 'مختار',
    print: 'طباعة',
    printFailed: 'تعذّر فتح الطباعة. أعيدوا المحاولة، أو اطبعوا الصفحة من قائمة المتصفح.',
    link: 'الرابط',
    copied: 'نُسخ الرابط',
    copyFailed: 'رفض المتصفح النسخ. هذا هو الرابط لنسخه يدويًا.',
    linkOf: 'رابط هذه البطاقة',
  },
  paper: {
    printed: (date, link) => `طُبعت في ${date}. ${link}`,
    cut: 'اختُصر النص ليتّسع في صفحة واحدة. البقية في البطاقة على الإنترنت.',
    rest: '… (البقية على الإنترنت)',
    scan: 'قراءة البطاقة على الإنترنت',
  },
  part: { loading: 'جارٍ الفتح…', failed: 'تعذّر فتح هذا الجزء. أعيدوا المحاولة أو أعيدوا تحميل الصفحة.' },
  closed: {
    final: (date) => (date === null ? 'أُغلق العرض نهائيًا.' : `أُغلق العرض نهائيًا في ${date}.`),
    temp: (from, to) => (from === null ? `العرض مغلق حتى ${to}.` : `العرض مغلق من ${from} إلى ${to}.`),
    structure: 'الجهة مغلقة.',
    said: 'أُبلغ عن الإغلاق هنا، في انتظار أن يأخذ به المصدر.',
    similar: 'عروض مشابهة قريبة',
  },
  overlay: {
    changed: (date) => `عُدّلت هنا في ${date}.`,
    wait: 'في انتظار أن يأخذ به المصدر.',
    see: 'عرض ما تغيّر',
    before: 'لدى المصدر: ',
    after: 'هنا: ',
    none: 'لا شيء',
    mark: 'عُدّل هنا',
    confirmed: (date) => `تم تأكيدها هنا في ${date}.`,
    twins: 'العرض نفسه في بطاقة أخرى',
  },
  newTab: 'علامة تبويب جديدة',
  colon: ': ',
  unknown: 'غير محدد من المصدر',
  error: {
    title: 'تعذّر تحميل البطاقة',
    page: 'هذه الصفحة غير مرتبطة بالعروض بعد. أبلغوا المسؤولين عن هذا الموقع.',
    text: 'الخدمة لا تستجيب. أعيدوا المحاولة بعد لحظة.',
    stale: 'فشل التحديث: هذه هي البطاقة كما كانت.',
    retry: 'إعادة المحاولة',
    nothing: 'لا توجد بطاقة للعرض',
    nothingText: 'لا تذكر هذه الصفحة العرض المطلوب.',
  },
  gone: { title: 'لم تعد هذه البطاقة موجودة', text: 'حذفها المصدر أو غيّر عنوانها.' },
  head: {
    french: 'هذا العرض مكتوب بالفرنسية.',
    updated: (date) => `آخر تحديث ${date}`,
    undated: 'تاريخ التحديث غير معروف',
    incomplete: 'هذه البطاقة غير مكتملة: مصدرها لا يذكر كل شيء.',
    stale: (n) => `لم يُتحقق من البطاقة منذ ${n < 24 ? months(n) : years(Math.floor(n / 12))}.`,
    checkFirst: (canCall) => (canCall ? 'اتصلوا أولًا للتأكد.' : 'استعلموا أولًا.'),
    distance: (km) => (km === 0 ? 'أقل من 1\u00a0كم' : `${km}\u00a0كم`),
    remote: 'عن بُعد',
    orRemote: 'أو عن بُعد',
  },
  opening: {
    open: 'مفتوح',
    openUntil: (hour) => `مفتوح حتى الساعة ${hour}`,
    closed: 'مغلق',
    closedToday: (hour) => `مغلق، يفتح الساعة ${hour}`,
    closedLater: (day, hour) => `مغلق، يفتح ${day} الساعة ${hour}`,
  },
  mobilise: {
    title: 'الاتصال',
    by: 'من يمكنه الطلب؟ ',
    pro: 'مهني',
    proNote: ' (أخصائي اجتماعي أو مستشار). لا يذكر المصدر أن الشخص يمكنه التسجيل بنفسه.',
    self: 'الشخص نفسه',
    both: ['الشخص نفسه', ' أو ', 'مهني'],
    byUnknown: 'لا يذكر المصدر من يمكنه الطلب.',
    link: 'عبر الإنترنت',
    phone: 'اتصال هاتفي',
    mail: 'مراسلة',
    visit: 'الحضور شخصيًا',
    linkButton: 'التسجيل عبر الإنترنت',
    opens: (site) => `يفتح ${site} في علامة تبويب جديدة`,
    copy: 'نسخ العنوان',
    copied: 'تم النسخ',
    copyFailed: 'رفض المتصفح النسخ.',
    note: 'معلومة مفيدة',
    none: 'لا يقدم المصدر أي وسيلة اتصال.',
    noneText: 'لا هاتف ولا بريد ولا رابط. هل تعرفون وسيلة؟',
    add: 'إضافتها',
    contact: 'جهة الاتصال',
    orient: 'تحضير توجيه',
    ...ways,
    hidden: {
      phone: 'تدعو البطاقة إلى الاتصال هاتفيًا، لكن الرقم غير معروض: لا يذكره المصدر، أو يخصّ شخصًا بعينه.',
      mail: 'تدعو البطاقة إلى المراسلة، لكن العنوان غير معروض: لا يذكره المصدر، أو يخصّ شخصًا بعينه.',
      both: 'تدعو البطاقة إلى الاتصال والمراسلة، لكن الرقم والعنوان غير معروضين: لا يذكرهما المصدر، أو يخصّان شخصًا بعينه.',
      in: 'تسجيل الدخول',
    },
    reserved: {
      phone: 'الرقم مخصص للمهنيين:',
      mail: 'العنوان مخصص للمهنيين:',
      both: 'الرقم والعنوان مخصصان للمهنيين:',
    },
  },
  brief: 'باختصار',
  conditions: {
    title: 'لمن وبأي شروط',
    publics: 'لمن',
    access: 'الشروط',
    cost: 'التكلفة',
    free: 'مجاني',
    paid: 'بمقابل',
    paidUnknown: 'السعر غير محدد',
    duration: 'المدة',
    hours: (n) => `${hours(n)} في الأسبوع`,
    weeks,
    during: ' لمدة ',
    welcome: 'الاستقبال',
    zone: 'المنطقة',
    france: 'كل فرنسا',
    everywhere: 'في كل مكان: المصدر لا يحدد منطقة',
    departement: (nom, code) => `${nom} (${code})`,
    commune: (code) => `البلدية ${code}`,
    epci: (code) => `تجمع البلديات ${code}`,
    other: (code) => `المنطقة ${code}`,
    more: (n) => `و${n} أخرى`,
    zoneIn: (commune) => `${commune} ضمن هذه المنطقة`,
    zoneOut: (commune) => `لا يشمل هذا العرض ${commune}.`,
    zoneFor: (places) => `وهو موجّه إلى هذه المنطقة: ${places}.`,
    themes: 'الحاجات',
  },
  documents: {
    title: 'الوثائق والتمويل',
    forms: 'وثائق يجب ملؤها',
    online: 'استمارة عبر الإنترنت',
    fill: 'املؤوا الاستمارة عبر الإنترنت',
    funders: 'بتمويل من',
  },
  place: {
    title: 'كيفية الوصول',
    directions: 'الاتجاهات',
    none: 'العنوان غير محدد من المصدر',
    remoteOnly: 'هذا العرض عن بُعد.',
    access: 'سهولة الوصول إلى المكان',
  },
  hours: {
    title: 'أوقات العمل',
    days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    today: 'اليوم',
    closed: 'مغلق',
    holidays: 'مغلق أيام العطل الرسمية.',
    someWeeks: 'بعض الأسابيع فقط',
    asWritten: 'كما يكتبها المصدر:',
  },
  structure: {
    title: 'الجهة',
    siret: (siret) => `SIRET ${siret}`,
    networks: (names) => `الشبكة: ${names}`,
    about: 'تعريف بالجهة',
  },
  others: 'عروض أخرى لهذه الجهة',
  provenance: {
    still: 'هل المعلومات ما زالت صحيحة؟',
    verified: (date) => `حدّثها المصدر في ${date}.`,
    source: (nom) => `المصدر: ${nom}`,
    id: 'المرجع',
    licence: 'Licence Ouverte 2.0',
    atSource: 'عرضها لدى المصدر',
    yes: 'نعم، صحيحة',
    fix: 'تصحيح',
    undo: 'تراجع',
    undone: 'أُلغي التأكيد.',
    done: 'شكرًا',
    today: 'تم تأكيدها اليوم',
    failed: 'لم يُرسل التأكيد. أعيدوا المحاولة.',
    waiting: 'لم يُرسل بعد: ستُعاد المحاولة تلقائيًا.',
    quality: (score) => `جودة البطاقة: ${score}`,
    closure: 'الإبلاغ عن إغلاق',
    duplicate: 'الإبلاغ عن تكرار',
    consent: 'بالتأكيد، تسمحون بإعادة استخدام هذه المعلومات بموجب Licence Ouverte 2.0.',
  },
  back: 'العودة إلى البطاقة',
};

export default texts;

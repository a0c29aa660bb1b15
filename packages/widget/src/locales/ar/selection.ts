import hours from '../hours/ar.ts';
import type { SelectionTexts } from '../fr/selection.ts';
import { createPlural } from '../plural.ts';
import standing from '../standing/ar.ts';
import number from '../number/ar.ts';
import ways from '../ways/ar.ts';

const plural = createPlural('ar');
const offers = (n: number): string => {
  if (n === 1) return 'عرض واحد';
  if (n === 2) return 'عرضان';
  return `${n} ${plural(n, { few: 'عروض', many: 'عرضًا', other: 'عرض' })}`;
};
const addresses = (n: number): string => {
  if (n === 1) return 'عنوان واحد';
  if (n === 2) return 'عنوانان';
  return `${n} ${plural(n, { few: 'عناوين', many: 'عنوانًا', other: 'عنوان' })}`;
};

/** The Arabic texts of `<di-selection>`. */
const texts: SelectionTexts = {
  title: (n) => `${offers(n)} للتسليم`,
  kept: {
    session: 'تبقى هذه القائمة على هذا الجهاز وتُمحى عند إغلاق علامة التبويب. لا تُرسل إلى أحد.',
    local: 'تبقى هذه القائمة على هذا الجهاز حتى بعد الإغلاق. لا تُرسل إلى أحد.',
    none: 'تُمحى هذه القائمة بمجرد مغادرة الصفحة. لا تُرسل إلى أحد.',
  },
  empty: 'لم يُختر أي عرض',
  emptyText: 'ضعوا علامة «اختيار» على العروض المراد تسليمها للشخص: تُجمع هنا.',
  list: 'العروض المختارة',
  tools: 'تسليم العروض المختارة',
  print: 'طباعة',
  mail: 'بريد إلكتروني',
  sms: 'رسالة نصية',
  share: 'مشاركة',
  copy: 'نسخ النص',
  copied: 'تم نسخ النص',
  copyFailed: 'رفض المتصفح النسخ. النص أدناه لنسخه يدويًا.',
  copyText: 'نص العروض المختارة',
  csv: 'جدول (CSV)',
  week: 'تحضير الأسبوع',
  clear: 'شخص آخر',
  preview: 'معاينة الورقة',
  printFailed: 'لم يفتح المتصفح الطباعة. أعيدوا المحاولة أو انسخوا النص.',
  tooLong: 'الرسالة مختصرة. انسخوا النص للاحتفاظ بكل شيء.',
  up: (nom) => `نقل إلى الأعلى: ${nom}`,
  down: (nom) => `نقل إلى الأسفل: ${nom}`,
  remove: (nom) => `إزالة: ${nom}`,
  keys: 'داخل عرض، ينقله Alt مع السهم الأعلى أو الأسفل.',
  note: 'ملاحظة للشخص',
  noteOf: (nom) => `، ${nom}`,
  optional: '(اختياري)',
  noteHint: 'مثلًا يوم الموعد. دون معلومات سرية.',
  removed: 'أُزيل العرض.',
  cleared: 'حُذفت القائمة السابقة.',
  undo: 'تراجع',
  live: {
    moved: (nom, place, n) => `${nom}: المرتبة ${place} من ${n}.`,
    removed: (n) => `أُزيل العرض، المختار: ${n}.`,
    cleared: 'حُذفت القائمة السابقة.',
    restored: (n) => `استُرجعت القائمة: ${offers(n)}.`,
    copied: 'تم نسخ النص.',
    csv: 'الملف جاهز.',
  },
  colon: ': ',
  unknown: 'اسألوا عنه',
  sheet: {
    title: (n) => `${addresses(n)} لكم`,
    keep: 'احتفظوا بهذه الورقة. استعلموا قبل الذهاب.',
    prepared: (date) => `أُعدّت في ${date}`,
    by: 'من طرف:',
    phone: 'الهاتف:',
    file: (date) => `عناوين لكم، ${date}`,
    notes: 'ملاحظات ومواعيد',
    scan: 'البطاقة المحدّثة',
    scanOf: (nom) => `رمز للمسح يفتح البطاقة: ${nom}`,
    done: 'تم في',
    source: (sources, from, to) =>
      `معلومات من data·inclusion ‏(${sources})، Licence Ouverte 2.0، ${
        from === to ? `حُدّثت في ${to}` : `حُدّثت بين ${from} و${to}`
      }. ربما تغيّرت.`,
  },
  standing,
  /** Says of an offer that it is no more, or that it is to be checked first, in a row of its own. */
  warned: {
    gone: (said) => `${said}. لا تذهبوا إليه.`,
    first: (said, canCall) => `${said}: ${canCall ? 'اتصلوا أولًا' : 'استعلموا أولًا'}.`,
    partly: (date, months) => `صُحّحت في ${date}، ولم يُتحقق من الباقي منذ ${standing.since(months)}`,
    lost: 'سحب المصدر هذه البطاقة',
  },
  rows: {
    warn: 'انتباه',
    what: 'ماذا',
    who: 'لمن',
    how: 'ما العمل',
    phone: 'الهاتف',
    mail: 'البريد',
    site: 'الموقع',
    address: 'العنوان',
    remote: 'عن بُعد',
    when: 'متى',
    whenOfStructure: 'مواعيد الجهة',
    price: 'السعر',
    bring: 'الشروط',
    note: 'ملاحظة',
    link: 'البطاقة',
  },
  how: {
    pro: 'يقدّم مستشاركم الطلب نيابةً عنكم.',
    ...ways.how,
    none: 'لا يقدم المصدر أي وسيلة اتصال.',
    erased: number.erased,
  },
  hoursAsWritten: hours.asWritten,
  masked: ways.masked,
  maskedRow: 'مخفي لأنه شخصي.',
  where: 'أين',
  free: 'مجاني',
  paidUnknown: 'بمقابل، السعر غير محدد',
  more: (n) => `وعروض أخرى: ${n}`,
  rest: ' … (البقية على الإنترنت)',
  columns: {
    place: 'الترتيب',
    nom: 'العرض',
    structure: 'الجهة',
    telephone: 'الهاتف',
    courriel: 'البريد',
    lien: 'الرابط',
    adresse: 'العنوان',
    horaires: 'الأوقات',
    publics: 'لمن',
    prix: 'السعر',
    conditions: 'الشروط',
    attention: 'انتباه',
    note: 'ملاحظة',
    date_maj: 'التحديث',
    source: 'المصدر',
    id: 'المعرّف',
    fiche: 'البطاقة',
  },
};

export default texts;

import type { HomeTexts } from '../fr/home.ts';

/** The texts of the home and of the page of the search, in Arabic. */
export const home: HomeTexts = {
  name: 'عروض الإدماج',
  about: 'عمل، سكن، صحة، أسرة',
  language: 'اللغة',
  skip: 'الانتقال إلى المحتوى',
  add: 'إضافة عرض',
  addHint: 'تعرفون مكانًا أو ورشة أو مساعدة: دقيقتان.',
  pro: 'للمهنيين',
  where: (territory) => `المنطقة: ${territory}`,
  ask: 'ماذا تحتاجون؟',
  searchLabel: 'البحث عن عرض',
  place: 'أين؟',
  placeHint: 'بلدية أو رمز بريدي',
  places: 'الأماكن المقترحة',
  found: 'الأماكن المقترحة: ',
  whole: 'المقاطعة كلها',
  here: 'بالقرب مني',
  hereFailed: 'تعذّر تحديد الموقع. أدخلوا اسم بلدية.',
  words: 'ماذا؟ (اختياري)',
  wordsHint: 'رخصة قيادة، حضانة، ديون…',
  needs: 'الاحتياجات المقترحة',
  needsFound: 'الاحتياجات المقترحة: ',
  submit: 'بحث',
  offers: (n, count) =>
    count === 0
      ? 'لا عروض'
      : count === 1
        ? 'عرض واحد'
        : count === 2
          ? 'عرضان'
          : `${n}\u00a0${count % 100 >= 3 && count % 100 <= 10 ? 'عروض' : 'عرضًا'}`,
  ofStructures: (n) => ` من ${n} جهة`,
  updated: (date) => `آخر تحديث ${date}`,
  free: 'مجاني، بدون حساب',
  copying: 'العروض في طريقها: سيظهر عددها قريبًا.',
  noOffers: 'لا عروض حاليًا. اختاروا حاجة لتخبرونا بما ينقص.',
  choose: 'اختيار حاجة',
  none: 'لا عروض',
  without: 'لا عروض بعد لهذه الاحتياجات:',
  sayMissing: 'اذكروا ما ينقص',
  urgent: 'هل الأمر عاجل؟',
  urgentFree: 'أرقام مجانية ليلًا ونهارًا',
  urgentFoot: 'وجبات، استحمام، مبيت بالقرب منكم:',
  soliguide: 'انظروا Soliguide',
  missing: 'هناك شيء ناقص',
  missingHint: 'أخبرونا بما لم تجدوه. إجاباتكم تساعد على إنشاء عروض.',
  take: 'المشاركة',
  french: 'نصوص العروض بالفرنسية.',
  noPlace: (typed) => `لا توجد بلدية باسم «\u2068${typed}\u2069».`,
  tryPostalCode: 'جرّبوا الرمز البريدي.',
  maybePlace: 'هل تقصدون:',
  takenAsNeed: (typed) => `الحاجة المطلوبة: «\u2068${typed}\u2069».`,
  takenBoth: (place, need) => `المكان: \u2068${place}\u2069، الحاجة: \u2068${need}\u2069.`,
  takenBack: 'تراجع',
  unknownNeed: (typed) => `هذه الحاجة غير موجودة: «\u2068${typed}\u2069».`,
  chooseNeed: 'اختاروا حاجة أخرى.',
  asWords: (typed) => `البحث بهذه الكلمات: «\u2068${typed}\u2069»`,
  asNeed: (typed) => `البحث عن «\u2068${typed}\u2069» كحاجة`,
  asNeedAt: (typed, town) => `البحث عن «\u2068${typed}\u2069» في «\u2068${town}\u2069»`,
  noPostalCode: (typed) => `لا توجد هنا بلدية برمز بريدي «\u2068${typed}\u2069». تحققوا منه أو جرّبوا اسم البلدية.`,
  elsewhere: (town) =>
    `تقع «\u2068${town}\u2069» خارج هذه المنطقة: عروضها ليست هنا. ابحثوا في خدمة إقليمها أو في data·inclusion.`,
  whichPlace: (typed) => `أي مكان لـ «\u2068${typed}\u2069»؟`,
  search: 'البحث عن عرض',
  noScript: 'قائمة العروض تحتاج إلى JavaScript.',
};

import type { NumberTexts } from './fr.ts';

/** The Arabic words on the number of an offer: whether it answered a call, or was told to be wrong. */
const texts: NumberTexts = {
  answered: {
    ask: 'هل رد هذا الرقم؟',
    yes: 'نعم',
    nobody: 'لم يرد أحد',
    wrong: 'الرقم خاطئ',
    on: (date) => `ردّ هذا الرقم على مكالمة في ${date}`,
    thanks: 'شكرًا: تقولون إن هذا الرقم يردّ.',
    later: 'أعيدوا المحاولة لاحقًا. لم يُرسل أي شيء.',
  },
  erased: {
    wrong: 'أُبلغ عن أن الرقم خاطئ، فتمت إزالته.',
    removed: 'تمت إزالة الرقم هنا.',
    alone: 'لا تُعرف أي وسيلة اتصال أخرى.',
    elsewhere: (date) => `أُبلغ في ${date} عن أن هذا الرقم خاطئ في بطاقة أخرى لهذه الجهة.`,
    known: 'هل تعرفون الرقم الصحيح؟',
  },
};

export default texts;

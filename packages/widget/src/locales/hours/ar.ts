import type { HoursTexts } from './fr.ts';

/** The Arabic words on hours. */
const texts: HoursTexts = {
  closed: {
    holidays: 'مغلق أيام العطل الرسمية',
    schoolHolidays: 'مغلق خلال العطل المدرسية',
    both: 'مغلق أيام العطل الرسمية وخلال العطل المدرسية',
    always: 'مغلق كل الأيام',
  },
  untilSchool: (hour) => `حتى الساعة ${hour}، ما عدا العطل المدرسية`,
  exceptSchool: (said) => `${said}، ما عدا العطل المدرسية`,
  asWritten: 'المواعيد كما كتبها المصدر: ',
};

export default texts;

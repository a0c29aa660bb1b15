import type { HoursTexts } from './fr.ts';

/** The English words on hours. */
const texts: HoursTexts = {
  closed: {
    holidays: 'closed on public holidays',
    schoolHolidays: 'closed during school holidays',
    both: 'closed on public holidays and during school holidays',
    always: 'closed every day',
  },
  untilSchool: (hour) => `Until ${hour}, except during school holidays`,
  exceptSchool: (said) => `${said}, except during school holidays`,
  asWritten: 'Hours as the source writes them: ',
};

export default texts;

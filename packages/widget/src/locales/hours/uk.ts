import type { HoursTexts } from './fr.ts';

/** The Ukrainian words on hours. */
const texts: HoursTexts = {
  closed: {
    holidays: 'зачинено у святкові дні',
    schoolHolidays: 'зачинено під час шкільних канікул',
    both: 'зачинено у святкові дні та під час шкільних канікул',
    always: 'зачинено щодня',
  },
  untilSchool: (hour) => `До ${hour}, крім шкільних канікул`,
  exceptSchool: (said) => `${said}, крім шкільних канікул`,
  asWritten: 'Години, як їх пише джерело: ',
};

export default texts;

import type { HoursTexts } from './fr.ts';

/** The Spanish words on hours. */
const texts: HoursTexts = {
  closed: {
    holidays: 'cerrado los festivos',
    schoolHolidays: 'cerrado durante las vacaciones escolares',
    both: 'cerrado los festivos y durante las vacaciones escolares',
    always: 'cerrado todos los días',
  },
  untilSchool: (hour) => `Hasta las ${hour}, salvo en vacaciones escolares`,
  exceptSchool: (said) => `${said}, salvo en vacaciones escolares`,
  asWritten: 'Horario escrito por la fuente: ',
};

export default texts;

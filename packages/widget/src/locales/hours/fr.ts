/** The French words on hours: when a place is closed, and what is not known of them. */
const texts = {
  /** Stands after the hours of a week. */
  closed: {
    holidays: 'fermé les jours fériés',
    schoolHolidays: 'fermé pendant les vacances scolaires',
    both: 'fermé les jours fériés et pendant les vacances scolaires',
    always: 'fermé tous les jours',
  },
  /** Within hours that do not stand in school holidays: nobody knows whether it is open now. */
  untilSchool: (hour: string) => `Jusqu’à ${hour}, sauf pendant les vacances scolaires`,
  /** Says of an opening to come that it is not in school holidays, whose days nobody knows. */
  exceptSchool: (said: string) => `${said}, sauf pendant les vacances scolaires`,
  /** Stands before hours that are not understood. */
  asWritten: 'Horaires écrits par la source\u00a0: ',
};

export type HoursTexts = typeof texts;

export default texts;

import hours from '../../hours/fr.ts';

/** The texts on hours that school holidays close, on a card. */
const texts = { 'until.school': hours.untilSchool, 'except.school': hours.exceptSchool };

export default texts;

import {
  checkWeek,
  planWeek,
  planWeeks,
  missesItsHours,
  toCalendar,
  VITESSE_KM_H,
  withWeeksToCome,
  type CheckOptions,
  type Programme,
} from '@inclusion-kit/sdk/activities';
import { CallError, createCommand, flag, isDay, text, today } from '../call.ts';
import { readActivityRows } from '../activities/read-list.ts';
import { semaine as texts } from '../locales/week.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { tellIndicators } from './indicators.ts';
import { readProgramme } from './read-programme.ts';

const optionsOf = {
  check: ['semaine', 'referentiel', 'vitesse', 'json'],
  ics: ['out'],
  print: ['out', 'semaine', 'contact', 'langue', 'vitesse'],
  indicators: ['out', 'referentiel', 'du', 'au', 'json', 'csv'],
} as const;
type Action = keyof typeof optionsOf;
const isAction = (name: string | undefined): name is Action => name !== undefined && Object.hasOwn(optionsOf, name);

/** Runs `inclusion-kit week`: checks a programme, writes it as a calendar or as a page for the person, or counts several. */
export const runWeek = createCommand(
  'week',
  () => texts.help,
  {
    options: {
      ...{ semaine: text, referentiel: text, vitesse: text, contact: text, langue: text, out: text, json: flag },
      ...{ csv: flag, du: text, au: text },
    },
    takesWords: true,
  },
  async (values, _environment, [action, path, ...more]) => {
    if (!isAction(action)) throw new CallError(texts.action(action));
    if (path === undefined || (more.length > 0 && action !== 'indicators')) throw new CallError(texts.oneFile);
    for (const name of Object.keys(values)) {
      if (!optionsOf[action].some((one) => one === name)) throw new CallError(texts.notHere(name, action));
    }
    if (action === 'indicators') return tellIndicators([path, ...more], values);
    const { semaine, out } = values;
    if (semaine !== undefined && !isDay(semaine)) throw new CallError(texts.badDay(semaine));
    const vitesse_km_h = values.vitesse === undefined ? VITESSE_KM_H : Number(values.vitesse.replace(',', '.'));
    if (!(vitesse_km_h > 0 && vitesse_km_h < 1000)) throw new CallError(texts.badSpeed(values.vitesse ?? ''));
    const week = { vitesse_km_h, ...(semaine === undefined ? {} : { semaine }) };
    if (action !== 'check' && (out === undefined || out === '')) throw new CallError(texts.noOut(action));
    const programme = await readProgramme(path);
    if (action === 'check') {
      const rows = values.referentiel === undefined ? undefined : await readActivityRows([values.referentiel]);
      const referentiel = rows === undefined ? {} : { referentiel: rows.referentiel };
      return check(programme, { ...week, ...referentiel }, values.json === true);
    }
    const now = new Date();
    if (action === 'ics') {
      const { texte, seances, sans_jour } = toCalendar(withWeeksToCome(programme, today()), {
        ...{ now, nom: texts.calendarName },
        dire: (conflit) => texts.inCalendar(conflit, namesOf(programme)),
      });
      if (programme.identifiant == null) console.error(texts.noIdentifier);
      await writeContent(out ?? STANDARD_OUTPUT, [texte]);
      console.error(texts.written(out ?? STANDARD_OUTPUT, seances, sans_jour));
      return 0;
    }
    const plan = planWeek(programme, { ...week, manque: missesItsHours });
    const shown = [...plan.jours.flatMap(({ seances }) => seances), ...plan.sans_jour];
    // The templates are loaded for this action alone.
    const { toWeekPage, weekLanguages } = await import('@inclusion-kit/widget/week-page');
    const { contact, langue = 'fr' } = values;
    const language = weekLanguages.find((one) => one === langue);
    if (language === undefined) throw new CallError(texts.badLanguage(langue, weekLanguages));
    await writeContent(out ?? STANDARD_OUTPUT, [
      await toWeekPage(plan, {
        contact,
        language,
        conflits: checkWeek(programme, { ...week, semaine: plan.semaine }),
        now,
      }),
    ]);
    console.error(texts.written(out ?? STANDARD_OUTPUT, shown.length, 0));
    return 0;
  },
);

const namesOf = ({ activites }: Programme) => new Map(activites.map(({ id, titre }) => [id, titre]));

function check(programme: Programme, options: CheckOptions, isJson: boolean): 0 | 1 {
  const planning = { ...options, manque: missesItsHours };
  const plans = options.semaine === undefined ? planWeeks(programme, planning) : [planWeek(programme, planning)];
  const conflicts = checkWeek(programme, options);
  if (isJson) console.log(JSON.stringify({ semaines: plans, conflits: conflicts }, null, 1));
  else {
    const names = namesOf(programme);
    for (const { semaine, minutes, objectif, sans_duree } of plans) {
      console.log(texts.week(semaine, minutes.total, objectif.minutes, sans_duree, objectif.raison));
      console.log(texts.states(minutes.prevue, minutes.declaree, minutes.validee));
      const found = conflicts.filter((conflict) => conflict.semaine === semaine);
      if (found.length === 0) console.log(texts.holds);
      for (const conflict of found) console.log(texts.conflict(conflict, names));
    }
    if (plans.some(({ trajets }) => trajets.length > 0)) {
      console.log(texts.estimate(options.vitesse_km_h ?? VITESSE_KM_H));
    }
  }
  return conflicts.some(({ gravite }) => gravite === 'impossible') ? 1 : 0;
}

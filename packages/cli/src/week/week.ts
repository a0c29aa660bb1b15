import { readFile } from 'node:fs/promises';
import {
  checkWeek,
  parseProgramme,
  planWeek,
  planWeeks,
  toCalendar,
  VITESSE_KM_H,
  type CheckOptions,
  type Programme,
} from '@inclusion-kit/sdk/activities';
import { ShapeError } from '@inclusion-kit/sdk';
import { StartError } from '@inclusion-kit/relay';
import { CallError, createCommand, flag, isDay, isFileError, text } from '../call.ts';
import { readActivityRows } from '../activities/read-list.ts';
import { semaine as texts } from '../locales/week.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { toWeekPage } from './week-page.ts';

const optionsOf = {
  check: ['semaine', 'referentiel', 'vitesse', 'json'],
  ics: ['out'],
  print: ['out', 'semaine', 'contact', 'vitesse'],
} as const;
type Action = keyof typeof optionsOf;
const isAction = (name: string | undefined): name is Action => name !== undefined && Object.hasOwn(optionsOf, name);

/** Runs `inclusion-kit week`: checks a programme, writes it as a calendar, or as a page for the person. */
export const runWeek = createCommand(
  'week',
  () => texts.help,
  {
    options: { semaine: text, referentiel: text, vitesse: text, contact: text, out: text, json: flag },
    takesWords: true,
  },
  async (values, _environment, [action, path, ...more]) => {
    if (!isAction(action)) throw new CallError(texts.action(action));
    if (path === undefined || more.length > 0) throw new CallError(texts.oneFile);
    for (const name of Object.keys(values)) {
      if (!optionsOf[action].some((one) => one === name)) throw new CallError(texts.notHere(name, action));
    }
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
      const { texte, seances, sans_jour } = toCalendar(programme, { now, nom: texts.calendarName });
      await writeContent(out ?? STANDARD_OUTPUT, [texte]);
      console.error(texts.written(out ?? STANDARD_OUTPUT, seances, sans_jour));
      return 0;
    }
    const plan = planWeek(programme, week);
    const shown = [...plan.jours.flatMap(({ seances }) => seances), ...plan.sans_jour];
    const today = now.toISOString().slice(0, 10);
    await writeContent(out ?? STANDARD_OUTPUT, [toWeekPage(plan, { contact: values.contact ?? null, today })]);
    console.error(texts.written(out ?? STANDARD_OUTPUT, shown.length, 0));
    return 0;
  },
);

/** Reads the programme of a file. @throws CallError when it cannot be read, StartError when it is no programme */
async function readProgramme(path: string): Promise<Programme> {
  let content: unknown;
  try {
    content = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (isFileError(error)) throw new CallError(texts.cannotRead(path, error.code ?? '?'), { cause: error });
    throw new StartError(texts.notJson(path), { exitCode: 1, cause: error });
  }
  try {
    const { valeur, version_ulterieure: later } = parseProgramme(content);
    if (later !== null) console.error(texts.later(later));
    return valeur;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const told = (content as { version?: unknown } | null)?.version;
    const message = texts.notAProgramme(path, error.paths, typeof told === 'number' && told > 1);
    throw new StartError(message, { exitCode: 1, cause: error });
  }
}

function check(programme: Programme, options: CheckOptions, isJson: boolean): 0 | 1 {
  const plans = options.semaine === undefined ? planWeeks(programme, options) : [planWeek(programme, options)];
  const conflicts = checkWeek(programme, options);
  if (isJson) console.log(JSON.stringify({ semaines: plans, conflits: conflicts }, null, 1));
  else {
    const names = new Map(programme.activites.map(({ id, titre }) => [id, titre]));
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

import {
  colonnes,
  createActivityMatcher,
  findUncovered,
  toReferentielRows,
  type ReadReferentiel,
  type RowFault,
} from '@inclusion-kit/sdk/activities';
import { CallError, createCommand, flag, isDay, list, text, today } from '../call.ts';
import { activites as texts } from '../locales/week.ts';
import { readOffer } from '../territory/read-facts.ts';
import { writeContent } from '../write-whole.ts';
import { readActivityRows } from './read-list.ts';
import { toCsv } from './to-csv.ts';

/** Codes that are named where several are told. */
const MOST_CODES = 5;
/** Groups of offers without an activity that the text tells. JSON has them all. */
const MOST_GROUPS = 15;

/** Runs `inclusion-kit activities`: reads a list of activities and tells its faults, or holds it beside an offer. */
export const runActivities = createCommand(
  'activities',
  () => texts.help,
  { options: { dataset: list, day: text, out: text, json: flag }, takesWords: true },
  async (values, _environment, [action, ...paths]) => {
    if (action !== 'import' && action !== 'report') throw new CallError(texts.action(action));
    if (paths.length === 0) throw new CallError(texts.noFile);
    const elsewhere = action === 'import' ? (['dataset', 'json'] as const) : (['out'] as const);
    for (const name of elsewhere) if (values[name] !== undefined) throw new CallError(texts.notHere(name, action));
    const { day = today(), dataset = [], out } = values;
    if (!isDay(day)) throw new CallError(texts.badDay(day));
    if (action === 'report' && dataset.length === 0) throw new CallError(texts.noDataset);
    const read = await readActivityRows(paths);
    tellFaults(read, day);
    if (action === 'report') await report(read, { day, dataset, isJson: values.json === true });
    else {
      if (out !== undefined && out !== '') {
        await writeContent(out, [
          /\.csv$/i.test(out) ? toCsv(colonnes, toReferentielRows(read.referentiel.activites)) : toJson(read),
        ]);
        console.error(texts.written(out, read.referentiel.activites.length));
      }
    }
    // The faults are told up to a number, the rows that are left out are counted all.
    const kept = read.referentiel.activites.length;
    return kept === 0 || kept < read.lignes ? 1 : 0;
  },
);

function tellFaults(
  { referentiel, issues, counts, lignes, colonnes_inconnues: unknown }: ReadReferentiel,
  day: string,
) {
  console.error(texts.read(lignes, referentiel.activites.length, referentiel.validOn(day).length, day));
  if (referentiel.activites.length === 0) console.error(texts.none);
  if (unknown.length > 0) console.error(texts.unknownColumns(unknown));
  const codes = [...new Set(referentiel.activites.map(({ code_activite: code }) => code))];
  for (const state of ['termine', 'a_venir'] as const) {
    const found = codes.filter((code) => referentiel.stateOf(code, day) === state);
    if (found.length > 0) console.error(texts.codes(state, found.length, found.slice(0, MOST_CODES), day));
  }
  for (const [fault, count] of Object.entries(counts) as [RowFault, number][]) {
    const first = issues.find(({ faute }) => faute === fault);
    const told = first === undefined ? '' : texts.firstOf(first.ligne, first.code_activite, first.valeur);
    console.error(texts.fault(fault, count, told));
  }
}

const toJson = ({ referentiel }: ReadReferentiel): string =>
  `${JSON.stringify(toReferentielRows(referentiel.activites), null, 1)}\n`;

async function report(
  { referentiel }: ReadReferentiel,
  { day, dataset, isJson }: { day: string; dataset: readonly string[]; isJson: boolean },
): Promise<void> {
  const { services } = await readOffer(dataset, day);
  const offers = services.map((service) => ({
    nom: textOf(service['nom']) ?? '',
    description: textOf(service['description']),
    thematiques: Array.isArray(service['thematiques'])
      ? service['thematiques'].filter((one) => typeof one === 'string')
      : null,
    type: textOf(service['type']),
  }));
  // An offer of many themes counts for each activity that it serves: with its best one alone, the others would seem to have none.
  const { match } = createActivityMatcher(referentiel, { day, most: Infinity });
  const counts = new Map(referentiel.validOn(day).map(({ code_activite: code }) => [code, 0]));
  let served = 0;
  for (const offer of offers) {
    const found = match(offer);
    if (found.length > 0) served += 1;
    for (const { activite } of found) counts.set(activite.code_activite, (counts.get(activite.code_activite) ?? 0) + 1);
  }
  const uncovered = findUncovered(referentiel, offers, { day });
  const activites = [...counts]
    .map(([code_activite, offres]) => ({
      code_activite,
      libelle: referentiel.find(code_activite, day)?.libelle ?? '',
      offres,
    }))
    .sort((a, b) => b.offres - a.offres);
  if (isJson) {
    console.log(
      JSON.stringify(
        { jour: day, offres: offers.length, servies: served, activites, sans_activite: uncovered },
        null,
        1,
      ),
    );
    return;
  }
  console.log(texts.served(served, offers.length));
  for (const { code_activite, libelle, offres } of activites)
    console.log(texts.activity(code_activite, libelle, offres));
  if (uncovered.length > 0) console.log(texts.uncovered);
  for (const { thematique, type, offres, exemples } of uncovered.slice(0, MOST_GROUPS)) {
    console.log(texts.group(thematique, type, offres, exemples));
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

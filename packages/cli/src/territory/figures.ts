import { territoryFigures, type RefusedNumber, type TerritoryFigures } from '@inclusion-kit/sdk/territory';
import { CallError, createCommand, flag, list, text } from '../call.ts';
import { territoire, type FiguresSummary } from '../locales/territory/territory.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { sayGaps } from './gaps.ts';
import { readDays } from './days.ts';
import { readDepartements, readFreins, readOffer, readTerritoryCommunes } from './read-facts.ts';

/** Runs `inclusion-kit territory figures`: the offer of a territory beside its people, as text or as tables in JSON. */
export const runFigures = createCommand(
  'territory figures',
  () => territoire.figuresHelp,
  {
    options: {
      ...{ dataset: list, before: list, communes: text, freins: text, departements: text },
      ...{ now: text, 'before-day': text, json: flag, out: text },
    },
  },
  async (values) => {
    const { dataset = [], before, communes, freins, departements, json = false, out } = values;
    if (dataset.length === 0) throw new CallError(territoire.noDataset);
    if (communes === undefined) throw new CallError(territoire.noCommunes);
    const { day, earlier } = await readDays(values);
    const refused: RefusedNumber[] = [];
    const facts = {
      offer: await readOffer(dataset, day),
      ...(before === undefined || earlier === null ? {} : { before: await readOffer(before, earlier) }),
      communes: await readTerritoryCommunes(communes, refused),
      ...(freins === undefined ? {} : { freins: await readFreins(freins, refused) }),
      ...(departements === undefined ? {} : { departements: await readDepartements(departements, refused) }),
    };
    const exitCode = facts.offer.isWhole && facts.before?.isWhole !== false ? 0 : 1;
    for (const sentence of sayGaps(facts, refused)) console.error(sentence);
    const figures = territoryFigures(facts);
    if (!json && out === undefined) {
      console.log(territoire.figures(summaryOf(figures)));
      return exitCode;
    }
    await writeContent(out ?? STANDARD_OUTPUT, [`${JSON.stringify(figures, null, 1)}\n`]);
    if (out !== undefined) console.error(territoire.figuresWritten(out));
    return exitCode;
  },
);

function summaryOf({ totaux, niveaux, equilibre, accessibilite }: TerritoryFigures): FiguresSummary {
  const { colonnes, lignes } = niveaux.france;
  const france = new Map(colonnes.map((name, index) => [name, lignes[0]?.[index] ?? null]));
  return {
    services: totaux['services'] ?? 0,
    distinct: totaux['services_distincts'] ?? 0,
    structures: totaux['structures_distinctes'] ?? 0,
    unlocated: (totaux['services_sans_code'] ?? 0) + (totaux['services_code_inconnu'] ?? 0),
    underAYear: Number(france.get('moins_de_6_mois')) + Number(france.get('de_6_mois_a_1_an')),
    future: totaux['dates_futures'] ?? 0,
    located: Number(france.get('services')),
    seekersWithout:
      accessibilite.communes === 0 || Number(france.get('demandeurs_emploi') ?? 0) === 0
        ? null
        : Number(accessibilite.sans_aucun_acces[0]?.[2] ?? 0),
    verdicts: (equilibre?.national ?? []).map((row) => ({
      label: String(row[1]),
      services: Number(row[3]),
      expected: Number(row[6]),
      verdict: String(row[9]),
    })),
  };
}

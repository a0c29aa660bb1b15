import { departements } from '@inclusion-kit/sdk/geography';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { freins, type FreinsGroup, type ReportFacts } from '@inclusion-kit/sdk/territory';
import { day } from '../national/file.ts';
import { createDraws } from '../national/random.ts';
import { createNationalRecords } from '../national/records.ts';
import { createTemplates } from '../national/templates.ts';
import { inventTerritory } from '../national/territory.ts';

type Row = Readonly<Record<string, unknown>>;

/** Job seekers among a hundred inhabitants, invented. */
const SEEKERS_OF_100 = 8;
/** EPCI that one comité local stands for. */
const EPCI_OF_A_CLPE = 4;
/** Records of an earlier day, in a hundred: the last ones came since. */
const BEFORE = 90;

/** A whole country of so many services with its people, needs and an earlier day. All numbers of people are invented. */
export function createTerritoryFacts(count: number): ReportFacts & Required<Pick<ReportFacts, 'before'>> {
  const draws = createDraws(19);
  const territory = inventTerritory();
  const raw = createNationalRecords(1, count, { templates: createTemplates(day), territory });
  const { structures, services } = prepareDataset(raw, { now: day });
  const clusterOf = new Map(raw.structures.map(({ id, doublons }) => [id, doublons]));
  const listed = structures.map((structure) => ({ ...structure, doublons: clusterOf.get(structure.id) ?? [] }));
  const regions = new Map<string, string>(departements.map(({ code, code_region: region }) => [code, region]));
  const communes = territory.communes.map((commune) => ({
    ...{ code: commune.code, departement: commune.code_departement, epci: commune.code_epci },
    ...{ region: regions.get(commune.code_departement) ?? null, bassin_emploi: `Bassin ${commune.code.slice(0, 3)}` },
    clpe_id: clpeOf(commune.code_departement, commune.code_epci),
    population: commune.population,
    demandeurs_emploi: Math.round(((commune.population ?? 0) * SEEKERS_OF_100) / 100),
    ...{ latitude: commune.latitude, longitude: commune.longitude },
  }));
  const groupsOf = (clpe: string): FreinsGroup => ({
    ...{ id_clpe: clpe, libelle_clpe: clpe, date_extraction: '2026-10-01', defm: 1000, freins_actifs: 2 },
    personnes: Object.fromEntries(freins.map(({ colonne }) => [colonne, draws.int(0, 600)])),
  });
  const dated = { structures: fromFile(listed), services: fromFile(services) };
  return {
    offer: { day, ...dated },
    before: {
      day: '2026-05-25',
      structures: earlier(dated.structures, draws),
      services: earlier(dated.services, draws),
    },
    communes,
    noms: new Map(territory.communes.map(({ code, nom }) => [code, nom])),
    freins: [...new Set(communes.map(({ clpe_id: clpe }) => clpe))].map(groupsOf),
    departements: departements.map(({ code }) => ({ code, beneficiaires_rsa: draws.int(1000, 60_000) })),
  };
}

function clpeOf(departement: string, epci: string | null): string {
  const number = Math.floor(Number((epci ?? '0').slice(-5)) / EPCI_OF_A_CLPE);
  return `CLPE${departement}${String(number).padStart(3, '0')}`;
}

/** Records as a file gives them: each with values of its own, and texts in one piece. */
const fromFile = (records: readonly object[]): Row[] =>
  records.map((record) => JSON.parse(JSON.stringify(record)) as Row);

/** The same records an earlier day: a tenth is not there yet, a fifth has an older date, a twentieth another name. */
function earlier(records: readonly Row[], draws: ReturnType<typeof createDraws>): Row[] {
  return fromFile(records.slice(0, Math.round((records.length * BEFORE) / 100))).map((record) => ({
    ...record,
    ...(draws.chance(0.2) ? { date_maj: '2024-01-01' } : {}),
    ...(draws.chance(0.05) ? { nom: `Ancien ${String(record['nom'])}` } : {}),
  }));
}

import { nomsDesCriteres } from '../../quality/criteres.ts';
import { createGains, GOOD_SCORE, isGoodWith } from '../../quality/score-qualite.ts';
import { hoursBandOf, weeklyHours } from '../../normalise/hours-band.ts';
import { categoryNames, textOf, type CountedService, type CountedStructure, type RawRecord } from '../offer.ts';
import { listPlaces, type Level } from '../places.ts';
import { fundersOf } from '../report/funding.ts';
import { countByStructure, placeName, recordsIn, type TerritoryOffer } from '../report/territory-offer.ts';
import { valuesOf } from '../report/values.ts';

/** The numbers of a report whose records can be listed. */
export const behindNames = [
  ...(['services', 'structures', 'doublons', 'a_jour', 'visibles', 'age', 'source'] as const),
  ...(['categorie', 'categorie_a_jour', 'offres_de', 'departement', 'clpe', 'epci', 'commune'] as const),
  ...([
    'thematiques',
    'publics',
    'type',
    'modes_accueil',
    'frais',
    'heures',
    'financeur',
    'critere',
    'a_completer',
  ] as const),
] as const;

/** One number of a report. */
export interface Behind {
  /** The number. */
  readonly de: (typeof behindNames)[number];
  /** The value that it counts: the id of the structure for its offers. Empty, where a number counts a field: the records that tell none. */
  readonly valeur?: string | undefined;
}

/** A record behind a number. */
export interface ListedRecord {
  /** Its id. */
  readonly id: string;
  /** Its name, its id where it has none. */
  readonly nom: string;
  /** The name of the structure of a service, null for a structure and where no file has it. */
  readonly structure: string | null;
  /** The name of its commune, null for none that is known. */
  readonly commune: string | null;
  /** The source that it comes from. */
  readonly source: string;
  /** Day of its last update, `YYYY-MM-DD`, or null. */
  readonly date_maj: string | null;
  /** The structure that stands for its own, where it is listed twice. Absent elsewhere. */
  readonly en_double?: { readonly nom: string; readonly source: string } | undefined;
  /** Services of a structure there. Absent for a service. */
  readonly services?: number | undefined;
}

/** The records behind a number: how many there are, and some of them. */
export interface RecordsBehind {
  /** As many as the number says. */
  readonly total: number;
  /** Some of them, in the order of the files. */
  readonly fiches: readonly ListedRecord[];
}

/** Services between two places to pause. */
const SLICE = 500;

/**
 * Lists the records behind a number of the report of a territory: as many as it says.
 * @param page.from records before the first that is listed
 * @param page.most records that are listed
 * @example runToEnd(listBehindSteps(offer, { niveau: 'departement', code: '13', de: 'doublons' }, { from: 0, most: 50 })).total
 */
export function* listBehindSteps(
  offer: TerritoryOffer,
  { niveau, code, ...behind }: Behind & { readonly niveau: Level; readonly code: string },
  page: { readonly from: number; readonly most: number },
): Generator<undefined, RecordsBehind> {
  const { from, most } = page;
  const { services, structures } = recordsIn(offer, niveau, code);
  const communeOf = (commune: string | null): string | null =>
    commune === null || !offer.places.has(commune) ? null : (placeName(offer, commune) ?? commune);
  const listed = ({ id, record, commune, source, day }: Listable) => ({
    ...{ id, nom: textOf(record['nom']) ?? id, commune: communeOf(commune), source, date_maj: day },
  });
  if (behind.de === 'structures') {
    const counts = countByStructure(offer, services);
    const fiches = structures
      .slice(from, from + most)
      .map((one) => ({ ...listed(one), structure: null, ...toTwin(one.twin), services: counts[one.number] ?? 0 }));
    return { total: structures.length, fiches };
  }
  const isBehind = createTest(offer, behind);
  const fiches: ListedRecord[] = [];
  let total = 0;
  const look = (service: CountedService): void => {
    if (!isBehind(service)) return;
    if (total >= from && fiches.length < most) {
      const { record, twin } = offer.structures.get(service.structureId) ?? {};
      fiches.push({ ...listed(service), structure: textOf(record?.['nom']), ...toTwin(twin) });
    }
    total += 1;
  };
  for (let at = 0; at < services.length; at += SLICE) {
    services.slice(at, at + SLICE).forEach(look);
    yield;
  }
  return { total, fiches };
}

/** Names the structure that stands for another. */
const toTwin = (twin: CountedStructure | null | undefined): Pick<ListedRecord, 'en_double'> =>
  twin == null ? {} : { en_double: { nom: textOf(twin.record['nom']) ?? twin.id, source: twin.source } };

type Listable = Pick<CountedService, 'id' | 'commune' | 'source' | 'day'> & { readonly record: RawRecord };

const isCurrent = ({ band }: CountedService): boolean => band === 'moins_de_6_mois' || band === 'de_6_mois_a_1_an';

/** Creates the test of the services that a number counts. */
function createTest(offer: TerritoryOffer, { de, valeur = '' }: Behind): (service: CountedService) => boolean {
  /** One of several values counts for each, and the empty value is that of offers that tell none. */
  const tells = (values: readonly string[]): boolean => (valeur === '' ? values.length === 0 : values.includes(valeur));
  switch (de) {
    case 'structures':
    case 'services':
      return () => true;
    case 'a_jour':
      return isCurrent;
    case 'visibles':
      return ({ score }) => (score ?? 0) >= GOOD_SCORE;
    case 'offres_de':
      return ({ structureId }) => structureId === valeur;
    case 'age':
      return ({ band }) => band === valeur;
    case 'source':
      return ({ source }) => source === valeur;
    case 'doublons':
    case 'categorie': {
      const rank = categoryNames.indexOf(valeur);
      // Without a category, duplicates are those of all.
      const isOfAll = de === 'doublons' && valeur === '';
      const isOf = (bits: number): boolean => isOfAll || (rank !== -1 && (bits & (1 << rank)) !== 0);
      return ({ bits, isDistinct }) => isDistinct === (de === 'categorie') && isOf(bits);
    }
    case 'categorie_a_jour': {
      const isOf = createTest(offer, { de: 'categorie', valeur });
      return (service) => isCurrent(service) && isOf(service);
    }
    case 'departement':
    case 'clpe':
    case 'epci':
    case 'commune': {
      const places = listPlaces(offer.places);
      return ({ place, isDistinct }) => isDistinct && places[place]?.codes[de] === valeur;
    }
    case 'thematiques':
    case 'publics':
    case 'type':
    case 'modes_accueil':
      return ({ record, isDistinct }) => isDistinct && tells(valuesOf(record[de]));
    case 'frais':
      return ({ record, isDistinct }) => isDistinct && tells(valuesOf(textOf(record['frais'])));
    case 'heures':
      return ({ record, isDistinct }) => {
        const hours = weeklyHours(record['volume_horaire_hebdomadaire']);
        return isDistinct && tells(hours === null ? [] : [hoursBandOf(hours) ?? '']);
      };
    case 'financeur':
      return (service) => service.isDistinct && tells([...fundersOf(service, offer.facts.financeurs)]);
    case 'critere':
    case 'a_completer': {
      const gainsOf = createGains(offer.facts.offer.day);
      const isKnown = nomsDesCriteres.some((name) => name === valeur);
      // To complete is to reach the score by this line alone.
      const isCounted = (score: number, gain: number): boolean => de === 'critere' || isGoodWith(score, gain);
      return ({ score, record }) =>
        isKnown &&
        (score ?? 0) < GOOD_SCORE &&
        gainsOf(record).some(({ critere, gain }) => critere === valeur && isCounted(score ?? 0, gain));
    }
  }
}

import { needOf as needOfPart } from '@inclusion-kit/sdk/referentiels';
import { etatsAcceptes, etatsOuverts, followEvents, isSameMeaning, type Genre } from '@inclusion-kit/sdk/contributions';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { dangerNumbers } from '@inclusion-kit/sdk/internal';
import { presentDeliveries } from '../deliveries/present.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { readCurrentRecord, type CurrentRecord } from '../../offer/overlays/current-record.ts';
import {
  everyDossier,
  type Dossier,
  type ModerationStore,
  type QueueFilter,
} from '../../store/contributions/moderation-store.ts';
import { isUuid } from '../../store/uuid.ts';
import { MOST_AT_ONCE } from './bodies.ts';
import { changesOf, isContrary, isOfOneRecord, readRefusedAlong } from './conflicts.ts';
import { findTwin } from './likely-twin.ts';
import { nameZone } from './place-names.ts';
import { countNeeds, keyOfSaying, sayingsOf, type CountedNeed } from './needs.ts';
import { findSameNumber } from '../numbers/same-number.ts';
import { presentDossier, type PresentedDossier } from './present.ts';
import { namedStructure, readProposedStructure } from './proposed-structure.ts';
import { assessRisk, isByCall, type RiskFacts } from './risk.ts';
import { findShownValues, toPerson } from './shown-values.ts';

/** Reads contributions with all that a moderator is shown beside them. */
export interface DossierReader {
  /** Reads the record aimed at as it is now, null where none is aimed at. */
  readonly currentOf: (dossier: Dossier) => Promise<CurrentRecord | null>;
  readonly present: (dossier: Dossier) => Promise<PresentedDossier>;
  /** Presents one of a list: the record that something new probably is takes a search, and is only looked for where one is opened. */
  readonly presentListed: (dossier: Dossier) => Promise<PresentedDossier>;
}

/**
 * Creates a reader for one answer: what many of its contributions share is read once.
 * @param origin address of the relay, for the links in its messages
 */
export function createDossierReader(
  context: ContributionsContext,
  store: ModerationStore,
  origin: string,
): DossierReader {
  const { source, now } = context;
  let needs: Promise<CountedNeed[]> | null = null;
  const read = (modele: 'service' | 'structure', id: unknown): Promise<CurrentRecord | null> =>
    typeof id === 'string' ? readCurrentRecord(source, context.overlays(), { modele, id }) : Promise.resolve(null);

  const currentOf = async ({ contribution: { cible } }: Dossier): Promise<CurrentRecord | null> =>
    cible === undefined ? null : readCurrentRecord(source, context.overlays(), cible, context.privacy.anyone);
  /** The structure that a new offer names: its id alone tells a moderator nothing. */
  const hostOf = (dossier: Dossier): Promise<CurrentRecord | null> => read('structure', namedStructure(dossier));
  const proposedOf = (dossier: Dossier) => readProposedStructure(namedStructure(dossier), (id) => store.dossier(id));
  const twinOf = ({ contribution: { cible, doublon_de } }: Dossier): Promise<CurrentRecord | null> =>
    read(cible?.modele ?? 'service', cible === undefined ? null : doublon_de);

  async function needOf({ contribution: { manque } }: Dossier): Promise<PresentedDossier['besoin']> {
    if (manque === undefined) return null;
    needs ??= countNeeds(store, context.geography, now());
    // A part of a need is counted with it, where others told it whole.
    const said = new Set(
      sayingsOf(manque).flatMap((saying) => [keyOfSaying(saying), needOfPart(saying.thematique ?? '') ?? []].flat()),
    );
    // The list begins with the need told most.
    const same = (await needs).find((need) => need.code_commune === manque.code_commune && said.has(keyOfSaying(need)));
    const { commune = null, departement = null, recents = 0, nombre = 0 } = same ?? {};
    const urgences = [...dangerNumbers(manque.precisions ?? '')];
    return { commune, departement, recents, nombre, urgences };
  }

  /** The offer or structure that something new is probably: of one that is decided nobody asks. */
  async function likelyTwinOf(
    dossier: Dossier,
    hosted: Promise<CurrentRecord | null>,
  ): Promise<PresentedDossier['jumelle']> {
    const { genre } = dossier.contribution;
    const isNew = genre === 'nouveau-service' || genre === 'nouvelle-structure';
    if (!isNew || !etatsOuverts.includes(dossier.etat)) return null;
    const named = namedStructure(dossier);
    const by = typeof named === 'string' && isUuid(named) ? await store.dossier(named) : null;
    const host = by === null ? await hosted : null;
    const house = host?.is === 'there' ? (host.record as DetailedStructure) : null;
    return findTwin(dossier, { source, slug: context.feed.slug, host: by, house });
  }

  /** Names the places of the zone that is proposed, and of the one that it replaces. */
  async function placesOf(dossier: Dossier, current: CurrentRecord | null): Promise<PresentedDossier['lieux']> {
    const { cible } = dossier.contribution;
    const proposed = changesOf(dossier)[ZONE];
    if (proposed === undefined) return {};
    const there: unknown = current?.is === 'there' ? Reflect.get(current.record, ZONE) : null;
    const codes = [proposed, there, cible?.base[ZONE]].flat().filter((code) => typeof code === 'string');
    return nameZone(context.geography, [...new Set(codes)]);
  }

  async function offerOf({ evenements, contribution }: Dossier): Promise<PresentedDossier['offre']> {
    const { reliee_a: id } = followEvents(evenements, contribution.changements);
    const offer = await read('service', id);
    return id === null || offer?.is !== 'there' ? null : { id, nom: offer.record.nom ?? id };
  }

  const readAll = async (filter: Pick<QueueFilter, 'etats' | 'cibles' | 'acteDepuis'>): Promise<Dossier[]> => {
    const all: Dossier[] = [];
    for await (const other of everyDossier(store, filter)) all.push(other);
    return all;
  };
  const waitingOn = once((cible) => readAll({ etats: etatsOuverts, cibles: [cible] }));
  /** Reads the ids of a structure and of its offers, which share their contacts. */
  const houseOf = once(async (structure) => {
    const house = await read('structure', structure);
    const offers: unknown = house?.is === 'there' ? Reflect.get(house.record, 'services') : [];
    return [structure, ...(Array.isArray(offers) ? (offers as { id: string }[]) : []).map(({ id }) => id)];
  });
  const waitingInHouse = once(async (structure) => readAll({ etats: etatsOuverts, cibles: await houseOf(structure) }));
  /** Reads the accepted proposals of a house that something was done to since a moment: a structure of ten years has many. */
  const acceptedInHouse = once(async (key) => {
    const [structure, acteDepuis] = JSON.parse(key) as [string, string];
    return readAll({ etats: etatsAcceptes, cibles: await houseOf(structure), acteDepuis });
  });
  /** Reads the proposals that wait for a structure and for its offers, and those accepted while one of them or this one waited. */
  const proposedToHouse = async (structure: string, { recue_le }: Dossier): Promise<readonly Dossier[]> => {
    const waits = await waitingInHouse(structure);
    const since = waits.reduce((oldest, other) => (other.recue_le < oldest ? other.recue_le : oldest), recue_le);
    return [...waits, ...(await acceptedInHouse(JSON.stringify([structure, since])))];
  };
  async function othersOfHouse(dossier: Dossier): Promise<readonly Dossier[]> {
    const { cible, changements = {} } = dossier.contribution;
    if (cible === undefined || !contacts.some((champ) => Object.hasOwn(changements, champ))) return [];
    const current = cible.modele === 'structure' ? null : await currentOf(dossier);
    const id: unknown = current?.is === 'there' ? Reflect.get(current.record, 'structure_id') : cible.id;
    if (typeof id !== 'string') return [];
    return (await proposedToHouse(id, dossier)).filter((other) => {
      const { etat, decision } = followEvents(other.evenements, other.contribution.changements);
      if (etatsOuverts.includes(etat)) return true;
      // An accepted value of the same record is what it shows.
      return !isOfOneRecord(dossier, other) && (decision?.date ?? '') >= dossier.recue_le;
    });
  }

  /** Finds what others say that wait, or were accepted meanwhile for the same structure: another value for a proposed field, or that the offer is closed. */
  async function othersOf(dossier: Dossier): Promise<RiskFacts & OthersThatWait> {
    const { cible } = dossier.contribution;
    const all = cible === undefined ? [] : await waitingOn(cible.id);
    const others = all.filter(
      ({ id, contribution }) => id !== dossier.id && contribution.cible?.modele === cible?.modele,
    );
    const known = new Set(others.map(({ id }) => id));
    const house = (await othersOfHouse(dossier)).filter(({ id }) => id !== dossier.id && !known.has(id));
    const rivales = [
      ...others.flatMap((other) => toRivals(dossier, other, findContradicted(dossier, other))),
      ...house.flatMap((other) => toRivals(dossier, other, findReplaced(dossier, other))),
    ];
    const { genre } = dossier.contribution;
    const closure = others.find(({ contribution }) => contribution.genre === 'fermeture');
    const fermeture_proposee = closure === undefined || genre !== 'correction' ? null : toContrary(closure);
    if (rivales.length > 0)
      return { rival: 'value', rivales, contraires: [], contraires_en_plus: 0, fermeture_proposee };
    const contraires = others.filter((other) => isContrary(dossier, other, now()));
    const rival =
      contraires.length === 0
        ? closure === undefined
          ? null
          : 'closure'
        : genre === 'fermeture'
          ? 'confirmation'
          : 'closure';
    const listed = contraires.slice(0, MOST_CONTRARIES).map(toContrary);
    const contraires_en_plus = contraires.length - listed.length;
    return { rival, rivales, contraires: listed, contraires_en_plus, fermeture_proposee };
  }

  /** Tells whether somebody else called the number that a contribution proposes, and proposes it too. */
  async function isSecondedByOther(dossier: Dossier): Promise<boolean> {
    const proposed = changesOf(dossier)['telephone'] ?? null;
    const all = await waitingOn(dossier.contribution.cible?.id ?? '');
    const same = all.filter(
      (other) =>
        isOfOneRecord(dossier, other) &&
        isByCall(other) &&
        isSameMeaning('telephone', changesOf(other)['telephone'] ?? null, proposed),
    );
    for (const { id } of same) if ((await store.areTwoVoices?.(dossier.id, id)) === true) return true;
    return false;
  }

  async function presentWith(dossier: Dossier, isOpened: boolean): Promise<PresentedDossier> {
    const hosted = hostOf(dossier);
    const [current, host, twin, besoin, offre, structure_proposee, jumelle] = await Promise.all([
      currentOf(dossier),
      hosted,
      twinOf(dossier),
      needOf(dossier),
      offerOf(dossier),
      proposedOf(dossier),
      isOpened ? likelyTwinOf(dossier, hosted) : null,
    ]);
    const lieux = await placesOf(dossier, current);
    const planned = (await context.store.deliveries?.ofContributions([dossier.id])) ?? [];
    const { feed, store: kept } = context;
    const mail = { producer: feed.producer, origin, secret: kept.secret };
    const livraisons = presentDeliveries(planned, dossier, current, mail);
    const affiches = await findShownValues(store, dossier, current);
    const same = isOpened ? await findSameNumber(context, dossier, current) : [];
    const refused = isOpened && etatsAcceptes.includes(dossier.etat) ? await readRefusedAlong(store, dossier) : [];
    const beside = {
      ...{ livraisons, affiches, besoin, offre, host, twin, structure_proposee, jumelle, lieux },
      refusees_avec: refused.length,
      ailleurs: same.map(({ modele, id, nom, source: from }) => ({ modele, id, nom, source: from })),
    };
    const shown = presentDossier(dossier, current, now(), beside);
    const record = current?.is === 'there' ? current.record : null;
    const subject = { ...shown, record };
    // The others that wait are read where they may change how sure it is.
    if (dossier.etat !== 'recue' || !contradictable.has(dossier.contribution.genre)) return shown;
    const { rivales, contraires, contraires_en_plus, fermeture_proposee, ...others } = await othersOf(dossier);
    const isSure = shown.risque.niveau === 'sure' && dossier.contribution.genre === 'confirmation';
    const isSameVoice = isSure && ((await store.isSameVoice?.(dossier.id)) ?? false);
    const isSeconded = shown.risque.raisons.includes('appel-sans-repondant') && (await isSecondedByOther(dossier));
    const facts = { ...others, isSameVoice, isSeconded, isOvertaken: isOvertaken(shown) };
    const risque = assessRisk(subject, facts, now());
    return { ...shown, rivales, contraires, contraires_en_plus, fermeture_proposee, risque };
  }

  return {
    currentOf,
    present: (dossier) => presentWith(dossier, true),
    presentListed: (dossier) => presentWith(dossier, false),
  };
}

/** The others that wait, as a moderator is shown them beside a contribution. */
type OthersThatWait = Pick<PresentedDossier, 'rivales' | 'contraires' | 'contraires_en_plus' | 'fermeture_proposee'>;

/** An offer that a hundred people confirm has as many contraries in one that closes it. One act refuses so many of them, and the rest is counted. */
const MOST_CONTRARIES = MOST_AT_ONCE;

/** The kinds that another contribution to the same record may contradict. */
const contradictable: ReadonlySet<Genre> = new Set<Genre>(['correction', 'confirmation', 'fermeture']);

function toContrary({
  id,
  version,
  recue_le,
  contribution,
  evenements,
  auteur,
}: Dossier): PresentedDossier['contraires'][number] {
  return {
    ...{ id, version, recue_le, genre: contribution.genre },
    fermeture: contribution.fermeture ?? null,
    preuve: contribution.preuve?.moyen ?? null,
    de_la_structure: evenements[0]?.par === 'structure',
    auteur: toPerson(auteur),
  };
}

/** Tells whether each value that contradicts a contribution was accepted here while it waited: a moderator saw both. */
function isOvertaken({ recue_le, comparaison, affiches }: PresentedDossier): boolean {
  const against = comparaison?.champs.filter(({ verdict }) => verdict === 'conflit') ?? [];
  return against.length > 0 && against.every(({ champ }) => (affiches[champ]?.le ?? '') >= recue_le);
}

/** Lists the fields that two contributions give different values. */
function findContradicted(dossier: Dossier, other: Dossier): string[] {
  const others = changesOf(other);
  return Object.entries(changesOf(dossier))
    .filter(([champ, value]) => Object.hasOwn(others, champ) && !isSameMeaning(champ, value, others[champ] ?? null))
    .map(([champ]) => champ);
}

const ZONE = 'zone_eligibilite';

/** The fields that the offers of a structure share with it. */
const contacts = ['telephone', 'courriel'] as const;

/** Lists the contacts of a structure that two contributions replace by different ones. */
function findReplaced(dossier: Dossier, other: Dossier): string[] {
  const contradicted = findContradicted(dossier, other);
  return contacts.filter((champ) => {
    const [own, its] = [dossier, other].map(({ contribution: { cible } }) => cible?.base[champ] ?? null);
    const isOneContact = own !== null && its !== null && isSameMeaning(champ, own ?? null, its ?? null);
    return isOneContact && contradicted.includes(champ);
  });
}

/** Says what another contribution proposes for some fields, with what tells how far it is to be believed. */
function toRivals(dossier: Dossier, other: Dossier, champs: readonly string[]): PresentedDossier['rivales'] {
  const { id, version, recue_le, contribution, evenements, auteur } = other;
  const { etat, decision } = followEvents(evenements, contribution.changements);
  const changes = changesOf(other);
  const own = changesOf(dossier);
  return champs.map((champ) => ({
    ...{ id, version, champ, recue_le },
    propose: changes[champ] ?? null,
    preuve: contribution.preuve?.moyen ?? null,
    de_la_structure: evenements[0]?.par === 'structure',
    meme_fiche: isOfOneRecord(dossier, other),
    autres: Object.keys(changes).filter((name) => !Object.hasOwn(own, name)).length,
    auteur: toPerson(auteur),
    acceptee:
      etatsAcceptes.includes(etat) && decision !== null ? { le: decision.date, par: decision.par ?? null } : null,
  }));
}

/** Reads each value once, by its key. */
function once<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

// A relay's moderation in memory, behind `fetch`: for the tests of <di-moderation>. It keeps the life cycle as the relay does.
import {
  compareContribution,
  etatsOuverts,
  followEvents,
  nextEtat,
  possibleActes,
} from '@inclusion-kit/sdk/contributions';
import { dangerNumbers } from '@inclusion-kit/sdk/internal';
import type { Acte, Contribution, Evenement } from '@inclusion-kit/sdk/contributions';
import { createRelayDesk } from '../moderation/desk/relay-desk.ts';
import type { Partner } from '../moderation/desk/partners.ts';
import type { ModerationDesk } from '../moderation/desk/desk.ts';
import type { Dossier, Livraison, Moderating, RivalValue } from '../moderation/desk/dossier.ts';

const BASE = { nom: 'Préparer le permis B', telephone: '+33353010010', courriel: 'ancien@structure.example' };

const TARGET = { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-06-12', base: BASE } as const;

/** Builds a contribution from the fields that a test cares about. */
export function aContribution(fields: Partial<Contribution> = {}): Contribution {
  return {
    genre: 'correction',
    cible: TARGET,
    changements: { telephone: '+33353010012' },
    preuve: { moyen: 'appel' },
    auteur: { nom: 'Camille Exemple', courriel: 'camille@exemple.fr' },
    licence: 'etalab-2.0',
    licence_texte_version: '2026-11',
    ...fields,
  };
}

/** Builds the confirmation of the same record. */
export function aConfirmation(nom = BASE.nom): Contribution {
  const { changements: _, ...rest } = aContribution();
  return {
    ...rest,
    genre: 'confirmation',
    cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-06-12', base: { nom } },
  };
}

/** Builds a structure that left offers alone. */
export function aPartner(fields: Partial<Partner> = {}): Partner {
  return {
    id: 'dora--s1',
    nom: 'Maison des solidarités',
    source: 'dora',
    commune: 'Lille',
    courriel: 'accueil@maison.example',
    offres: 5,
    perimees: 3,
    plus_ancienne: '2024-01-01',
    invitation: null,
    ...fields,
  };
}

/** A contribution that the fake relay keeps. */
interface Kept {
  id: string;
  contribution: Contribution;
  evenements: Evenement[];
  auteur: Contribution['auteur'] | null;
  /** The record of its source, or null once it is gone. */
  record: Record<string, unknown> | null;
  affiches: Dossier['affiches'];
  rivales: Dossier['rivales'];
  contraires: Dossier['contraires'];
  contraires_en_plus: number;
  fermeture_proposee: Dossier['fermeture_proposee'];
  jumelle: Dossier['jumelle'];
  lieux: Dossier['lieux'];
  /** Null where the kind tells it. */
  qualite: Dossier['qualite'];
  livraisons: Livraison[];
  paire: Dossier['paire'];
  fiche_doublon: Dossier['fiche_doublon'];
  risque: Dossier['risque'];
}

/** A call that was made. */
export interface DeskCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A relay in memory. */
export interface FakeRelay {
  readonly desk: ModerationDesk;
  readonly calls: DeskCall[];
  /** The person signed in, or null when nobody is. */
  who: Moderating | null;
  /** Tells whether the source of the records answers. */
  isSourceUp: boolean;
  /** The structures to invite, two a page. */
  partners: Partner[];
  /** Tells whether it sends mail. */
  canSend: boolean;
  /** Answers the next calls of a method with a status, until it is null. */
  failing: { method: string; status: number } | null;
  /** Adds two corrections of one phone number, by two people, as rivals. Returns their ids. */
  addRivals(more?: { cible?: string; hasVersions?: boolean }): readonly [string, string];
  add(
    contribution?: Contribution,
    more?: Partial<
      Pick<
        Kept,
        | 'record'
        | 'affiches'
        | 'rivales'
        | 'contraires'
        | 'contraires_en_plus'
        | 'fermeture_proposee'
        | 'jumelle'
        | 'lieux'
        | 'qualite'
        | 'livraisons'
        | 'paire'
        | 'fiche_doublon'
        | 'risque'
      >
    >,
  ): string;
  /** Does something to a contribution as somebody else. */
  actElsewhere(id: string, acte: Acte, motif?: string): void;
  /** Changes proposed values of a contribution as somebody else. */
  adjustElsewhere(id: string, changements: NonNullable<Contribution['changements']>): void;
  /** Changes values of a record at its source. */
  changeAtSource(id: string, values: Record<string, unknown>): void;
  dossier(id: string): Dossier;
  /** The bodies of the changes asked for, in order. */
  readonly acts: unknown[];
}

const TO_LOOK_AT: Dossier['risque'] = { niveau: 'a-regarder', raisons: [] };

/** Creates a relay in memory, where « zoe » administers and « relecture » moderates, both with the password « secret ». */
export function fakeRelay({ who = 'administrateur' }: { who?: Moderating['role'] | null } = {}): FakeRelay {
  const kept: Kept[] = [];
  const calls: DeskCall[] = [];
  const at = (index: number): string => new Date(Date.UTC(2026, 10, 20, 9, index)).toISOString();
  const find = (id: string): Kept | undefined => kept.find((one) => one.id === id);
  const get = (id: string): Kept => {
    const one = find(id);
    if (one === undefined) throw new Error(`No contribution ${id}.`);
    return one;
  };

  /** Follows the rivals of a contribution: one that is accepted gives the value that the same record shows. */
  function follow(one: Kept): Pick<Kept, 'record' | 'affiches' | 'rivales' | 'risque'> {
    const { contribution, rivales, risque } = one;
    const [affiches, record] = [{ ...one.affiches }, one.record === null ? null : { ...one.record }];
    const left: Dossier['rivales'][number][] = [];
    for (const rival of rivales) {
      const other = find(rival.id);
      const { etat = 'recue', decision = null } =
        other === undefined ? {} : followEvents(other.evenements, other.contribution.changements);
      const acceptee = decision === null ? null : { le: decision.date, par: decision.par };
      if (etat === 'recue') left.push(rival);
      else if (etat !== 'acceptee' || acceptee === null || record === null) continue;
      else if (other?.contribution.cible?.id !== contribution.cible?.id) left.push({ ...rival, acceptee });
      else {
        const { champ, propose, preuve, auteur = null } = rival;
        affiches[champ] = { source: record[champ] as string, ...acceptee, preuve, auteur };
        record[champ] = propose;
      }
    }
    const isOvertaken = left.length === 0 && Object.keys(affiches).length > Object.keys(one.affiches).length;
    if (isOvertaken)
      return { record, affiches, rivales: left, risque: { niveau: 'a-regarder', raisons: ['depassee'] } };
    return { record, affiches, rivales: left, risque: rivales.length > 0 && left.length === 0 ? TO_LOOK_AT : risque };
  }

  /** Tells whether a contribution waits. One that is not kept is only told of. */
  function isWaiting(id: string): boolean {
    const one = find(id);
    return one === undefined || etatsOuverts.includes(followEvents(one.evenements).etat);
  }

  /** Finds those that were refused in the act that accepted one. */
  const refusedWith = ({ id, evenements }: Kept): Kept[] =>
    evenements.at(-1)?.etat === 'acceptee' ? kept.filter((other) => other.evenements.at(-1)?.avec === id) : [];

  function show(one: Kept): Dossier {
    const { record, affiches, rivales, risque } = follow(one);
    const { etat, changements, motif } = followEvents(one.evenements, one.contribution.changements);
    const hasRecord = one.contribution.cible !== undefined;
    const host = hostOf(changements['structure_id']);
    return {
      id: one.id,
      numero: `IK-${one.id}`,
      etat,
      version: one.evenements.length,
      recue_le: one.evenements[0]?.date ?? '',
      contribution: one.contribution,
      source: one.contribution.cible?.source ?? null,
      titre: (one.contribution.cible?.base['nom'] as string | undefined) ?? null,
      structure: hasRecord ? 'Auto-école solidaire' : (host?.nom ?? null),
      structure_proposee: host,
      telephone: hasRecord && one.contribution.genre === 'fermeture' ? '+33199004498' : null,
      ailleurs: [],
      herites: {},
      paire: one.paire,
      besoin:
        one.contribution.manque === undefined
          ? null
          : {
              ...{ commune: 'Bergues (59380)', departement: 'Nord', recents: 3, nombre: 7 },
              urgences: [...dangerNumbers(one.contribution.manque.precisions ?? '')],
            },
      offre: null,
      risque,
      maj: '2026-11-20',
      qualite: one.qualite ?? (hasRecord ? { avant: 0.72, apres: 0.94 } : null),
      contraires: etatsOuverts.includes(etat) ? one.contraires.filter(({ id }) => isWaiting(id)) : [],
      contraires_en_plus: one.contraires_en_plus,
      fermeture_proposee: etatsOuverts.includes(etat) ? one.fermeture_proposee : null,
      refusees_avec: refusedWith(one).length,
      jumelle: one.jumelle,
      lieux: one.lieux,
      auteur: one.auteur,
      evenements: [...one.evenements],
      changements,
      motif,
      actes: possibleActes(etat),
      fiche_doublon: one.fiche_doublon,
      fiche: !hasRecord ? null : !relay.isSourceUp ? 'unread' : record === null ? 'gone' : 'there',
      comparaison: relay.isSourceUp ? compareContribution({ ...one.contribution, changements }, record) : null,
      affiches,
      rivales,
      livraisons: one.livraisons,
    };
  }

  /** Finds the structure that a new offer names by the id of the contribution that proposes it. */
  function hostOf(structure_id: unknown): Dossier['structure_proposee'] {
    const one = typeof structure_id === 'string' ? find(structure_id) : undefined;
    if (one === undefined) return null;
    const { id, contribution, evenements } = one;
    const { etat, changements } = followEvents(evenements, contribution.changements);
    const textOf = (champ: string): string | null => (changements[champ] as string | undefined) ?? null;
    return {
      ...{ id, genre: contribution.genre as 'nouvelle-structure', version: evenements.length, etat },
      nom: textOf(contribution.genre === 'nouvelle-structure' ? 'nom' : 'structure_nom'),
      ...{ adresse: textOf('adresse'), code_postal: textOf('code_postal'), commune: textOf('commune') },
    };
  }

  function act(one: Kept, acte: Acte, par: string, more: object = {}): void {
    const { etat } = followEvents(one.evenements, one.contribution.changements);
    const next = nextEtat(etat, acte);
    if (next === null) throw new Refusal(409, `« ${etat} »`);
    one.evenements.push({ acte, etat: next, date: at(kept.length + one.evenements.length), par, ...more });
  }

  function change(one: Kept, asked: Record<string, unknown>): Dossier {
    const { acte, version, contraires, ...more } = asked as {
      acte: Acte;
      version: number;
      tranches?: string[];
      champs?: string[];
      contraires?: { motif: string; contributions: { id: string; version: number }[] };
    };
    const seen = [{ id: one.id, version }, ...(contraires?.contributions ?? [])];
    if (seen.some((each) => each.version !== get(each.id).evenements.length))
      throw new Refusal(409, 'Quelqu’un a agi sur cette contribution entre-temps.');
    const { comparaison } = show(one);
    if (acte === 'acceptation') {
      if (comparaison === null) throw new Refusal(503, 'La fiche ne peut pas être relue.');
      const open = comparaison.champs.filter(
        ({ champ, verdict }) =>
          verdict === 'conflit' && more.champs?.includes(champ) !== false && more.tranches?.includes(champ) !== true,
      );
      if (open.length > 0) throw new Refusal(409, 'La source a changé entre-temps.');
    }
    const { tranches: _, ...event } = more;
    const [par, avec] = [relay.who?.nom ?? '', { avec: one.id }];
    const back = acte === 'annulation' ? refusedWith(one) : [];
    act(one, acte, par, event);
    for (const other of back) act(other, 'annulation', par, avec);
    for (const { id } of contraires?.contributions ?? [])
      act(get(id), 'refus', par, { ...avec, motif: contraires?.motif });
    return show(one);
  }

  function queue(query: URLSearchParams): object {
    const etats = query.getAll('etat');
    const [genre, source, numero] = ['genre', 'source', 'numero'].map((name) => query.get(name));
    const found = [...kept]
      .reverse()
      .map(show)
      .filter(
        (dossier) =>
          (etats.length === 0 || etats.includes(dossier.etat)) &&
          (genre === null || dossier.contribution.genre === genre) &&
          (source === null || dossier.source === source) &&
          (numero === null || dossier.numero === numero) &&
          (query.get('conflit') !== 'true' ||
            dossier.comparaison?.verdict === 'conflit' ||
            dossier.risque.niveau === 'conflit'),
      );
    const from = Number(query.get('apres') ?? 0);
    const size = Number(query.get('size'));
    return {
      // A list does not look for what is there already.
      items: found.slice(from, from + size).map((dossier) => ({ ...dossier, jumelle: null })),
      total: found.length,
      next: from + size < found.length ? String(from + size) : null,
    };
  }

  function answer({ method, path, body }: DeskCall): unknown {
    const asked = (body ?? {}) as Record<string, unknown>;
    const { pathname, searchParams } = new URL(path, 'https://relay.test');
    if (relay.failing?.method === method) throw new Refusal(relay.failing.status, '');
    if (pathname === '/api/v1/search/services') {
      const structure = { nom: 'Centre social' };
      return {
        items:
          searchParams.get('q') === 'rien' ? [] : [{ service: { id: 'dora--9', nom: 'Garde de nuit', structure } }],
      };
    }
    if (pathname === '/api/v1/sources') return [{ slug: 'dora', nom: 'DORA' }];
    if (pathname === '/moderation/session' && method === 'POST') {
      if (asked['mot_de_passe'] !== 'secret') throw new Refusal(401, 'Ce nom ou ce mot de passe ne convient pas.');
      const nom = String(asked['nom']);
      return (relay.who = { nom, role: nom === 'zoe' ? 'administrateur' : 'moderateur' });
    }
    if (pathname === '/moderation/session' && method === 'DELETE') return (relay.who = null);
    if (relay.who === null) throw new Refusal(401, 'Connectez-vous.');
    if (pathname === '/moderation/session') return relay.who;
    if (pathname === '/moderation/contributions') {
      return method === 'GET' ? queue(searchParams) : bulk(asked);
    }
    if (pathname === '/moderation/invitations') return method === 'GET' ? listPartners(searchParams) : invite(asked);
    const [id = '', part] = pathname.slice('/moderation/contributions/'.length).split('/');
    const one = find(id);
    if (one === undefined) throw new Refusal(404, '');
    if (part === 'auteur') {
      if (relay.who.role !== 'administrateur') throw new Refusal(403, '');
      return (one.auteur = null);
    }
    return method === 'PATCH' ? change(one, asked) : show(one);
  }

  function listPartners(query: URLSearchParams): object {
    const from = (Number(query.get('page')) - 1) * 2;
    const found = relay.partners.filter(() => query.get('code_departement') !== '75');
    return { items: found.slice(from, from + 2), total: found.length, envoi: relay.canSend };
  }

  function invite({ structure, envoyer, encore }: Record<string, unknown>): object {
    const partner = relay.partners.find(({ id }) => id === structure);
    if (partner === undefined) throw new Refusal(404, 'Il n’y a pas de structure sous cet identifiant.');
    const was = partner.invitation?.courriel_le ?? null;
    if (envoyer === true && was !== null && encore !== true) throw new Refusal(409, 'Déjà invitée par anne.');
    const expire_le = '2026-12-04T09:00:00.000Z';
    return { lien: 'https://relay.test/contribuer?acces=x', expire_le, courriel: partner.courriel, envoyee: envoyer };
  }

  function bulk({ contributions, ...act }: Record<string, unknown>): object {
    return {
      items: (contributions as { id: string; version: number }[]).map(({ id, ...seen }) => {
        try {
          const one = find(id);
          if (one === undefined) throw new Refusal(404, 'absente');
          const after = change(one, { ...act, ...seen });
          return { id, etat: after.etat, version: after.version };
        } catch (error) {
          return { id, etat: null, detail: (error as Refusal).message };
        }
      }),
    };
  }

  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { method = 'GET', body } = init;
    const call = {
      method,
      path: input instanceof Request ? input.url : input.toString(),
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
    };
    calls.push(call);
    await Promise.resolve();
    try {
      const said = answer(call);
      return said === null ? new Response(null, { status: 204 }) : Response.json(said);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return Response.json({ status: error.status, detail: error.message }, { status: error.status });
    }
  };

  const relay: FakeRelay = {
    desk: createRelayDesk('', fetch),
    calls,
    who: who === null ? null : { nom: who === 'administrateur' ? 'zoe' : 'relecture', role: who },
    isSourceUp: true,
    partners: [],
    canSend: true,
    failing: null,
    add(
      contribution = aContribution(),
      {
        record = { ...contribution.cible?.base },
        affiches = {},
        rivales = [],
        contraires = [],
        contraires_en_plus = 0,
        fermeture_proposee = null,
        jumelle = null,
        lieux = {},
        qualite = null,
        livraisons = [],
        paire = null,
        fiche_doublon = null,
        risque = TO_LOOK_AT,
      } = {},
    ) {
      const id = `c${kept.length + 1}`;
      const reception: Evenement = { acte: 'reception', etat: 'recue', date: at(kept.length) };
      const auteur = contribution.auteur ?? null;
      kept.push({
        id,
        contribution,
        evenements: [reception],
        auteur,
        record,
        affiches,
        rivales,
        ...{ contraires, contraires_en_plus, fermeture_proposee, jumelle, lieux, qualite },
        livraisons,
        paire,
        fiche_doublon,
        risque,
      });
      return id;
    },
    addRivals({ cible = 'dora--1', hasVersions = true } = {}) {
      const rank = kept.length;
      const said = [
        { moyen: 'appel', telephone: '+33353010012', auteur: { nom: 'Camille Exemple' }, id: 'dora--1' },
        {
          moyen: 'page-web',
          telephone: '+33353010015',
          auteur: { nom: 'Dominique Exemple', organisation: 'CCAS de Bergues' },
          id: cible,
        },
      ] as const;
      const [first, second] = said.map(({ moyen, telephone, auteur }, index) => ({
        ...{ id: `c${rank + index + 1}`, champ: 'telephone', propose: telephone, recue_le: at(rank + index) },
        ...{ preuve: moyen, auteur, de_la_structure: false, acceptee: null },
        ...{ meme_fiche: cible === 'dora--1', autres: 0 },
        ...(hasVersions ? { version: 1 } : {}),
      })) as [RivalValue, RivalValue];
      for (const [index, { moyen, telephone, auteur, id }] of said.entries()) {
        const proposal: Partial<Contribution> = {
          changements: { telephone },
          preuve: { moyen },
          auteur,
          cible: { ...TARGET, id },
        };
        relay.add(aContribution(proposal), {
          risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
          rivales: [index === 0 ? second : first],
        });
      }
      return [first.id, second.id];
    },
    actElsewhere: (id, acte, motif = acte === 'refus' ? 'Déjà corrigé' : undefined) =>
      act(get(id), acte, acte === 'reponse' ? 'auteur' : 'anne', motif === undefined ? {} : { motif }),
    adjustElsewhere: (id, changements) => act(get(id), 'ajustement', 'anne', { changements }),
    changeAtSource: (id, values) => void Object.assign(get(id).record ?? {}, values),
    dossier: (id) => show(get(id)),
    get acts() {
      return calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    },
  };
  return relay;
}

class Refusal extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

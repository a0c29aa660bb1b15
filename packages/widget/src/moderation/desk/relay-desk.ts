import { createTimeLimit, isObject, parseJson } from '@inclusion-kit/sdk/internal';
import {
  DeskError,
  type BulkResult,
  type DeskFault,
  type FoundOffer,
  type ModerationDesk,
  type QueueQuestion,
} from './desk.ts';
import { readInvited, readPartnerPage } from './partners.ts';
import { readDossier, readDossierPage, type Dossier, type Moderating } from './dossier.ts';

/** A relay that does not answer within this time is said not to. */
const TIMEOUT_MS = 20_000;

/**
 * Creates the desk of a relay. The browser holds the session in a cookie of the relay's origin that no script can read, so only
 * pages of that origin can moderate.
 * @param baseUrl address of the relay, without a slash at its end, or an empty text for the page's origin
 */
export function createRelayDesk(baseUrl: string, fetch: typeof globalThis.fetch = globalThis.fetch): ModerationDesk {
  const root = baseUrl.replace(/\/$/, '');

  async function ask(method: string, path: string, json?: unknown, signal?: AbortSignal): Promise<unknown> {
    const limit = createTimeLimit(signal, TIMEOUT_MS);
    try {
      const answer = await fetch(`${root}${path}`, {
        method,
        credentials: 'same-origin',
        headers: { accept: 'application/json', ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        signal: limit.signal,
      });
      const body = parseJson(await answer.text())?.value ?? null;
      if (!answer.ok) throw toError(answer.status, body);
      return body;
    } catch (error) {
      if (error instanceof DeskError || signal?.aborted === true) throw error;
      throw new DeskError('down');
    } finally {
      limit.release();
    }
  }

  const asDossier = (body: unknown): Dossier => readDossier(body) ?? misread();
  const one = (id: string): string => `/moderation/contributions/${encodeURIComponent(id)}`;

  return {
    async session() {
      try {
        return asModerating(await ask('GET', '/moderation/session'));
      } catch (error) {
        if (error instanceof DeskError && error.fault === 'signed-out') return null;
        throw error;
      }
    },
    async signIn(nom, mot_de_passe) {
      try {
        return asModerating(await ask('POST', '/moderation/session', { nom, mot_de_passe }));
      } catch (error) {
        // Here a 401 says that the password is wrong, not that the session is over.
        if (error instanceof DeskError && error.fault === 'signed-out') {
          throw new DeskError('wrong-password', error.detail);
        }
        throw error;
      }
    },
    async signOut() {
      await ask('DELETE', '/moderation/session');
    },
    async queue(question, { signal } = {}) {
      const body = await ask('GET', `/moderation/contributions?${toQuery(question).toString()}`, undefined, signal);
      return readDossierPage(body) ?? misread();
    },
    dossier: async (id) => asDossier(await ask('GET', one(id))),
    act: async (id, version, act) => asDossier(await ask('PATCH', one(id), { ...act, version })),
    async actOnAll(act, contributions) {
      const body = await ask('PATCH', '/moderation/contributions', { ...act, contributions });
      return isObject(body) && Array.isArray(body['items']) ? (body['items'] as BulkResult[]) : misread();
    },
    async offers(q, code_commune) {
      const query = new URLSearchParams({ code_commune, size: '10', ...(q === '' ? {} : { q }) });
      const body = await ask('GET', `/api/v1/search/services?${query}`);
      const items: readonly unknown[] = isObject(body) && Array.isArray(body['items']) ? body['items'] : misread();
      return items.flatMap((item): FoundOffer[] => {
        const service = isObject(item) ? item['service'] : null;
        if (!isObject(service) || typeof service['id'] !== 'string' || typeof service['nom'] !== 'string') return [];
        const structure = isObject(service['structure']) ? service['structure']['nom'] : null;
        return [{ id: service['id'], nom: service['nom'], structure: typeof structure === 'string' ? structure : '' }];
      });
    },
    async eraseAuteur(id) {
      await ask('DELETE', `${one(id)}/auteur`);
    },
    retryDelivery: async (id, delivery) =>
      asDossier(await ask('POST', `${one(id)}/livraisons/${encodeURIComponent(delivery)}/relance`, {})),
    partners: {
      async list({ mois, departement, page }, { signal } = {}) {
        const query = new URLSearchParams({ mois: String(mois), page: String(page) });
        if (departement !== '') query.set('code_departement', departement);
        return readPartnerPage(await ask('GET', `/moderation/invitations?${query}`, undefined, signal)) ?? misread();
      },
      async invite(structure, { send, again }) {
        const json = { structure, envoyer: send, ...(again === true ? { encore: true } : {}) };
        return readInvited(await ask('POST', '/moderation/invitations', json)) ?? misread();
      },
    },
    async sources() {
      const body = await ask('GET', '/api/v1/sources');
      const sources: readonly unknown[] = Array.isArray(body) ? body : [];
      return new Map(
        sources.flatMap((source): [string, string][] =>
          isObject(source) && typeof source['slug'] === 'string' && typeof source['nom'] === 'string'
            ? [[source['slug'], source['nom']]]
            : [],
        ),
      );
    },
  };
}

function toQuery({ etats, genre, source, numero, conflit, size, apres }: QueueQuestion): URLSearchParams {
  const query = new URLSearchParams({ size: String(size), ordre: 'recentes' });
  for (const etat of etats ?? []) query.append('etat', etat);
  const rest = { genre, source, numero, apres, ...(conflit === true ? { conflit: 'true' } : {}) };
  for (const [name, value] of Object.entries(rest)) if (value !== undefined && value !== '') query.set(name, value);
  return query;
}

function asModerating(body: unknown): Moderating {
  if (!isObject(body) || typeof body['nom'] !== 'string') return misread();
  return { nom: body['nom'], role: body['role'] === 'administrateur' ? 'administrateur' : 'moderateur' };
}

/** Something answered that is no relay, or one of another version: to the person it is one that does not answer. */
function misread(): never {
  throw new DeskError('down');
}

const faults: Readonly<Record<number, DeskFault>> = {
  400: 'refused',
  401: 'signed-out',
  403: 'forbidden',
  404: 'absent',
  409: 'moved',
  422: 'refused',
  429: 'wait',
};

function toError(status: number, body: unknown): DeskError {
  const { detail, errors } = isObject(body) ? body : {};
  const said = Array.isArray(errors) ? errors.filter(isObject) : [];
  return new DeskError(
    faults[status] ?? 'down',
    typeof detail === 'string' ? detail : '',
    said.map(({ field, message }) => ({
      field: typeof field === 'string' ? field : '',
      message: typeof message === 'string' ? message : '',
    })),
  );
}

import { ApiError, UsageError } from '../errors.ts';
import type { Capabilities as CapabilitiesAnswer } from '../schemas/answers/capabilities.ts';
import { extraNames, facetNames } from '../tables/parameter-names.ts';
import type { Capabilities, Tri } from '../source.ts';
import { parseAnswer, type AnswerKind } from './parse-answer.ts';
import { extraNamesIn, tris } from './query.ts';
import { checkOptions, raceSignal } from './signal.ts';
import { httpCallOptionNames, type HttpCallOptions, type SendOptions, type Transport } from './transport.ts';

/** Keeps the names that this version knows: it could ask for no other. */
function among<Name extends string>(known: readonly Name[], told: readonly string[]): Name[] {
  return known.filter((name) => told.includes(name));
}

/** The capabilities of a server once they were asked for, which clients of it share. */
export interface KeptCapabilities {
  asked?: Promise<Capabilities> | undefined;
}

/** Creates the reader of a server's capabilities, meaning its additions to the API. It keeps an answer but no failure, and many callers share one request. */
export function createCapabilityReader(
  send: Transport,
  baseUrl: string,
  answer: AnswerKind<CapabilitiesAnswer>,
  kept: KeptCapabilities = {},
) {
  async function ask(how: SendOptions): Promise<Capabilities> {
    try {
      const said = await parseAnswer(answer, await send({ path: '/api/v1/capabilities', ...how }));
      const { params, tri, facets, points, question, sources_absentes, orientations, fond_de_carte } = said;
      const known = { params: among(extraNames, params), tri: among(tris, tri), facets: among(facetNames, facets) };
      return {
        ...known,
        ...(points !== undefined && { points }),
        ...(question !== undefined && { question }),
        ...(sources_absentes !== undefined && { sources_absentes }),
        ...(orientations !== undefined && { orientations }),
        ...(fond_de_carte !== undefined && {
          fond_de_carte: { ...fond_de_carte, tuiles: `${baseUrl}${fond_de_carte.tuiles}` },
        }),
      };
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return { params: [], tri: [], facets: [] };
      kept.asked = undefined;
      throw error;
    }
  }

  async function know(call?: HttpCallOptions): Promise<Capabilities> {
    const { signal, ...how } = checkOptions(call);
    // The request does not take the caller's signal: a caller who leaves must not stop the others who wait.
    return raceSignal((kept.asked ??= ask(how)), signal);
  }

  const hint = (known: readonly string[]) =>
    known.length === 0
      ? 'The API has none of the extra parameters: point `baseUrl` at a relay, or leave it out.'
      : `It knows ${known.join(', ')}.`;

  return {
    /** Returns the capabilities of the server. A server without this route, such as the API, has none. */
    read: async (call?: HttpCallOptions): Promise<Capabilities> => know(checkOptions(call, httpCallOptionNames)),
    /** @throws UsageError naming the first parameter of a search that the server does not know */
    refuseUnknown: async (query: URLSearchParams, call?: HttpCallOptions): Promise<void> => {
      const names = extraNamesIn(query);
      if (names.length === 0) return;
      const { params, tri } = await know(call);
      const unknown = names.find((name) => !params.includes(name));
      if (unknown !== undefined) {
        throw new UsageError(`The server at ${baseUrl} does not know the parameter "${unknown}".`, {
          hint: hint(params),
        });
      }
      const order = query.get('tri');
      if (order !== null && !tri.includes(order as Tri)) {
        throw new UsageError(`The server at ${baseUrl} does not know tri "${order}".`, { hint: hint(tri) });
      }
    },
    /** @throws UsageError when the server does not give this of all results: their places, or a question about them */
    requireOfAll: async (name: 'points' | 'question', call?: HttpCallOptions): Promise<void> => {
      if ((await know(call))[name] === true) return;
      throw new UsageError(`The server at ${baseUrl} gives no ${name} of results.`, {
        hint: 'Ask `capabilities()` first: the API gives none; a relay does, and so does a catalogue in memory.',
      });
    },
    /** @throws UsageError when the server counts nothing */
    requireFacets: async (call?: HttpCallOptions): Promise<void> => {
      const { facets } = await know(call);
      if (facets.length > 0) return;
      throw new UsageError(`The server at ${baseUrl} counts no results per filter.`, {
        hint: 'Ask `capabilities()` first: the API counts none; a relay does, and so does a catalogue in memory.',
      });
    },
  };
}

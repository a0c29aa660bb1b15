import * as z from 'zod';
import { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import { Adresse, Commune } from '@inclusion-kit/sdk/geography';
import * as schemas from '@inclusion-kit/sdk/schemas';
import { ToldFollowUp } from '../../contributions/received/follow-up.ts';
import { openapi as texts } from '../../locales/openapi.ts';
import { ProblemBody } from '../../shared/problem.ts';
import { moderation } from './moderation-schemas.ts';

const { DetailedService, DetailedStructure, ListedStructure, SearchResult, Service, ServiceSearchResult } = schemas;
const {
  Capabilities,
  Facets,
  FoundPage,
  NamedStructures,
  OfferActivities,
  OfferPoints,
  OfferQuestion,
  pageOf,
  ReferentielValue,
  Source,
} = schemas;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The answers of the relay by their names in the description: the schemas with which its own clients read them, or stricter. */
const answers = {
  Service,
  DetailedService,
  ListedStructure,
  DetailedStructure,
  ServiceSearchResult,
  SearchResult,
  Source,
  ReferentielValue,
  Facets,
  NamedStructures,
  OfferActivities,
  OfferPoints,
  OfferQuestion,
  Capabilities,
  Commune,
  Adresse,
  Receipt,
  FollowUp: ToldFollowUp,
  ServicePage: pageOf(Service),
  StructurePage: pageOf(ListedStructure),
  ServiceSearchPage: FoundPage,
  SearchPage: pageOf(SearchResult),
  Communes: z.object({ items: z.array(Commune) }),
  Adresses: z.object({ items: z.array(Adresse), absence: z.optional(z.string()) }),
  AdresseProche: z.object({ adresse: z.nullable(Adresse), absence: z.optional(z.string()) }),
  Position: z.object({ commune: z.nullable(Commune), approximate: z.boolean() }),
  ...moderation,
  Health: z.object({ status: z.literal('ok') }),
  Readiness: z.looseObject({
    status: z.literal('ok'),
    offer: z.optional(
      z.looseObject({
        origin: z.enum(['demonstration', 'files', 'api']),
        reads: z.enum(['catalogue', 'api']),
        date: z.nullable(z.iso.datetime()),
        structures: z.nullable(z.number()),
        services: z.nullable(z.number()),
        last_attempt: z.nullable(z.iso.datetime()),
        last_error: z.nullable(z.string()),
        attempts: z.object({ succeeded: z.number(), failed: z.number() }),
      }),
    ),
  }),
  Problem: ProblemBody,
} satisfies Record<string, z.core.$ZodType>;

export type ComponentName = keyof typeof answers | 'Contribution';

export const refTo = (name: ComponentName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

export function toComponents(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(answers)) registry.add(schema, { id });
  const { schemas: written } = z.toJSONSchema(registry, {
    // As the API describes itself: a field that may be null is not promised.
    io: 'input',
    override: (about) => {
      withoutDefault(about);
      if (about.zodSchema === FoundPage) tellFields(about.jsonSchema);
    },
    uri: (id) => `#/components/schemas/${id}`,
  });
  return {
    ...Object.fromEntries(Object.entries(written).map(([id, schema]) => [id, plain(schema)])),
    Contribution: plain(z.toJSONSchema(Contribution, { io: 'input', override: withoutDefault })),
  };
}

/** Tells in words what a page of results says of the words asked. */
function tellFields({ properties = {} }: { properties?: Record<string, unknown> }): void {
  for (const [name, description] of Object.entries(texts.told))
    Object.assign(Object(properties[name]), { description });
}

/** Leaves out the words that say nothing within a description: dialect, own address, and default values. */
const plain = ({ $schema: _dialect, $id: _address, ...schema }: JsonSchema): JsonSchema => schema;
function withoutDefault({ jsonSchema }: { jsonSchema: { default?: unknown } }): void {
  delete jsonSchema.default;
}

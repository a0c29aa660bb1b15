// The schemas of a relay's answers about places, loaded together when one of them is needed.
import * as z from 'zod/mini';
import { Adresse } from '../adresse.ts';
import { Commune } from '../communes/commune.ts';

export { Commune } from '../communes/commune.ts';

export const CommuneList = z.looseObject({ items: z.array(Commune) });
export const AddressList = z.looseObject({ items: z.array(Adresse), absence: z.optional(z.string()) });
export const AddressFound = z.looseObject({ adresse: z.nullable(Adresse), absence: z.optional(z.string()) });
export const CommuneFound = z.looseObject({ commune: z.nullable(Commune), approximate: z.boolean() });

import { createClient, type ListProgress } from '@inclusion-kit/sdk';
import type { Preparation } from '@inclusion-kit/sdk/prepare';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';
import { fr } from '../locales/fr.ts';
import type { Progress } from './progress.ts';
import type { Selection } from './selection.ts';

export interface ApiAccess {
  baseUrl: string;
  token: string;
}

/**
 * Reads the whole lists of the API into a preparation: services first, so that the structures they need are kept when they
 * come. The API filters territories by address, which would lose offers: only the other filters are left to it.
 */
export async function readApiInto(
  preparation: Preparation,
  { baseUrl, token }: ApiAccess,
  { thematiques, sources }: Selection,
  progress: Progress,
): Promise<void> {
  const client = createClient({ baseUrl, token });
  const onProgress = (told: ListProgress): void => progress.update(() => fr.convert.asking(told));
  const services = client.allServices(
    {
      ...(sources.length === 0 ? {} : { sources }),
      ...(thematiques.length === 0 ? {} : { thematiques: expandThematiques(thematiques) }),
    },
    { onProgress },
  );
  for await (const service of services) preparation.addService({ ...service });
  for await (const structure of client.allStructures({}, { onProgress })) {
    preparation.addStructure({ ...structure });
  }
}

import { createClient, type OfferSource } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/sdk/catalogue';
import { createGeography, parseCommunes, type Geography } from '@inclusion-kit/sdk/geography';
import { scoreQualite } from '@inclusion-kit/sdk/quality';
import { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { fr } from '../locales/fr.ts';
import type { Announce } from '../node.ts';
import type { ServeOptions } from '../options.ts';
import { loadCommunes, type PlacedRecord } from './load-communes.ts';
import { listDataFiles, readDataFile } from './read-files.ts';

/** What the relay answers from. */
export interface LoadedOffer {
  source: OfferSource;
  geography: Geography;
  communesComplete: boolean;
  notice?: string | undefined;
}

export async function loadOffer(options: ServeOptions, tell: Announce): Promise<LoadedOffer> {
  const structures: any[] = [],
    services: any[] = [];
  let fromDataset: any[] = [];
  const demo = options.dataset.length === 0;
  let demonstrationNotice;
  if (demo) {
    const x = await import('../demonstration/index.ts');
    demonstrationNotice = x.demonstrationNotice;
    const d = x.createDemonstration();
    structures.push(...d.structures);
    services.push(...d.services);
    fromDataset = d.communes;
  } else
    for (const f of await listDataFiles(options.dataset))
      for await (const r of readDataFile(f))
        if (r.kind === 'record') ((r.value as any).structure_id ? services : structures).push(r.value);
  const S = structures.map((s) =>
    ListedStructure.parse({ adresse_certifiee: false, score_qualite: 0, doublons: [], ...s }),
  );
  const V = services.map((s) => Service.parse({ adresse_certifiee: false, score_qualite: 0, ...s }));
  const communes = await loadCommunes({
    file: options.communes,
    fromDataset,
    records: V as PlacedRecord[],
    databasePath: options.databasePath,
  });
  tell(communes.line, {});
  tell(fr.log.kept(S.length, V.length), {});
  return {
    source: createCatalogue({ structures: S, services: V, communes: communes.isComplete ? communes.communes : [] }),
    geography: createGeography(communes.communes),
    communesComplete: communes.isComplete,
    notice: demo ? demonstrationNotice : undefined,
  };
}

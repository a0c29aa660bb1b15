import type { OfferSource } from '@inclusion-kit/sdk';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import type { ReactiveControllerHost } from 'lit';
import { isRecordGone } from '../../shared/offers/standing.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import type { Entry } from '../draft/contribution-entry.ts';
import { rankLikely, toLikely, type Likely } from '../report/report.ts';

/** The share of words in common from which a name may be that of the same offer. */
const ALIKE = 0.65;
const SHOWN = 3;
const ASKED = 20;
/** Shorter names say too little to be looked for. */
const LEAST_CHARACTERS = 3;

interface Hooks {
  readonly source: () => OfferSource | null;
  readonly entry: () => Entry | null;
  /** Returns the INSEE code of the commune that the address names, or null when it is not known. */
  readonly code_commune: () => string | null;
}

/** Finds the structure of a new offer, and the offers that the new one may be. A failure costs proposals only, so it is not told. */
export function createExisting(host: ReactiveControllerHost, { source, entry, code_commune }: Hooks) {
  const newOffer = (): Entry | null => {
    const now = entry();
    return now?.nature === 'nouveau-service' ? now : null;
  };
  const attached = new ReadingTask<OfferSource, string, DetailedStructure>(host, {
    from: source,
    // A structure that is new too has no id.
    key: () => newOffer()?.circumstances.structure?.id || null,
    read: (from, id, signal) => from.structure(id, { signal }),
  });
  const around = new ReadingTask<OfferSource, string, readonly Likely[]>(host, {
    from: source,
    key: () => {
      const now = newOffer();
      const nom = now?.draft.nom.trim() ?? '';
      const code = now === null || now.draft.code_insee === '' ? code_commune() : now.draft.code_insee;
      return nom.length < LEAST_CHARACTERS || code === null ? null : `${code}\n${nom}`;
    },
    pauseMs: 500,
    isSame: () => true,
    read: async (from, key, signal) => {
      const [code = '', nom = ''] = key.split('\n');
      const { items } = await from.searchServices({ q: nom, code_commune: code, size: ASKED }, { signal });
      return items.map(({ service }) => toLikely(service, service.structure.nom));
    },
  });
  return {
    get structure(): DetailedStructure | null {
      return attached.answer ?? null;
    },
    get likely(): readonly Likely[] {
      const nom = newOffer()?.draft.nom.trim() ?? '';
      if (nom.length < LEAST_CHARACTERS) return [];
      const structure = attached.answer;
      // One that is closed is listed with its structure, where it can be opened again.
      const own = (structure?.services ?? [])
        .filter((service) => !isRecordGone(service, new Date()))
        .map((service) => toLikely(service, structure?.nom ?? ''));
      return rankLikely({ id: '', nom }, [...own, ...(around.answer ?? [])], SHOWN, ALIKE);
    },
  };
}

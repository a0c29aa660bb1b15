import { stat } from 'node:fs/promises';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { OpenOptions } from '../loaded-offer.ts';
import type { OfferHolder } from '../worker/offer-holder.ts';
import type { OfferSpec } from '../worker/offer-spec.ts';
import { printOf, watchFiles } from './watch-files.ts';

/** Creates the watch over files. `what` gives the parts of the offer, or null when it is too early. @throws StartError */
export async function createWatchedDataset(
  holder: OfferHolder,
  dataset: readonly string[],
  what: () => { spec: OfferSpec; date: string | null } | null,
  { tell, timings }: OpenOptions,
) {
  const list = async () => (await listDataFiles(dataset, { setting: 'DATASET' })).map(({ name }) => name);
  await list();
  let known = '';
  let watching: ReturnType<typeof watchFiles> | null = null;

  /** Serves an offer built from the files as they are. @throws StartError */
  const rebuild = async (): Promise<void> => {
    const offer = what();
    if (offer === null) return;
    const print = await printOf(list);
    const date = offer.date ?? (await dateOf(list));
    known = print;
    try {
      // Read while it was being written, a file may be half of one and half of another.
      await holder.replace(offer.spec, date, async () => {
        if ((await printOf(list)) === print) return;
        known = '';
        throw new StartError(fr.log.filesMoving, { exitCode: 1 });
      });
    } finally {
      watching?.know(known);
    }
  };

  const reload = async (): Promise<void> => {
    if (what() === null) return;
    tell(fr.log.filesChanged, {});
    try {
      await rebuild();
      const { services, structures } = holder.current()?.summary ?? { services: 0, structures: 0 };
      tell(fr.log.offerReplaced(structures, services), { structures, services });
    } catch (error) {
      if (!(error instanceof StartError)) tell(fr.log.offerUnreadable, { error: String(error) });
      tell(fr.log.offerStays(error instanceof StartError ? error.message : fr.log.offerUnreadable), {});
    }
  };

  return {
    rebuild,
    watch: () => {
      if (dataset.length === 0) return;
      watching = watchFiles({ paths: dataset, list, onChange: () => void reload(), ...timings }, known);
    },
    close: () => watching?.close(),
  };
}

async function dateOf(list: () => Promise<readonly string[]>): Promise<string | null> {
  try {
    const times = await Promise.all((await list()).map(async (path) => (await stat(path)).mtimeMs));
    return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
  } catch {
    return null;
  }
}

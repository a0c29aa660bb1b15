import type { OfferLists } from '@inclusion-kit/sdk';
import { createKeptTest, type Withheld } from '@inclusion-kit/sdk/internal';
import type { OfferFiguresTable } from '../../store/database/tables.ts';
import { countFigures, dimensionNames, type Dimension, type Figures } from './figures.ts';
import { createPauses } from '../../shared/pauses.ts';
import { readCells, writeCells } from './snapshot-text.ts';

/** The figures of a day by one dimension, as they are kept. */
export type WrittenFigures = Pick<OfferFiguresTable, 'base' | 'cellules' | 'contenu'> & { dimension: Dimension };

/** Figures kept whole that those of a later day may be written as a difference from. */
export type BaseFigures = Pick<OfferFiguresTable, 'dimension' | 'jour' | 'contenu'>;

export interface CountsFigures {
  /** Counts the records of an offer on a day, without those that are closed for good. */
  figures(day: string, bases: readonly BaseFigures[], withheld?: Withheld | null): Promise<WrittenFigures[]>;
}

/** A difference larger than this part of the whole is not worth having. */
const LARGEST_DIFFERENCE = 0.5;
const SLICE = 200;

/** Counts the records of an offer that are not closed for good, with pauses in which it goes on answering. */
export async function countOffer(
  offer: Pick<OfferLists, 'allServices' | 'allStructures'>,
  day: string,
  withheld: Withheld | null = null,
): Promise<Figures> {
  const isKept = createKeptTest(withheld);
  const count = countFigures(day);
  const pause = createPauses();
  for await (const structure of offer.allStructures({}, { size: SLICE })) {
    if (isKept(structure)) count.structure(structure);
    await pause();
  }
  for await (const service of offer.allServices({}, { size: SLICE })) {
    if (isKept(service)) count.service(service);
    await pause();
  }
  const finishing = count.finish();
  for (;;) {
    const step = finishing.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Counts the records of an offer and writes the figures to keep: whole, or as a difference where that is much smaller. */
export async function writeFigures(
  offer: Pick<OfferLists, 'allServices' | 'allStructures'>,
  day: string,
  bases: readonly BaseFigures[],
  withheld: Withheld | null = null,
): Promise<WrittenFigures[]> {
  const figures = await countOffer(offer, day, withheld);
  const written: WrittenFigures[] = [];
  for (const dimension of dimensionNames) {
    const cells = figures[dimension];
    const whole = await writeCells(cells);
    const base = bases.find((one) => one.dimension === dimension);
    const difference = base === undefined ? null : await writeCells(cells, await readCells(base.contenu));
    const isWorthIt = difference !== null && difference.length < whole.length * LARGEST_DIFFERENCE;
    written.push({
      dimension,
      cellules: cells.size,
      ...(isWorthIt ? { base: base?.jour ?? null, contenu: difference } : { base: null, contenu: whole }),
    });
  }
  return written;
}

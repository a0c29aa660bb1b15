import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createOfflineSite } from '@inclusion-kit/relay/reading';
import { writeTerritoryFile } from '@inclusion-kit/catalogue';
import { departements, type TerritoryCodes } from '@inclusion-kit/sdk/geography';
import { CallError, isFileError } from '../call.ts';
import { fr } from '../locales/fr.ts';
import { writeContent } from '../write-whole.ts';
import type { Offer } from './formats.ts';
import type { PageOptions } from './options.ts';

/** Devices look for a newer version by this file: it comes once all others are there. */
const LAST = 'sw.js';

/** Writes the page that stands on devices into a folder, and removes the parts of elements that it needs no more. @throws CallError */
export async function writePage(
  { folder, name, relay }: PageOptions,
  codes: TerritoryCodes,
  offer: Offer,
): Promise<{ files: number; size: number }> {
  const own = ownCodes(codes);
  const known = departements.find(({ code }) => code === own.code_departement);
  const { files } = await createOfflineSite({
    offer: await writeTerritoryFile(offer, { date: offer.date }),
    date: offer.date,
    territory: name ?? known?.nom ?? null,
    codes: own,
    relay,
    notice: null,
  });
  const before = await readParts(join(folder, LAST));
  const paths = [...files.keys()].sort((a, b) => Number(a === LAST) - Number(b === LAST));
  let size = 0;
  try {
    for (const path of paths) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      size += await writeContent(join(folder, path), [files.get(path) ?? '']);
    }
    for (const path of before) if (!files.has(path)) await rm(join(folder, path), { force: true });
  } catch (error) {
    throw isFileError(error)
      ? new CallError(fr.convert.cannotWrite(folder, error.code ?? '?'), { cause: error })
      : error;
  }
  return { files: paths.length, size };
}

/** Reads which parts of elements a page that stands in the folder has: nothing else there is its own. */
async function readParts(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return [...text.matchAll(/"path":"(elements\/[\w./-]+\.js)"/g)].flatMap(([, part = '']) =>
    part.includes('..') ? [] : [part],
  );
}

/** The one département or EPCI of the page, whose offers a search without a place looks at. */
function ownCodes({ communes, epcis, departements: asked, regions }: TerritoryCodes) {
  if (communes.length + regions.length > 0 || epcis.length + asked.length !== 1) return {};
  const [code_departement] = asked;
  const [code_epci] = epcis;
  return code_departement === undefined ? { code_epci: code_epci ?? '' } : { code_departement };
}

import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { parseCommunes } from '@inclusion-kit/sdk/geography';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNationalRecords } from './records.ts';
import { createTemplates } from './templates.ts';
import { inventTerritory, toTerritory, type Territory } from './territory.ts';

/** The day that all dates are told from. */
export const day = '2026-11-25';
/** Services a file: texts stay far below the longest string that V8 can hold. */
export const servicesPerFile = 1000;

/** The files of one part of a dataset, each a JSON array: as the API answers, figures included. */
export function filesOf(folder: string, part: number): { structures: string; services: string } {
  const number = String(part).padStart(4, '0');
  return {
    structures: join(folder, `structures-${number}.json`),
    services: join(folder, `services-${number}.json`),
  };
}

/** Returns where the communes of a dataset are kept. */
export function communesFileOf(folder: string): string {
  return join(folder, 'communes.json');
}

/**
 * Writes a dataset of so many services to a folder, part by part: a smaller dataset is the first parts of a larger one.
 * @param communesFile a CSV of communes to spread the offers over. A country is invented when it is left out.
 */
export async function writeDataset(folder: string, services: number, communesFile?: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const territory = communesFile === undefined ? inventTerritory() : await readTerritory(communesFile);
  await writeFile(communesFileOf(folder), JSON.stringify(territory.communes));
  const templates = createTemplates(day);
  for (let part = 0; part * servicesPerFile < services; part += 1) {
    const files = filesOf(folder, part);
    // The services are written last: where they are, the part is whole.
    if (existsSync(files.services)) continue;
    const raw = createNationalRecords(part + 1, servicesPerFile, { templates, territory });
    const prepared = prepareDataset(raw, { now: day });
    await writeFile(files.structures, JSON.stringify(prepared.structures));
    await writeFile(files.services, JSON.stringify(prepared.services));
  }
}

async function readTerritory(file: string): Promise<Territory> {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  const names = head.split(',');
  const rows = lines.map((line) => new Map(splitCsv(line).map((cell, index) => [names[index] ?? '', cell])));
  const { communes } = parseCommunes(rows.map((row) => Object.fromEntries(row) as unknown));
  if (communes.length === 0) throw new Error(`${file} holds no commune: a CSV with code, nom, lat, lon … is expected.`);
  return toTerritory(communes);
}

function splitCsv(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));
}

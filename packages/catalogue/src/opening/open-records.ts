import { prepareDataset, type RawRecord } from '@inclusion-kit/sdk/prepare';
import { createGeography, parseCommunes } from '@inclusion-kit/sdk/geography';
import { Source } from '@inclusion-kit/sdk/schemas';
import { createCatalogue } from '../offer/catalogue.ts';
import { namedCommunesOf } from '../geography/communes-of.ts';
import type { Dataset } from '../offer/dataset.ts';
import { broken, notADataset } from '../territory-file/dataset-errors.ts';
import type { FileBytes } from '../territory-file/members.ts';
import { createPacer } from '../shared/pacer.ts';

const listNames = ['structures', 'services', 'communes', 'sources'] as const;
type Lists = Record<(typeof listNames)[number], object[]>;

/** Opens a file of records without index: all of it is read, and prepared as `prepareDataset` does. @throws DatasetError */
export async function openRecords(bytes: FileBytes, signal: AbortSignal | undefined): Promise<Dataset> {
  const lists = await parseLists(new TextDecoder().decode(await bytes.read(0, Infinity)));
  signal?.throwIfAborted();
  const { communes } = parseCommunes(lists.communes);
  const { structures, services, report } = prepareDataset(
    { structures: lists.structures as RawRecord[], services: lists.services as RawRecord[] },
    { communes },
  );
  if (structures.length === 0) {
    const count = lists.structures.length + lists.services.length;
    throw notADataset(`none of its ${count} records is a structure that can be kept`);
  }
  const sources = lists.sources.flatMap((source) => Source.safeParse(source).data ?? []);
  const source = createCatalogue({ structures, services, communes, sources, hiddenSources: [] });
  return {
    source,
    geography: createGeography(communes.length > 0 ? communes : namedCommunesOf([...services, ...structures])),
    date: null,
    licence: null,
    sources: await source.sources(),
    report,
  };
}

/** Sorts the records of one JSON document, or of one record a line, into lists. @throws DatasetError `broken` */
async function parseLists(text: string): Promise<Lists> {
  const lists: Lists = { structures: [], services: [], communes: [], sources: [] };
  const add = (records: readonly unknown[], name?: keyof Lists): void => {
    for (const record of records) {
      if (typeof record !== 'object' || record === null) continue;
      lists[name ?? ('structure_id' in record ? 'services' : 'structures')].push(record);
    }
  };
  const pace = createPacer();
  const lines = isOneALine(text) ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  for (const [index, line] of lines.entries()) {
    const value = parse(line, lines.length > 1 ? `its record ${index + 1} is no JSON` : 'it is no whole JSON');
    const named = listNames.filter((name) => Array.isArray((value as Partial<Lists>)[name]));
    const isOfLists = lines.length === 1 && named.length > 0 && !('id' in value);
    if (!isOfLists) add(Array.isArray(value) ? value : [value]);
    else for (const name of named) add((value as Lists)[name], name);
    await pace();
  }
  return lists;
}

/** Tells one record a line from one document: the first of several lines is then an object by itself. */
function isOneALine(text: string): boolean {
  const lines = /^\s*(\{.*\})[^\S\n]*\n\s*\S/.exec(text);
  try {
    return lines !== null && JSON.parse(lines[1] ?? '') !== null;
  } catch {
    return false;
  }
}

function parse(json: string, what: string): object {
  try {
    return JSON.parse(json) as object;
  } catch (cause) {
    throw broken(what, cause);
  }
}

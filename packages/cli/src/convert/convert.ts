import { basename } from 'node:path';
import type { DataFile } from '@inclusion-kit/dataset';
import { DataInclusionError } from '@inclusion-kit/sdk';
import { createPreparation, formatReport, type PreparedDataset } from '@inclusion-kit/sdk/prepare';
import { createTerritory, departements, regions, type Commune, type Territory } from '@inclusion-kit/sdk/geography';
import { categories, thematiques as knownThematiques } from '@inclusion-kit/sdk/referentiels';
import { CallError, createCommand, today } from '../call.ts';
import { openInputs } from '../datasets/open-inputs.ts';
import { fr } from '../locales/fr.ts';
import { isOfOneModel, toContent, type Format, type Offer } from './formats.ts';
import { loadCommunes } from '../places/load-communes.ts';
import { options as parsed, toConvertOptions, type ConvertOptions } from './options.ts';
import { createProgress, type Progress } from './progress.ts';
import { readApiInto } from './read-api.ts';
import { readFilesInto } from './read-files.ts';
import { createKeep, type Selection } from './selection.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { writePage } from './write-page.ts';

/** Runs `inclusion-kit convert`: reads a dataset or the API, keeps a part, writes it. */
export const runConvert = createCommand(
  'convert',
  () => fr.convertHelp,
  { options: parsed, takesWords: true },
  (values, environment, paths) => convert(toConvertOptions(values, environment, paths)),
);

async function convert(options: ConvertOptions): Promise<0 | 1> {
  const progress = createProgress(process.stderr);
  const tell = options.out === STANDARD_OUTPUT ? console.error : console.log;
  const files = await openInputs(options.paths);
  const communes = await loadCommunes(options.communes, files);
  const territory = toTerritory(options, communes);
  const selection = { territory, thematiques: options.thematiques, sources: options.sources };
  for (const value of unknownThematiques(options.thematiques)) console.error(fr.convert.unknownThematique(value));

  const read = await readInto({ ...options, files }, communes, selection, progress);
  progress.clear();
  if (read === null) return 1;
  const { prepared, notes } = read;
  for (const line of [...notes, formatReport(prepared.report)]) tell(line);
  const { structures, services, report } = prepared;
  if (territory !== null) tell(fr.convert.territory(territory.communes.length));
  const asideOf = ({ read, kept, refused }: { read: number; kept: number; refused: number }) => read - kept - refused;
  tell(
    fr.convert.kept(services.length, structures.length, {
      services: asideOf(report.services),
      structures: asideOf(report.structures),
    }),
  );
  if (structures.length + services.length === 0) {
    console.error(fr.convert.nothing);
    return 1;
  }
  if (read.cut.length > 0) {
    console.error(fr.convert.cut(read.cut));
    return 1;
  }
  const offer: Offer = {
    structures,
    services,
    communes: territory?.communes ?? communes,
    date: options.date ?? dateOf(options, prepared),
  };
  const written = options.out === null ? [] : await writeOffer(options.out, options.format, offer);
  for (const { path, size } of written) tell(fr.convert.written(path, size, offer.date));
  if (options.page !== null) {
    const { size, files } = await writePage(options.page, options.codes, offer);
    tell(fr.convert.pageWritten(options.page.folder, files, size, offer.date));
  }
  return 0;
}

async function readInto(
  { api, files }: Pick<ConvertOptions, 'api'> & { files: readonly DataFile[] },
  communes: readonly Commune[],
  selection: Selection,
  progress: Progress,
): Promise<{ prepared: PreparedDataset; notes: string[]; cut: string[] } | null> {
  const preparation = createPreparation({ communes, ...createKeep(selection) });
  if (api === null) {
    const told = await readFilesInto(preparation, files, progress);
    return { prepared: preparation.finish(), ...told };
  }
  try {
    await readApiInto(preparation, api, selection, progress);
    return { prepared: preparation.finish(), notes: [], cut: [] };
  } catch (error) {
    if (!(error instanceof DataInclusionError)) throw error;
    progress.clear();
    console.error(fr.convert.apiFailed(api.baseUrl, error.code, error.message));
    return null;
  }
}

/** @throws CallError when a code is unknown */
function toTerritory({ codes }: ConvertOptions, communes: readonly Commune[]): Territory | null {
  if (Object.values(codes as unknown as Record<string, string[]>).every((asked) => asked.length === 0)) return null;
  const regionOf = new Map<string, string>(departements.map(({ code, code_region }) => [code, code_region]));
  const territory = createTerritory(communes, codes, (departement) => regionOf.get(departement));
  if (territory.unknown.length > 0) {
    const isRegion = (code: string): boolean => regions.some((region) => region.code === code);
    throw new CallError(fr.convert.unknownTerritory(territory.unknown, territory.unknown.some(isRegion)));
  }
  return territory;
}

function unknownThematiques(values: readonly string[]): string[] {
  const known = new Set<string>([...knownThematiques, ...categories].map(({ value }) => value));
  return values.filter((value) => !known.has(value));
}

/** The day of the data: today for the API, else the one in the names of the files, else that of the latest update. */
function dateOf({ api, paths }: ConvertOptions, { structures, services }: PreparedDataset): string {
  if (api !== null) return today();
  const named = paths.flatMap((path) => /\d{4}-\d{2}-\d{2}/.exec(basename(path))?.[0] ?? []);
  const days = named.length > 0 ? named : [...structures, ...services].map(({ date_maj }) => date_maj);
  return days.reduce((latest, day) => (day > latest ? day : latest), '2000-01-01');
}

/** Returns the path of the file of a model, which the name of both files tells. */
export const modelPathOf = (out: string, model: 'services' | 'structures', format: Format): string =>
  out.replace(new RegExp(`(?:\\.${format})?(\\.gz)?$`, 'i'), `-${model}.${format}$1`);

/** Writes an offer in a format, and returns the files with their bytes. */
export async function writeOffer(out: string, format: Format, offer: Offer): Promise<{ path: string; size: number }[]> {
  if (!isOfOneModel(format)) return [{ path: out, size: await writeContent(out, await toContent(format, offer)) }];
  const written = [];
  for (const model of ['services', 'structures'] as const) {
    const path = modelPathOf(out, model, format);
    written.push({ path, size: await writeContent(path, await toContent(format, offer, model)) });
  }
  return written;
}

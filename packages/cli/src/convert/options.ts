import { parseOptions } from '@inclusion-kit/relay/reading';
import { CallError, isDay, list, text, type Environment } from '../call.ts';
import { fr } from '../locales/fr.ts';
import { formatOf, formats, isOfOneModel, type Format } from './formats.ts';
import type { ApiAccess } from './read-api.ts';
import { STANDARD_OUTPUT } from '../write-whole.ts';

export const options = {
  api: text,
  departement: list,
  commune: list,
  epci: list,
  region: list,
  thematique: list,
  source: list,
  communes: text,
  out: text,
  format: text,
  date: text,
  page: text,
  nom: text,
  relais: text,
};

type Values = { [name in keyof typeof options]?: (typeof options)[name] extends typeof list ? string[] : string };

/** `paths` are files and folders, empty when the API is read. `date` is null when the data tells it. */
export type ConvertOptions = ReturnType<typeof toConvertOptions>;

/** Reads the command line. @throws CallError or StartError that says what to type instead */
export function toConvertOptions(values: Values, environment: Environment, paths: string[]) {
  const { date = null } = values;
  const page = toPage(values);
  const out = values.out || null;
  if (out === null && page === null) throw new CallError(fr.convert.noOut);
  if (date !== null && !isDay(date)) throw new CallError(fr.convert.badDate(date));
  const format = toFormat(values.format, out ?? '');
  if (isOfOneModel(format) && out === STANDARD_OUTPUT) throw new CallError(fr.convert.needsFiles(format));
  return {
    paths,
    api: toApi(values.api, paths, environment),
    codes: {
      departements: toList(values.departement).map((code) => code.toUpperCase()),
      communes: toList(values.commune).map((code) => code.toUpperCase()),
      epcis: toList(values.epci),
      regions: toList(values.region),
    },
    thematiques: toList(values.thematique),
    sources: toList(values.source),
    communes: values.communes ?? (environment['COMMUNES'] || null),
    out,
    format,
    date,
    page,
  };
}

/** The page that stands on devices: its folder, the name of its territory and the relay that takes contributions. */
export interface PageOptions {
  folder: string;
  name: string | null;
  relay: string | null;
}

function toPage({ page, nom, relais }: Values): PageOptions | null {
  if (page === undefined || page === '') {
    if (nom !== undefined || relais !== undefined) throw new CallError(fr.convert.pageFirst);
    return null;
  }
  return { folder: page, name: nom?.trim() || null, relay: relais === undefined ? null : toOrigin(relais) };
}

function toOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new CallError(fr.convert.badRelay(address));
  }
  return url.origin;
}

/** A list is given by repeating the option, or with commas. */
function toList(values: readonly string[] | undefined): string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function toFormat(value: string | undefined, out: string): Format {
  if (value === undefined) return formatOf(out);
  const format = formats.find((one) => one === value);
  if (format === undefined) throw new CallError(fr.convert.badFormat(value, formats));
  return format;
}

/** The settings of the relay are the same, and so are its complaints about them. */
function toApi(url: string | undefined, paths: readonly string[], environment: Environment): ApiAccess | null {
  if (url === undefined && paths.length > 0) return null;
  if (url !== undefined && paths.length > 0) throw new CallError(fr.convert.filesAndApi);
  const { token, upstreamUrl } = parseOptions({
    DATA_INCLUSION_TOKEN: environment['DATA_INCLUSION_TOKEN'],
    DATA_INCLUSION_URL: url ?? environment['DATA_INCLUSION_URL'],
  });
  if (token === null) throw new CallError(url === undefined ? fr.convert.noData : fr.convert.noToken);
  return { baseUrl: upstreamUrl, token };
}

import { setFlagsFromString } from 'node:v8';
import {
  createValidation,
  formatUnreadable,
  type DataFile,
  type IssueGroup,
  type ValidatedFiles,
  type ValidationOptions,
} from '@inclusion-kit/dataset';
import { validateFilesInThreads } from '@inclusion-kit/dataset/node';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { CallError, createCommand, flag, isDay, text, today } from '../call.ts';
import { validateHelp, validating } from '../locales/validating.ts';
import { toPage } from './validation-page.ts';
import { createProgress } from '../convert/progress.ts';
import { stoppable } from '../stoppable.ts';
import { openInputs } from './open-inputs.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';

const options = {
  ...{ format: text, out: text, now: text, communes: text, 'max-errors': text },
  ...{ profile: text, lenient: flag, mapping: text, source: text },
} as const;
const formats = ['text', 'json', 'sarif', 'html'] as const;
const profiles = ['producer', 'commons', 'lenient'] as const;

/** Runs `inclusion-kit validate`: holds files to the writing rules, and groups their faults. */
export const runValidate = createCommand(
  'validate',
  () => validateHelp,
  { options, takesWords: true },
  async (values, environment, paths) => {
    const { now = today(), out = STANDARD_OUTPUT, mapping, source } = values;
    const format = formats.find((one) => one === (values.format ?? 'text'));
    const asked = values.profile ?? (values.lenient === true ? 'lenient' : 'producer');
    const profile = profiles.find((one) => one === asked);
    const most = Number(values['max-errors'] ?? 0);
    if (paths.length === 0) throw new CallError(validating.noFile);
    if (format === undefined) throw new CallError(validating.badFormat(values.format ?? '', formats));
    if (profile === undefined) throw new CallError(validating.badProfile(asked, profiles));
    if (!isDay(now)) throw new CallError(validating.badDay(now));
    if (!Number.isInteger(most) || most < 0) throw new CallError(validating.badCount(values['max-errors'] ?? ''));

    const file = values.communes ?? environment['COMMUNES'];
    const files = mapping === undefined ? await openInputs(paths) : null;
    const communes = file === undefined || file === '' ? [] : await readCommunes(file);
    // Services alone may name structures of another file, which the commons does not have.
    const structures = profile === 'commons' ? 'always' : 'when-given';
    const given = { now, communes, structures } as const;
    const validated =
      files === null
        ? await validateMapped(paths, { mapping: mapping ?? '', source: source ?? '', communes: file ?? null }, given)
        : await checkFiles(files, given);
    const groups = validated.groups.filter((group) => profile !== 'lenient' || !isMissing(group));
    const errors = groups.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0);
    await writeContent(out, [toText(format, { ...validated, groups })]);
    const { structures: first, services: second } = validated.summary;
    return validated.unreadable.length > 0 || errors > most || first.read + second.read === 0 ? 1 : 0;
  },
);

/** The relay takes as much memory as the ids of a million records: it is loaded for those that give communes. */
async function readCommunes(file: string): Promise<readonly Commune[]> {
  const { readCommunesFile } = await import('@inclusion-kit/relay/reading');
  return (await readCommunesFile(file)).communes;
}

/** Checks files with their progress, until Ctrl+C stops it. */
function checkFiles(files: readonly DataFile[], given: ValidationOptions): Promise<ValidatedFiles> {
  // Records die young: a small place for them is swept more often, and a million of them stay under 300 MB.
  setFlagsFromString('--max-semi-space-size=4');
  const progress = createProgress(process.stderr);
  return stoppable(async (signal) => {
    try {
      return await validateFilesInThreads(files, {
        ...given,
        signal,
        onProgress: ({ file, records }) => progress.update(() => validating.read(file, records)),
      });
    } finally {
      progress.clear();
    }
  });
}

async function validateMapped(
  paths: readonly string[],
  options: { mapping: string; source: string; communes: string | null },
  given: ValidationOptions & { now: string },
): Promise<ValidatedFiles> {
  const { readMapped } = await import('./read-mapped.ts');
  const { structures, services, unreadable, notes } = await readMapped(paths, { ...options, now: given.now });
  const validation = createValidation(given);
  for (const one of structures) validation.add('structure', one);
  for (const one of services) validation.add('service', one);
  return { ...validation.end(), unreadable, notes };
}

/** A lenient reader serves records that lack these, marked incomplete. */
const isMissing = ({ code, field }: IssueGroup): boolean =>
  (code === 'missing' || code === 'type') && (field === 'date_maj' || field === 'description');

function toText(
  format: (typeof formats)[number],
  { summary, groups, measures, unreadable, notes }: ValidatedFiles,
): string {
  if (format === 'json') return `${JSON.stringify({ summary, measures, groups, unreadable, notes }, null, 1)}\n`;
  if (format === 'sarif') return `${JSON.stringify(toSarif(groups), null, 1)}\n`;
  const told = [...notes, formatUnreadable(unreadable)].filter((line) => line !== '');
  const isAllRead = unreadable.length === 0;
  if (format === 'html') {
    return toPage({ title: validating.title, summary, groups, measures, notes: told, isAllRead });
  }
  const lines = [...told, validating.summary(summary, isAllRead), ...validating.stale(measures)];
  return [...lines, ...groups.map((group) => validating.group(group))].map((line) => `${line}\n`).join('');
}

/** @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (checked 2026-11-28) */
function toSarif(groups: readonly IssueGroup[]): object {
  const rules = [...new Set(groups.map(({ code }) => code))].map((id) => ({ id }));
  const results = groups.map(({ model, field, code, severity, message, places }) => ({
    ruleId: code,
    level: severity,
    message: { text: `${model}.${field} : ${message}` },
    locations: places.map(({ file, lines }) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file) },
        region: { startLine: Number.parseInt(lines, 10) },
      },
    })),
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'inclusion-kit', rules } }, results }],
  };
}

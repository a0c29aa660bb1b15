import {
  formatUnreadable,
  groupIssues,
  measureDataset,
  readDataset,
  validateDataset,
  type DatasetValidation,
  type IssueGroup,
  type ReadDataset,
} from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { readCommunesFile } from '@inclusion-kit/relay';
import { CallError, createCommand, flag, isDay, text } from '../call.ts';
import { validateHelp, validating } from '../locales/validating.ts';
import { readMapped } from './read-mapped.ts';
import { toPage, type ValidationReport } from './validation-page.ts';
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
    const { now = new Date().toISOString().slice(0, 10), out = STANDARD_OUTPUT, mapping, source } = values;
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
    const dataset =
      mapping === undefined
        ? await readDataset(await listDataFiles(paths))
        : await readMapped(paths, { mapping, source: source ?? '', now, communes: file ?? null });
    const communes = file === undefined || file === '' ? [] : (await readCommunesFile(file)).communes;
    // Services alone may name structures of another file, which the commons does not have.
    const isAlone = profile === 'lenient' || (profile === 'producer' && dataset.structures.length === 0);
    const structures = isAlone && dataset.structures.length === 0 ? undefined : dataset.structures;
    const validation = validateDataset({ structures, services: dataset.services }, { now, communes });
    const groups = groupIssues(dataset, validation.issues).filter(
      (group) => profile !== 'lenient' || !isMissing(group),
    );
    const errors = groups.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0);
    const measures = measureDataset(dataset, validation.issues, { now });
    await writeContent(out, [toText(format, dataset, { ...validation, groups, measures })]);
    const { structures: first, services: second } = validation.summary;
    return dataset.unreadable.length > 0 || errors > most || first.read + second.read === 0 ? 1 : 0;
  },
);

/** A lenient reader serves records that lack these, marked incomplete. */
const isMissing = ({ code, field }: IssueGroup): boolean =>
  (code === 'missing' || code === 'type') && (field === 'date_maj' || field === 'description');

function toText(
  format: (typeof formats)[number],
  dataset: ReadDataset,
  { summary, groups, measures }: Pick<DatasetValidation, 'summary'> & Pick<ValidationReport, 'groups' | 'measures'>,
): string {
  const { unreadable, notes } = dataset;
  if (format === 'json') return `${JSON.stringify({ summary, measures, groups, unreadable, notes }, null, 1)}\n`;
  if (format === 'sarif') return `${JSON.stringify(toSarif(groups), null, 1)}\n`;
  const told = [...notes, formatUnreadable(unreadable)].filter((line) => line !== '');
  if (format === 'html') return toPage({ title: validating.title, summary, groups, measures, notes: told });
  const lines = [...told, validating.summary(summary), ...validating.stale(measures)];
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

import {
  formatUnreadable,
  groupIssues,
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
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';

const options = { format: text, out: text, now: text, communes: text, 'max-errors': text, lenient: flag } as const;
const formats = ['text', 'json', 'sarif'] as const;

/** Runs `inclusion-kit validate`: holds files to the writing rules, and groups their faults. */
export const runValidate = createCommand(
  'validate',
  () => validateHelp,
  { options, takesWords: true },
  async (values, environment, paths) => {
    const { now = new Date().toISOString().slice(0, 10), out = STANDARD_OUTPUT, lenient = false } = values;
    const format = formats.find((one) => one === (values.format ?? 'text'));
    const most = Number(values['max-errors'] ?? 0);
    if (paths.length === 0) throw new CallError(validating.noFile);
    if (format === undefined) throw new CallError(validating.badFormat(values.format ?? '', formats));
    if (!isDay(now)) throw new CallError(validating.badDay(now));
    if (!Number.isInteger(most) || most < 0) throw new CallError(validating.badCount(values['max-errors'] ?? ''));

    const dataset = await readDataset(await listDataFiles(paths));
    const file = values.communes ?? environment['COMMUNES'];
    const communes = file === undefined || file === '' ? [] : (await readCommunesFile(file)).communes;
    // Services alone may name structures of another file.
    const structures = dataset.structures.length === 0 ? undefined : dataset.structures;
    const validation = validateDataset({ structures, services: dataset.services }, { now, communes });
    const groups = groupIssues(dataset, validation.issues).filter((group) => !lenient || !isMissing(group));
    const errors = groups.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0);
    await writeContent(out, [toText(format, dataset, validation, groups)]);
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
  { summary }: DatasetValidation,
  groups: readonly IssueGroup[],
): string {
  const { unreadable, notes } = dataset;
  if (format === 'json') return `${JSON.stringify({ summary, groups, unreadable, notes }, null, 1)}\n`;
  if (format === 'sarif') return `${JSON.stringify(toSarif(groups), null, 1)}\n`;
  return [
    ...notes,
    formatUnreadable(unreadable),
    validating.summary(summary),
    ...groups.map((group) => validating.group(group)),
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
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

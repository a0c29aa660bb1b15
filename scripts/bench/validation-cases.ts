import { prepareDataset, type RawDataset } from '@inclusion-kit/sdk/prepare';
import { validateDataset } from '@inclusion-kit/dataset';
import { isService, Service, WritableService } from '@inclusion-kit/sdk/schemas';
import type { Case } from './measure.ts';
import { createValidationTexts } from './validation-texts.ts';

const day = '2026-11-25';
const parse = 'JSON.parse, the limit';
const parseAll = 'JSON.parse, services and structures';

/** Creates the cases that measure reading and validating services, beside parsing the same text. */
export async function createValidationCases(count: number): Promise<{ title: string; cases: Case[] }> {
  const { services: text, whole, communes } = await createValidationTexts(count, day);
  const readWhole = (): RawDataset => JSON.parse(whole) as RawDataset;
  const own = { now: day, references: false };
  const bytes = Math.round(Buffer.byteLength(text) / count);
  const { services, structures } = validateDataset(readWhole(), { now: day, communes }).summary;
  const title = `${count} services of ${bytes} bytes on average, ${services.read - services.valid} of them with an error, in ${structures.read} structures`;

  // Each case parses for itself what it validates: objects already seen by another one are warm.
  const fresh = (): Service[] => JSON.parse(text) as Service[];
  let parsed: Service[] = [];
  const prepare = (): void => void (parsed = fresh());
  return {
    title,
    cases: [
      { name: parse, run: fresh, records: count },
      {
        name: 'parse and validate, all rules',
        run: () => validateDataset({ services: fresh() }, { now: day, communes }),
        limit: parse,
        records: count,
      },
      {
        name: 'parse and validate, rules of the record alone',
        run: () => validateDataset({ services: fresh() }, own),
        limit: parse,
        records: count,
      },
      {
        name: 'parse, then zod-mini alone, rules of the record',
        run: () => fresh().map((service) => WritableService.safeParse(service)),
        limit: parse,
        records: count,
      },
      {
        name: 'parse and read, as a client does',
        run: () => fresh().map((item) => (isService(item) ? item : Service.parse(item))),
        limit: parse,
        records: count,
      },
      {
        name: 'parse and read, zod-mini alone',
        run: () => fresh().map((item) => Service.parse(item)),
        limit: parse,
        records: count,
      },
      {
        name: 'validate alone, all rules',
        prepare,
        run: () => validateDataset({ services: parsed }, { now: day, communes }),
        limit: parse,
        records: count,
      },
      {
        name: 'validate alone, rules of the record',
        prepare,
        run: () => validateDataset({ services: parsed }, own),
        limit: parse,
        records: count,
      },
      {
        name: 'validate alone, all rules, ids in no rising order',
        prepare: () => void (parsed = fresh().reverse()),
        run: () => validateDataset({ services: parsed }, { now: day, communes }),
        limit: parse,
        records: count,
      },
      { name: parseAll, run: readWhole },
      {
        name: 'parse and validate a dataset, references too',
        run: () => validateDataset(readWhole(), { now: day, communes }),
        limit: parseAll,
      },
      {
        name: 'parse and prepare a dataset for the catalogue',
        run: () => prepareDataset(readWhole(), { now: day, communes }),
        limit: parseAll,
      },
    ],
  };
}

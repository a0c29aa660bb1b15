import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests of pages, of packed packages and of the documentation, whose files are short and take a minute. */
const isSlow = ({ moduleId }: TestSpecification): boolean => /\/(e2e|scripts\/packages|docs\/site)\//.test(moduleId);

/** Starts the slow files first: one that starts last keeps a single core at work while the others wait. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes the milliseconds of each test file by its path, its imports and hooks included, to the file that `VITEST_TIMES` names. */
export default class TimesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const path = process.env['VITEST_TIMES'];
    if (path === undefined) return;
    const times = modules.map((module) => {
      const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } =
        module.diagnostic();
      return [
        module.moduleId,
        environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration,
      ] as const;
    });
    writeFileSync(path, JSON.stringify(Object.fromEntries(times)));
  }
}

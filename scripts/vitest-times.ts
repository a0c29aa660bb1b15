import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Writes `{ files, failed }` to the file that `VITEST_TIMES` names: the milliseconds of each test file by its path, its imports
 * and hooks included, and what failed, each with its file and the first line of its error.
 */
export default class TimesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
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
    const failed = [
      ...modules.flatMap(failuresOf),
      ...unhandled.map((error) => `outside of a test: ${firstLine(error)}`),
    ];
    writeFileSync(path, JSON.stringify({ files: Object.fromEntries(times), failed }));
  }
}

function failuresOf(module: TestModule): string[] {
  const tests = [...module.children.allTests('failed')].map((test) => {
    const [error] = test.result().errors ?? [];
    return `${test.fullName}: ${error === undefined ? 'failed' : firstLine(error)}`;
  });
  return [...module.errors().map(firstLine), ...tests].map((text) => `${module.relativeModuleId}: ${text}`);
}

function firstLine({ message }: { message: string }): string {
  return message.split('\n', 1)[0] ?? '';
}

// The steps of a release: one line for each with its time, and a table at the end.

/** A figure that a step reached, beside the most it may be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly unit: 's' | 'kB' | 'lines';
}

export interface Steps {
  /**
   * Runs a step and prints its line. A step that fails is told with its reason, and the following ones run.
   * @returns what the step returns, or null when it failed
   */
  run: <T>(name: string, work: (step: { tell: (text: string) => void }) => T | Promise<T>) => Promise<T | null>;
  /** Keeps a figure for the table. */
  reach: (figure: Figure) => void;
  /** Tells whether a step failed or a figure is beyond its limit. */
  hasFailed: () => boolean;
  /** Prints the table. Returns whether all is well. */
  end: () => boolean;
}

interface Line {
  readonly name: string;
  readonly seconds: number;
  readonly told: readonly string[];
  readonly failure: string | null;
}

/** Creates the steps of one run. */
export function createSteps(print: (text: string) => void = console.log): Steps {
  const lines: Line[] = [];
  const figures: Figure[] = [];
  const hasFailed = (): boolean => lines.some(({ failure }) => failure !== null) || !figures.every(isReached);
  return {
    run: async (name, work) => {
      const start = performance.now();
      const told: string[] = [];
      let result: Awaited<ReturnType<typeof work>> | null = null;
      let failure: string | null = null;
      try {
        result = await work({ tell: (text) => told.push(text) });
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
      const line = { name, seconds: (performance.now() - start) / 1000, told, failure };
      lines.push(line);
      print(formatLine(line));
      return result;
    },
    reach: (figure) => figures.push(figure),
    hasFailed,
    end: () => {
      print(formatTable(lines, figures));
      return !hasFailed();
    },
  };
}

/** @throws Error with faults, one a line, when there are some */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function isReached({ value, most }: Figure): boolean {
  return value <= most;
}

function formatLine({ name, seconds, told, failure }: Line): string {
  const facts = told.length > 0 ? `: ${told.join(', ')}` : '';
  const line = `${failure === null ? '✓' : '✗'} ${name}${facts}  ${seconds.toFixed(1)} s`;
  return failure === null ? line : `${line}\n  ${failure.trim().replaceAll('\n', '\n  ')}`;
}

function formatTable(lines: readonly Line[], figures: readonly Figure[]): string {
  const rows = [
    ...lines.map(({ name, seconds, failure }) => [name, `${seconds.toFixed(1)} s`, failure === null ? 'ok' : 'FAILED']),
    ['whole run', `${lines.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s`, ''],
    ...figures.map((figure) => [
      figure.name,
      `${figure.unit === 's' ? figure.value.toFixed(1) : Math.round(figure.value)} ${figure.unit}`,
      `${isReached(figure) ? 'ok' : 'BEYOND'}, at most ${figure.most} ${figure.unit}`,
    ]),
  ];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([name = '', value = '', state = '']) =>
      `${name.padEnd(first)}  ${value.padStart(second)}  ${state}`.trimEnd(),
    )
    .join('\n');
}

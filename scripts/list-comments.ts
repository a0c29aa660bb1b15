// Lists the comments that are no plain English as JSON lines, and counts them by package.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { plainEnglish } from '../eslint/plain-english.mjs';

const asked = process.argv.slice(2);
const eslint = new ESLint({
  overrideConfigFile: true,
  allowInlineConfig: false,
  errorOnUnmatchedPattern: false,
  overrideConfig: [
    { ignores: ['**/dist/**', '**/node_modules/**', 'docs/api/**', '**/*.generated.ts'] },
    {
      files: ['**/*.ts', '**/*.mjs'],
      languageOptions: { parser: tseslint.parser },
      plugins: { house: { rules: { 'plain-english': plainEnglish } } },
      rules: { 'house/plain-english': 'error' },
    },
  ],
});

const counts = new Map<string, number>();
for (const { filePath, messages } of await eslint.lintFiles(asked.length > 0 ? asked : ['.'])) {
  const file = relative('.', filePath).replaceAll('\\', '/');
  const lines = readFileSync(filePath, 'utf8').split('\n');
  const findings = new Map<number, { endLine: number; reasons: string[] }>();
  for (const { line, endLine = line, messageId = 'unreadable' } of messages) {
    const finding = findings.get(line) ?? { endLine, reasons: [] };
    finding.reasons.push(messageId);
    findings.set(line, finding);
  }
  const [, name] = /^(packages\/[^/]+|[^/]+)\//.exec(file) ?? [];
  counts.set(name ?? '.', (counts.get(name ?? '.') ?? 0) + findings.size);
  for (const [line, { endLine, reasons }] of findings) {
    const text = lines
      .slice(line - 1, endLine)
      .join('\n')
      .trim();
    console.log(JSON.stringify({ file, line, endLine, reasons, text }));
  }
}

// Apart from the lines, so that another program may read those.
let total = 0;
for (const [name, count] of [...counts].sort()) {
  total += count;
  console.error(`${String(count).padStart(5)}  ${name}`);
}
console.error(`${String(total).padStart(5)}  in all`);

import { parentPort } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import type { WorkbookMessage } from './write.ts';

// Writes the workbook of the feed in a separate thread: it takes the processor for seconds, in one go.

const sheets = new Map<string, (string | number | null)[][]>();

async function write(): Promise<void> {
  const buffer = await writeExcelFile(Array.from(sheets, ([sheet, data]) => ({ sheet, data }))).toBuffer();
  parentPort?.postMessage(new Uint8Array(buffer));
}

parentPort?.on('message', (message: WorkbookMessage) => {
  if (message === 'end') void write();
  else {
    const rows = sheets.get(message.sheet) ?? [];
    rows.push(...message.rows);
    sheets.set(message.sheet, rows);
  }
});

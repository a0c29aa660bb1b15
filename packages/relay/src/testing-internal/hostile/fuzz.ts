import fc from 'fast-check';
import { hostileRequest, type HostileRequest } from './hostile-requests.ts';
import { sendRaw } from './raw-http.ts';

/** The requests sent and their answers. */
export interface FuzzReport {
  requests: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  /** Each answer that should not have been. Empty when all is well. */
  faults: string[];
}

/** How a relay is fuzzed. */
export interface FuzzOptions {
  url: string;
  requests: number;
  seed: number;
  /** Connections at once. */
  connections: number;
  /** Texts that no answer may hold. */
  secrets: readonly string[];
  onChunk?: (sent: number) => Promise<void> | void;
}

const CHUNK = 1000;
/** Traces of the inside: a file of the program, a line of a stack, words of the database. */
const INSIDE = /node_modules|\.[cm]?[jt]s:\d|\bat (?:async )?\w[\w.]* \(|SQLITE|sqlite|kysely|postgres/i;
const MAX_FAULTS = 20;

/** Sends hostile requests, each on a new connection, and checks the answers. The same seed sends the same requests. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { url, requests, seed, connections, secrets, onChunk } = options;
  const report: FuzzReport = { requests: 0, statuses: {}, faults: [] };
  for (let chunk = 0; report.requests < requests && report.faults.length < MAX_FAULTS; chunk += 1) {
    const size = Math.min(CHUNK, requests - report.requests);
    const queue = fc.sample(hostileRequest, { seed: seed + chunk, numRuns: size });
    const worker = async (): Promise<void> => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const { statuses, text } = await sendRaw(url, next.pieces, next);
        for (const status of statuses) report.statuses[status] = (report.statuses[status] ?? 0) + 1;
        const fault = faultOf(next, { statuses, text }, secrets);
        if (fault !== null) report.faults.push(`${fault}: ${next.kind} ${JSON.stringify(next.pieces).slice(0, 2000)}`);
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    report.requests += size;
    await onChunk?.(report.requests);
  }
  return report;
}

function faultOf(
  { kind, isCut }: HostileRequest,
  { statuses, text }: { statuses: readonly number[]; text: string },
  secrets: readonly string[],
): string | null {
  const failed = statuses.find((status) => status >= 500);
  if (failed !== undefined) return `${failed} ${text.slice(0, 500)}`;
  if (kind === 'smuggling' && /HTTP\/1\.1 2|"status":"ok"/.test(text)) return `let through: ${text.slice(0, 300)}`;
  if ((kind === 'reading' || kind === 'writing') && !isCut && statuses.length === 0) return 'without an answer';
  const secret = secrets.findIndex((one) => text.includes(one));
  if (secret !== -1) return `leaks secret ${secret}`;
  return INSIDE.test(bodyOfRefusal(text)) ? `tells of the inside: ${text.slice(0, 500)}` : null;
}

/** Returns the body of a refusal. Records and pages may hold any word. */
function bodyOfRefusal(text: string): string {
  return /^HTTP\/1\.1 [45]/.test(text) ? text.slice(text.indexOf('\r\n\r\n') + 4) : '';
}

import {
  ApiError,
  DataInclusionError,
  isDataInclusionError,
  ShapeError,
  TimeoutError,
  NetworkError,
  UsageError,
  type ErrorCode,
} from '@inclusion-kit/sdk';
import type { Read } from '../reading/read.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { OfferSummary } from './build-offer.ts';

/** A question to the worker of an offer, for a value. */
export interface OfferAsk {
  id: number;
  on: 'source' | 'geography' | 'offer';
  method: string;
  args: readonly unknown[];
}

/** A question to the worker of an offer, for the bytes to send. */
export interface OfferRead {
  id: number;
  read: Read;
}

/** A message of the worker of an offer. */
export type OfferMessage =
  | { kind: 'tell'; line: string; fields: Readonly<Record<string, unknown>> }
  | { kind: 'ready'; summary: OfferSummary }
  | { kind: 'refused'; error: PlainError }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; error: PlainError };

/** An error as plain data: classes do not cross to another thread. */
export interface PlainError {
  name: string;
  message: string;
  code?: ErrorCode | undefined;
  hint?: string | undefined;
  status?: number | undefined;
  details?: ApiError['details'] | undefined;
  paths?: readonly string[] | undefined;
  exitCode?: 1 | 2 | undefined;
}

export function toPlainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof StartError) && !isDataInclusionError(error)) return { name, message };
  const { code, hint, status, details, paths, exitCode } = error as Error & Omit<PlainError, 'name' | 'message'>;
  return { name, message, code, hint, status, details, paths, exitCode };
}

export function toError({ name, message, code, hint, status, details, paths, exitCode }: PlainError): Error {
  if (exitCode !== undefined) return new StartError(message, { exitCode });
  if (status !== undefined) return new ApiError(status, message, { hint, details: details ?? [] });
  if (code === undefined) return Object.assign(new Error(message), { name });
  if (code === 'usage') return new UsageError(message, { hint });
  if (code === 'shape') return new ShapeError(message, { hint, paths: paths ?? [] });
  if (code === 'network') return new NetworkError(message, { hint });
  return code === 'timeout' ? new TimeoutError(message, { hint }) : new DataInclusionError(code, message, { hint });
}

import { requestIdOf } from './error-answer.ts';
import type { LogFields, Logger } from './logger.ts';

/**
 * Tells a logger how an attempt ended.
 * @param isCut whether an error came after the answer began
 */
export function logAttempt(
  logger: Logger,
  fields: LogFields,
  ended: Response | Error,
  token: string | undefined,
  isCut: boolean,
): void {
  if (ended instanceof Error) {
    logger.warn(toLine(ended, isCut), fields);
    return;
  }
  fields.status = ended.status;
  const requestId = requestIdOf(ended.headers, token);
  if (requestId !== undefined) fields.requestId = requestId;
  if (ended.ok) logger.debug('Answered', fields);
  else logger.warn('Refused', fields);
}

function toLine({ name }: Error, isCut: boolean): string {
  if (name === 'TimeoutError') return 'No answer in time';
  if (name === 'ShapeError') return 'Redirected to another server';
  return isCut ? 'The answer was cut on its way' : 'No answer: the network failed';
}

import { isObject } from '../arguments.ts';
import { roundHalfEven, scoreQualite } from '../quality/index.ts';
import type { Day } from '../schemas/day.ts';
import type { ListedStructure, Service, SourceId } from '../schemas/index.ts';
import type { Fields } from './raw-record.ts';

/** Adds to a service that was read the figures that the API adds, where the file carries none. */
export function toService(record: Readonly<Fields>, now: Day): Service {
  // Reading has checked every field of the schema. A record with all its figures may be the caller's own: it is left alone.
  const service = record as Service;
  if (hasFigures(record)) return service;
  service.adresse_certifiee = record.adresse_certifiee === true;
  if (!isScore(record.score_qualite)) service.score_qualite = scoreQualite(service, { now }).score;
  return service;
}

/** Adds to a structure that was read the figures that the API adds, where the file carries none. */
export function toListedStructure(record: Readonly<Fields>, scoresOfServices: readonly number[]): ListedStructure {
  const structure = record as ListedStructure;
  if (hasFigures(record) && areSourceIds(record.doublons)) return structure;
  structure.adresse_certifiee = record.adresse_certifiee === true;
  structure.doublons = Array.isArray(record.doublons) ? record.doublons.filter(isSourceId) : [];
  if (!isScore(record.score_qualite)) structure.score_qualite = meanScore(scoresOfServices);
  return structure;
}

function hasFigures({ adresse_certifiee, score_qualite }: Readonly<Fields>): boolean {
  return typeof adresse_certifiee === 'boolean' && isScore(score_qualite);
}

/** Returns the mean of the scores of a structure's services, two decimals, or 0 without services, as upstream. */
function meanScore(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : roundHalfEven(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

/** Tells whether a value is a score, 0–1. */
export function isScore(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** Tells whether a value is a list of which every item names a record. */
export function areSourceIds(value: unknown): boolean {
  return Array.isArray(value) && value.every(isSourceId);
}

function isSourceId(value: unknown): value is SourceId {
  return isObject(value) && typeof value.source === 'string' && typeof value.id === 'string';
}

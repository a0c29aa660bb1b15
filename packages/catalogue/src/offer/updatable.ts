import type { Catalogue } from './catalogue.ts';

/** A catalogue whose data can be replaced while it serves. */
export interface UpdatableCatalogue extends Catalogue {
  /** Answers the calls that begin from now on. */
  readonly current: Catalogue;
  /** Puts another catalogue in the place of the current one, at once. */
  replace(next: Catalogue): void;
}

/**
 * Creates a source that serves a catalogue until another replaces it. Each call is answered whole by the catalogue that was
 * current when it began, and so is each loop over a whole list: no answer mixes two. Build the next one first, and keep this
 * one serving when that fails.
 * @example
 * const source = createUpdatableSource(createCatalogue({ structures, services }));
 * source.replace(createCatalogue({ structures: newStructures, services: newServices }));
 */
export function createUpdatableSource(initial: Catalogue): UpdatableCatalogue {
  let current = initial;
  return {
    get current() {
      return current;
    },
    replace: (next) => {
      current = next;
    },
    searchServices: (...call) => current.searchServices(...call),
    facets: (...call) => current.facets(...call),
    points: (...call) => current.points(...call),
    question: (...call) => current.question(...call),
    nextQuestion: (...call) => current.nextQuestion(...call),
    capabilities: (...call) => current.capabilities(...call),
    services: (...call) => current.services(...call),
    structures: (...call) => current.structures(...call),
    search: (...call) => current.search(...call),
    // The current catalogue is read when a loop begins, not when the iterable is made.
    allServices: (...call) => ({ [Symbol.asyncIterator]: () => current.allServices(...call)[Symbol.asyncIterator]() }),
    allStructures: (...call) => ({
      [Symbol.asyncIterator]: () => current.allStructures(...call)[Symbol.asyncIterator](),
    }),
    service: (...call) => current.service(...call),
    structure: (...call) => current.structure(...call),
    sources: (...call) => current.sources(...call),
    referentiel: (...call) => current.referentiel(...call),
  };
}

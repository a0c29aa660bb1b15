import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

/** The records that columns stand for, by number, in memory or still to be fetched: a search asks for those of one page. */
export interface Records {
  /** Returns services in the order asked. @throws NetworkError or ShapeError when they cannot be had */
  services(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<readonly Service[]>;
  /** Returns structures in the order asked. @throws NetworkError or ShapeError when they cannot be had */
  structures(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<readonly ListedStructure[]>;
  /** Returns the number of a service, -1 when no service has this id. */
  findService(id: string, signal?: AbortSignal): Promise<number>;
  /** Returns the number of a structure, -1 when no structure has this id. */
  findStructure(id: string, signal?: AbortSignal): Promise<number>;
}

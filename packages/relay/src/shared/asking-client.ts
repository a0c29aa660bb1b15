import { AsyncLocalStorage } from 'node:async_hooks';

/** The client whose request is being answered, for what is done in its turn far below the request. Absent for the relay's own work. */
export const askingClient = new AsyncLocalStorage<string>();

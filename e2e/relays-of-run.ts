import { openDoor } from './relay-door.ts';

/** Gives the tests of a run one process for their relays. */
export default async function setup(): Promise<() => void> {
  const { port, close } = await openDoor();
  process.env['RELAYS_PORT'] = port.toString();
  return close;
}

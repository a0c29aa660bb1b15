/** Images asked for before one has come: a server that is down is asked for no more. */
export const FIRST_TILES = 4;

/** Follows the images of a map: whether they come at all, which ones did, and which try this is. */
export class TileLoads {
  /** A change of it asks for every image again. */
  attempt = 0;
  /** None came, and some did not: something else is drawn instead. */
  areAbsent = false;
  /** So many failed in a row that no other is asked for until the next try. */
  isResting = false;
  /** Images that did not come are worth another try. */
  hasMissed = false;
  readonly #come = new Set<string>();
  #misses = 0;

  /** At least one came. */
  get hasCome(): boolean {
    return this.#come.size > 0;
  }

  /** Begins again: other images, or the same at another time. */
  restart(): void {
    this.areAbsent = this.isResting = this.hasMissed = false;
    this.#misses = 0;
    this.#come.clear();
    this.attempt += 1;
  }

  came(address: string): void {
    this.#come.add(address);
    this.#misses = 0;
    this.areAbsent = false;
  }

  /** An image did not come. Returns true when that tells, for the first time, that none does. */
  missed(): boolean {
    this.hasMissed = true;
    this.#misses += 1;
    const isNews = !this.isResting && !this.areAbsent && (!this.hasCome || this.#misses >= FIRST_TILES);
    this.areAbsent ||= !this.hasCome;
    this.isResting ||= this.#misses >= FIRST_TILES;
    return isNews;
  }

  /** Tells which of these images, the nearest first, to ask for or to keep. */
  choose(addresses: readonly string[]): readonly string[] {
    if (this.isResting) return addresses.filter((address) => this.#come.has(address));
    return this.hasCome ? addresses : addresses.slice(0, FIRST_TILES);
  }
}

/** Follows the images of a map: whether they come at all, and which try this is. */
export class TileLoads {
  #loaded = 0;
  #hasMissed = false;
  #areAbsent = false;
  #attempt = 0;

  /** A change of it asks for every image again. */
  get attempt(): number {
    return this.#attempt;
  }

  /** Some came not, and none came: something else is drawn instead. */
  get areAbsent(): boolean {
    return this.#areAbsent;
  }

  /** Images that did not come are worth another try. */
  get hasMissed(): boolean {
    return this.#hasMissed;
  }

  /** Begins again: other images, or the same at another time. */
  restart(): void {
    this.#areAbsent = false;
    this.#hasMissed = false;
    this.#loaded = 0;
    this.#attempt += 1;
  }

  /** An image came. */
  came(): void {
    this.#loaded += 1;
    this.#areAbsent = false;
  }

  /** An image did not come; returns true when that tells, for the first time, that none does. */
  missed(): boolean {
    this.#hasMissed = true;
    if (this.#loaded > 0 || this.#areAbsent) return false;
    this.#areAbsent = true;
    return true;
  }
}

/** Follows the images of a map: whether they come at all, and which try this is. */
export class TileLoads {
  /** A change of it asks for every image again. */
  attempt = 0;
  /** Some came not, and none came: something else is drawn instead. */
  areAbsent = false;
  /** Images that did not come are worth another try. */
  hasMissed = false;
  /** At least one came. */
  hasCome = false;

  /** Begins again: other images, or the same at another time. */
  restart(): void {
    this.areAbsent = this.hasMissed = this.hasCome = false;
    this.attempt += 1;
  }

  came(): void {
    this.hasCome = true;
    this.areAbsent = false;
  }

  /** An image did not come. Returns true when that tells, for the first time, that none does. */
  missed(): boolean {
    this.hasMissed = true;
    if (this.hasCome || this.areAbsent) return false;
    this.areAbsent = true;
    return true;
  }
}

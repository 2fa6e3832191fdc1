const places = 4096;

/**
 * Results of a graph that wait for their turn in a walk back: the last made comes first.
 *
 * Their ids count up as they are made, so they need no sorting: each waits at the place that its id says, on one of the
 * shelves of 4096 places. Shelves on which nobody waits are not there, so old results cost no more than new ones.
 */
export class LastMadeFirst<Result extends { readonly id: number }> {
  private readonly shelves = new Map<number, (Result | undefined)[]>();
  /** the shelf that is being emptied, which one it is, and the next place on it */
  private shelf: (Result | undefined)[] = [];
  private number = -1;
  private place = -1;

  /** Lets a result wait that was made before the last one taken; returns false if it waits already. */
  put(result: Result): boolean {
    const number = Math.floor(result.id / places);
    let shelf = number === this.number ? this.shelf : this.shelves.get(number);
    if (!shelf) {
      shelf = new Array<Result | undefined>(places).fill(undefined);
      this.shelves.set(number, shelf);
    }
    const place = result.id % places;
    if (shelf[place]) return false;
    shelf[place] = result;
    return true;
  }

  /** Takes the last made of all that wait, until there is none. */
  take(): Result | undefined {
    while (this.place >= 0 || this.goToNextShelf()) {
      const result = this.shelf[this.place];
      this.place -= 1;
      if (result) return result;
    }
    return undefined;
  }

  private goToNextShelf(): boolean {
    this.shelves.delete(this.number);
    this.number = -1;
    for (const number of this.shelves.keys()) this.number = Math.max(this.number, number);
    this.shelf = this.shelves.get(this.number) ?? [];
    this.place = this.shelf.length - 1;
    return this.place >= 0;
  }
}

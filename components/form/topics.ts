/** Who listens to what: a change of one cell wakes that cell and nothing else. */
export class Topics {
  #listeners = new Map<string, Set<() => void>>();
  #haveTold = false;
  #holding = false;
  #held = new Set<string>();
  #heldSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `pause` and `longest` in milliseconds: what is held is passed on so long after the last act, or after the first. */
  constructor(
    private readonly pause = 120,
    private readonly longest = 300,
  ) {}

  on(topic: string, listener: () => void): () => void {
    const set = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, set.add(listener));
    return () => set.delete(listener);
  }

  /** Whether anybody could have heard anything. */
  haveTold = () => this.#haveTold;

  tell(topics: Iterable<string>): void {
    if (this.#holding) for (const topic of topics) this.#held.add(topic);
    else this.tellAtOnce(topics);
  }

  /** What must be true at every moment, as whether it is saved. */
  tellAtOnce(topics: Iterable<string>): void {
    this.#haveTold = true;
    for (const topic of new Set(topics)) for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }

  /**
   * What a key does. What it tells is held until the keys pause: a frame shows the key and nothing else, and what
   * follows from it, sums and marks all over the page, is rendered once for several keys.
   */
  hold(act: () => void): void {
    const outer = this.#holding;
    this.#holding = true;
    try {
      act();
    } finally {
      this.#holding = outer;
    }
    if (this.#held.size === 0) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#heldSince = now;
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#heldSince + this.longest - now);
    this.#timer = setTimeout(() => this.passOn(), Math.min(this.pause, left));
  }

  /** Tells now what is held. */
  passOn(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const told = this.#held;
    this.#held = new Set();
    this.tellAtOnce(told);
  }
}

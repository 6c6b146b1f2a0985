/** Who listens to what: a change of one cell wakes that cell and nothing else. */
export class Topics {
  #listeners = new Map<string, Set<() => void>>();

  on(topic: string, listener: () => void): () => void {
    const set = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, set.add(listener));
    return () => set.delete(listener);
  }

  tell(topics: Iterable<string>): void {
    for (const topic of new Set(topics)) for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }
}

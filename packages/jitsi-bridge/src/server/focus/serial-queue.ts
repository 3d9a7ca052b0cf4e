/** Runs tasks one after the other, in the order they were handed in. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** Settles as the task does; a failing task does not stop the ones behind it. */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

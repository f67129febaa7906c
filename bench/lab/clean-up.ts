/** What a run has to put away when it ends, in whatever way; what came last goes first. */
export class CleanUp {
  readonly #steps: (() => Promise<unknown>)[] = [];

  add(step: () => Promise<unknown>): void {
    this.#steps.unshift(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) {
      await step().catch((error: Error) => process.stderr.write(`Cleaning up: ${error.message}\n`));
    }
  }
}

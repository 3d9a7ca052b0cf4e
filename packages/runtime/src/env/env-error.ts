/** One thing that is wrong with the environment. Never contains the value: it may be a secret. */
export interface EnvFault {
  /** Name of the variable. */
  readonly name: string;
  /** In plain words, after the name: "is missing (address of the database)". */
  readonly problem: string;
}

/** The environment does not fit the schema; lists every fault at once. */
export class EnvError extends Error {
  override readonly name = "EnvError";
  readonly code = "env.invalid";
  readonly faults: readonly EnvFault[];

  constructor(faults: readonly EnvFault[]) {
    super(faults.map((fault) => `${fault.name} ${fault.problem}`).join("\n"));
    this.faults = faults;
  }
}

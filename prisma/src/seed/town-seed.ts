/** A legal page to be put in place. */
export interface LegalPageSeed {
  readonly slug: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** True while the town has not put its own text here. */
  readonly isTemplate: boolean;
}

/** A town as a seed describes it. */
export interface TownSeed {
  /** UUID; the same on every run, which makes seeding idempotent. */
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, lower case. */
  readonly primaryColour: string;
  readonly accentColour: string;
  readonly logoUrl: string | null;
  readonly languages: readonly string[];
  /** Host names without port, lower case. */
  readonly hosts: readonly string[];
  readonly legalPages: readonly LegalPageSeed[];
}

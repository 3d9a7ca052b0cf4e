import type { TownId } from "../ids";

/** A line in the list of a town's legal pages. */
export interface LegalPageLink {
  /** Stable name in the address: `impressum`, `datenschutz`, `barrierefreiheit`. */
  readonly slug: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
}

/** What every page needs to know about its town. */
export interface Town {
  readonly id: TownId;
  readonly name: string;
  /** `#rrggbb`. */
  readonly primaryColour: string;
  /** `#rrggbb`. */
  readonly accentColour: string;
  /** Path or address of the logo on the town's own servers; null: show the name. */
  readonly logoUrl: string | null;
  /** BCP 47 tags, the default first; never empty. */
  readonly languages: readonly string[];
  readonly legalPages: readonly LegalPageLink[];
}

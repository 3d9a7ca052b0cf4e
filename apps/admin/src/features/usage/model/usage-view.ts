/** Figures of a month or a year, as the domain lets them be shown. */
export interface ShownFigures {
  readonly meetings: number;
  readonly entries: number;
  readonly participantMinutes: number;
  readonly peak: number;
  readonly meanSize: number | null;
  readonly meanMinutes: number | null;
  /** Of the time of all meetings, 0 to 1. */
  readonly clubShare: number | null;
}

/** A year of one town, or of all; null: hidden, because too few people are behind it. */
export interface UsageView {
  /** A town's id, or `alle`. */
  readonly place: string;
  readonly placeName: string | null;
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly maySeeAll: boolean;
  readonly year: number;
  readonly years: readonly number[];
  readonly total: ShownFigures | null;
  readonly months: readonly (ShownFigures | null)[];
  /** Most people at once on each day of the year, from 1 January on; null: hidden, or still to come. */
  readonly dayPeaks: readonly (number | null)[];
  /** `most` null: no upper end. */
  readonly sizes: readonly { readonly most: number | null; readonly share: number }[] | null;
  /** Meetings that ended, by the most minutes they lasted; `most` null: no upper end. */
  readonly lengths:
    readonly { readonly most: number | null; readonly meetings: number | null }[] | null;
  /** What people said after meetings; null: nobody did, or hidden. */
  readonly ratings:
    | readonly { readonly rating: "good" | "fair" | "poor"; readonly answers: number | null }[]
    | null;
  readonly week: readonly (readonly (number | null)[])[];
  readonly fewestShown: number;
}

/** The forecast with its table of what would be needed if more people came. */
export interface ForecastPageView {
  readonly recentPeak: number;
  readonly earlierPeak: number | null;
  readonly growth: number;
  readonly expectedPeak: number;
  readonly servers: number;
  readonly peoplePerServer: number;
  readonly whatIf: readonly { readonly people: number; readonly servers: number }[];
}

/** The sixteen Länder, by the letters everybody uses for them. */
export const LAENDER = [
  ...(["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV"] as const),
  ...(["NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"] as const),
] as const;

/** One of {@link LAENDER}. */
export type Land = (typeof LAENDER)[number];

/** The pages the law asks of a town, and its rules, by their German names in the address. */
export const LEGAL_SLUGS = [
  "impressum",
  "datenschutz",
  "nutzungsregeln",
  "barrierefreiheit",
] as const;

/** Name of a legal page in the address. */
export type LegalSlug = (typeof LEGAL_SLUGS)[number];

/** Short signs that need no words. */
export const REACTIONS = ["like", "clap", "laugh", "surprised", "love"] as const;

/** One of them. */
export type Reaction = (typeof REACTIONS)[number];

/** What people send one another beside words: passing, to whoever is there, and nowhere kept. */
export type Signal =
  | { readonly kind: "reaction"; readonly reaction: Reaction }
  /** A host asks somebody to turn the microphone on. Only the server's roster says who is a host. */
  | { readonly kind: "please-speak" };

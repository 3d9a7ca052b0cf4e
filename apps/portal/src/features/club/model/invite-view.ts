/** Somebody on the address list, and whether they can be invited. */
export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** `free`: can be chosen. */
  readonly status: "free" | "invited" | "left" | "bounced";
}

/** What is needed to invite people to a gathering. */
export interface InviteView {
  readonly clubId: string;
  readonly gatheringId: string;
  readonly title: string;
  readonly people: readonly CandidateRow[];
  /** What would be sent, in the languages of those who could get it. */
  readonly letters: readonly {
    readonly language: "de" | "en";
    readonly subject: string;
    readonly text: string;
  }[];
}

/** Those whose name or address contains what was typed. Pure. */
export function findPeople(
  people: readonly CandidateRow[],
  typed: string,
): readonly CandidateRow[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return people;
  return people.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted));
}

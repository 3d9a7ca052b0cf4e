import type { Participant } from "./types";

/**
 * The list of people: raised hands first, the longest raised on top, then everybody in order of
 * joining; with a query only those whose name contains it, whatever capitals and accents. Pure.
 */
export function listedPeople(
  participants: readonly Participant[],
  query: string,
): readonly Participant[] {
  const wanted = plain(query.trim());
  const found = participants.filter(({ name }) => plain(name).includes(wanted));
  const raised = found.filter(({ handRaisedAtMs }) => handRaisedAtMs !== null);
  raised.sort((one, other) => (one.handRaisedAtMs ?? 0) - (other.handRaisedAtMs ?? 0));
  return [...raised, ...found.filter(({ handRaisedAtMs }) => handRaisedAtMs === null)];
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("de");
}

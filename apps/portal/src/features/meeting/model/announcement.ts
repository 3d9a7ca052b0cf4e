import type { MeetingState, Reaction } from "./types";

/** Something that happened and is said aloud; the words are found by kind. */
export type Announcement =
  | { readonly kind: "joined" | "left" | "handRaised" | "handLowered"; readonly name: string }
  | { readonly kind: "sharing" | "sharingEnded"; readonly name: string }
  | { readonly kind: "chat" | "privateChat"; readonly name: string; readonly text: string }
  | { readonly kind: "mutedBy"; readonly name: string; readonly media: "audio" | "video" }
  | { readonly kind: "becameHost" }
  | {
      readonly kind: "reaction";
      readonly name: string;
      readonly isSelf: boolean;
      readonly reaction: Reaction;
    };

type Observed = Pick<MeetingState, "participants" | "chat" | "mutedBy" | "role" | "reactions">;

/**
 * What changed between two states, in words to be: about others, and of one's own doing only what
 * nothing else on the page shows.
 *
 * The people met on entering are no news; comparing starts with the first joined state. Pure.
 */
export function announcements(before: Observed, after: Observed): readonly Announcement[] {
  return [
    ...comingsAndGoings(before, after),
    ...gestures(before, after),
    ...newChat(before, after),
    ...newReactions(before, after),
    ...aboutSelf(before, after),
  ];
}

function comingsAndGoings(before: Observed, after: Observed): Announcement[] {
  const known = new Set(before.participants.map(({ id }) => id));
  const present = new Set(after.participants.map(({ id }) => id));
  const joined = after.participants.filter(({ id, isSelf }) => !isSelf && !known.has(id));
  const left = before.participants.filter(({ id, isSelf }) => !isSelf && !present.has(id));
  return [
    ...joined.map(({ name }) => ({ kind: "joined", name }) as const),
    ...left.map(({ name }) => ({ kind: "left", name }) as const),
  ];
}

function gestures(before: Observed, after: Observed): Announcement[] {
  const earlier = new Map(before.participants.map((person) => [person.id, person]));
  return after.participants.flatMap((person): Announcement[] => {
    if (person.isSelf) return [];
    const past = earlier.get(person.id);
    const { name } = person;
    const raised = person.handRaisedAtMs !== null;
    const wasRaised = (past?.handRaisedAtMs ?? null) !== null;
    const found: Announcement[] = [];
    if (raised !== wasRaised) found.push({ kind: raised ? "handRaised" : "handLowered", name });
    if (person.sharingScreen !== (past?.sharingScreen ?? false)) {
      found.push({ kind: person.sharingScreen ? "sharing" : "sharingEnded", name });
    }
    return found;
  });
}

function newChat(before: Observed, after: Observed): Announcement[] {
  const known = new Set(before.chat.map(({ id }) => id));
  return after.chat
    .filter(({ id, isSelf }) => !isSelf && !known.has(id))
    .map(({ fromName, text, to }) => ({
      kind: to === null ? "chat" : "privateChat",
      name: fromName,
      text,
    }));
}

function newReactions(before: Observed, after: Observed): Announcement[] {
  if (after.reactions === before.reactions) return [];
  const known = new Set(before.reactions.map(({ id }) => id));
  const self = after.participants.find(({ isSelf }) => isSelf);
  return after.reactions
    .filter(({ id }) => !known.has(id))
    .map(({ fromId, fromName, reaction }) => ({
      kind: "reaction",
      name: fromName,
      isSelf: fromId === self?.id,
      reaction,
    }));
}

function aboutSelf(before: Observed, after: Observed): Announcement[] {
  const found: Announcement[] = [];
  if (after.mutedBy !== null && after.mutedBy !== before.mutedBy) {
    found.push({ kind: "mutedBy", name: after.mutedBy.name, media: after.mutedBy.kind });
  }
  if (after.role === "host" && before.role === "guest") found.push({ kind: "becameHost" });
  return found;
}

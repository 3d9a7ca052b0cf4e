/** What each Jingle action of a client does; rules about sources and sids, no I/O of its own. */
import { admitSources, withdrawSources } from "../../protocol/source-set";
import type { ClientJingle } from "../../protocol/jingle/types";
import { NS } from "../../protocol/namespaces";
import type { SourceDescription } from "../../protocol/sources";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { xml } from "../../protocol/xml/element";
import type { JingleSession } from "./jingle-session";
import type { Participant } from "./participant";
import { allowedSources, screenRefused } from "./screen-rights";

/** What the handlers may do to the conference. */
export interface JingleContext {
  /** Complete descriptions of what everybody but this participant sends. */
  sourcesOfOthers(participant: Participant): readonly SourceDescription[];
  /** The participant's sources are these now: tell media and the others. */
  publish(participant: Participant, sources: readonly SourceDescription[]): Promise<void>;
  /** Replaces the session by a new one. @throws StanzaError `resource-constraint` when too often */
  restart(participant: Participant): void;
  /** Ends the participant's media; he stays in the room. */
  release(participant: Participant): void;
}

type Action<Name extends ClientJingle["action"]> = Extract<ClientJingle, { action: Name }>;

/**
 * Carries out one request; resolving means "result".
 * @throws StanzaError as the client should read it: `item-not-found` with `unknown-session` for a sid
 * that is not current, `unexpected-request` out of order, `forbidden` for a screen his grant rules out, `bad-request` for sources that cannot be,
 * `resource-constraint` for changes so frequent that they would keep everybody else negotiating.
 */
export async function handleJingle(
  context: JingleContext,
  participant: Participant,
  jingle: ClientJingle,
): Promise<void> {
  const { session } = participant;
  if (session?.sid !== jingle.sid) throw unknownSession();
  switch (jingle.action) {
    case "session-accept":
      return accept(context, participant, session, jingle);
    case "source-add":
      requireCalm(participant);
      return addSources(context, participant, jingle);
    case "source-remove":
      requireCalm(participant);
      return removeSources(context, participant, jingle);
    case "session-terminate":
      return terminate(context, participant, session, jingle);
    case "session-info":
      // In-place ICE restart is optional; the client falls back to a new session.
      if (jingle.iceRestart) throw new StanzaError("feature-not-implemented");
      return;
    case "transport-info":
      // Candidates of the client are not needed: the SFU answers wherever STUN comes from.
      return;
    case "unsupported":
      throw new StanzaError("feature-not-implemented");
  }
}

async function accept(
  context: JingleContext,
  participant: Participant,
  session: JingleSession,
  jingle: Action<"session-accept">,
): Promise<void> {
  // A screen left over from before is left out: whoever comes in must not fail for it.
  const sources = allowedSources(participant.occupant, jingle.sources, []);
  const admitted = () => admitSources(sources, [], context.sourcesOfOthers(participant));
  admitted();
  await session.accept(jingle.transport);
  // Once more: somebody else may have been granted the same SSRC meanwhile.
  await context.publish(participant, admitted());
  session.openAnnouncements();
}

async function addSources(
  context: JingleContext,
  participant: Participant,
  jingle: Action<"source-add">,
): Promise<void> {
  if (participant.session?.active !== true) throw new StanzaError("unexpected-request");
  const allowed = allowedSources(participant.occupant, jingle.sources, participant.sources);
  if (allowed.length < jingle.sources.length) throw screenRefused();
  const others = context.sourcesOfOthers(participant);
  await context.publish(participant, admitSources(jingle.sources, participant.sources, others));
}

async function removeSources(
  context: JingleContext,
  participant: Participant,
  jingle: Action<"source-remove">,
): Promise<void> {
  if (participant.session?.active !== true) throw new StanzaError("unexpected-request");
  const { kept, removed } = withdrawSources(jingle.ssrcs, participant.sources);
  if (removed.length > 0) await context.publish(participant, kept);
}

function terminate(
  context: JingleContext,
  participant: Participant,
  session: JingleSession,
  jingle: Action<"session-terminate">,
): void {
  // A late cry about a session that has been replaced meanwhile must not tear down its successor.
  if (jingle.restart && jingle.bridgeSessionId !== session.bridgeSessionId) return;
  if (jingle.restart) context.restart(participant);
  else context.release(participant);
}

function requireCalm(participant: Participant): void {
  if (!participant.sourceChanges.take()) throw new StanzaError("resource-constraint");
}

function unknownSession(): StanzaError {
  return new StanzaError("item-not-found", {
    extension: xml("unknown-session", { xmlns: NS.JINGLE_ERRORS }),
  });
}

import type { EndpointId, FullJid, SourceName } from "../../protocol/ids";
import type { MucItem } from "../../protocol/muc";
import type { XmlElement } from "../../protocol/xml/element";
import type { Grant } from "../xmpp/ports";
import type { ClientSession } from "../xmpp/session";
import { TokenBucket } from "../xmpp/token-bucket";
import { withLegacyMediaState } from "./legacy-media-state";
import { grantedPresence } from "./granted-presence";
import type { MucLimits } from "./limits";
import type { Occupant, OccupantRank } from "./types";

/** What the room itself knows of somebody in it. */
export class RoomOccupant implements Occupant {
  readonly jid: FullJid;
  readonly session: ClientSession;
  readonly joinedAtMs = Date.now();
  readonly presences: TokenBucket;
  readonly messages: TokenBucket;
  readonly iqs: TokenBucket;
  /** Characters he may make the room pass on. */
  readonly relayed: TokenBucket;
  rank: OccupantRank;
  #extensions: readonly XmlElement[] = [];
  #shown: readonly XmlElement[] = [];
  #refusedScreens: readonly SourceName[] = [];

  constructor(
    session: ClientSession,
    jid: FullJid,
    extensions: readonly XmlElement[],
    limits: MucLimits,
  ) {
    this.session = session;
    this.jid = jid;
    this.extensions = extensions;
    this.rank = session.grant.moderator ? "host" : "guest";
    this.presences = new TokenBucket(limits.presencesPerSecond, limits.presenceBurst);
    this.messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst);
    this.iqs = new TokenBucket(limits.iqsPerSecond, limits.iqBurst);
    this.relayed = new TokenBucket(limits.relayedCharsPerSecond, limits.relayedCharBurst);
  }

  get extensions(): readonly XmlElement[] {
    return this.#extensions;
  }

  /** Takes a presence as it came; kept as far as his grant goes. */
  set extensions(extensions: readonly XmlElement[]) {
    const granted = grantedPresence(extensions, this.grant, this.nick);
    this.#extensions = granted.extensions;
    this.#refusedScreens = granted.refusedScreens;
    this.#shown = withLegacyMediaState(granted.extensions, this.nick);
  }

  get refusedScreens(): readonly SourceName[] {
    return this.#refusedScreens;
  }

  /** What the others get to see: the extensions and what the 2022 client needs besides. */
  get shown(): readonly XmlElement[] {
    return this.#shown;
  }

  get nick(): EndpointId {
    return this.session.endpointId;
  }

  get realJid(): FullJid {
    return this.session.jid;
  }

  get grant(): Grant {
    return this.session.grant;
  }

  /** His `<item/>`: owner and moderator together, since each client looks at another of the two. */
  get item(): MucItem {
    return this.rank === "host"
      ? { affiliation: "owner", role: "moderator", jid: this.realJid }
      : { affiliation: "member", role: "participant", jid: this.realJid };
  }
}

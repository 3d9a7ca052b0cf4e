/** What a client can do, as it says itself (XEP-0030), the way stock Jicofo asks. */
import { NS } from "../../protocol/namespaces";
import {
  attr,
  child,
  childrenNamed,
  elements,
  xml,
  type XmlElement,
} from "../../protocol/xml/element";
import type { Occupant, Room } from "../muc/types";

/** A client with this feature shows camera and screen of one person side by side. */
export const SEVERAL_VIDEOS = "http://jitsi.org/receive-multiple-video-streams";

/** A client that does not answer is invited after this long all the same. */
const ANSWER_TIMEOUT_MS = 1_000;

/**
 * Whether the client shows one picture of each person only. Asked of the client; one that refuses to
 * answer or takes too long is judged by its presence, where only newer generations name their sources.
 */
export async function showsOneVideoPerPerson(room: Room, occupant: Occupant): Promise<boolean> {
  try {
    const question = xml("query", { xmlns: NS.DISCO_INFO });
    return !hasFeature(await room.ask(occupant.nick, question, ANSWER_TIMEOUT_MS), SEVERAL_VIDEOS);
  } catch {
    return !occupant.extensions.some((element) => element.name === "SourceInfo");
  }
}

function hasFeature(answer: XmlElement, feature: string): boolean {
  const query = child(answer, "query", NS.DISCO_INFO);
  const features = query ? childrenNamed(query, "feature") : elements(answer);
  return features.some((element) => attr(element, "var") === feature);
}

/** What somebody whose grant forbids shared screens may send: one picture, and that a camera. */
import { NS } from "../../protocol/namespaces";
import type { SourceDescription } from "../../protocol/sources";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import type { Occupant } from "../muc/types";
import { mayShareScreen } from "../xmpp/ports";

/** The sources that may be added to `own`; a screen or a second picture may need a right to it. */
export function allowedSources(
  { grant }: Pick<Occupant, "grant">,
  added: readonly SourceDescription[],
  own: readonly SourceDescription[],
): readonly SourceDescription[] {
  if (mayShareScreen(grant)) return added;
  const videos = new Set(own.filter(({ kind }) => kind === "video").map(({ msid }) => msid));
  return added.filter((source) => {
    if (source.kind !== "video") return true;
    if (source.videoType === "desktop") return false;
    videos.add(source.msid);
    return videos.size === 1;
  });
}

/** The refusal of a screen, in the words clients show. */
export function screenRefused(): StanzaError {
  return new StanzaError("forbidden", { text: "Screen sharing is not allowed" });
}

/** With which mute the client stops its screen: the 2022 client's takes the camera's place. */
export function screenMuteNamespace({ extensions }: Pick<Occupant, "extensions">): string {
  const named = extensions.some((element) => element.name === "SourceInfo");
  return named ? NS.JITSI_DESKTOP : NS.JITSI_VIDEO;
}

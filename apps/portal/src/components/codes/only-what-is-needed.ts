const MEETING_PLACE = /\/treffen\/[^\s/?#<>"'()]{1,120}/giu;

/**
 * Of what was typed or pasted, as much as a server needs to find the meeting: of a whole mail, the
 * meeting's place in its links. Fragments stay here: the host's own link has the host's secret
 * there, which belongs into no address that a server sees.
 */
export function onlyWhatIsNeeded(text: string): string {
  const bare = text.replace(/#\S*/g, "");
  const places = [...new Set(bare.match(MEETING_PLACE) ?? [])];
  return places.length === 0 ? bare : places.join(" ");
}

import { Heart, Laugh, PartyPopper, Sparkles, ThumbsUp } from "lucide-react";

import type { Reaction } from "../model/types";

/** Drawings instead of emoji: not every device has a font for those, and they differ between devices. */
const PICTURES = {
  like: ThumbsUp,
  clap: PartyPopper,
  laugh: Laugh,
  surprised: Sparkles,
  love: Heart,
} as const satisfies Record<Reaction, typeof Heart>;

/** A sign as a picture; the words belong beside it. */
export function ReactionPicture({ reaction }: { readonly reaction: Reaction }) {
  const Picture = PICTURES[reaction];
  return <Picture aria-hidden="true" className="h-7 w-7" />;
}

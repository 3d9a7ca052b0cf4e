import type { Reaction } from "../model/types";

const PICTURES = {
  like: "👍",
  clap: "👏",
  laugh: "😄",
  surprised: "😮",
  love: "❤️",
} as const satisfies Record<Reaction, string>;

/** A sign as a picture that everybody knows; the words belong beside it. */
export function ReactionPicture({ reaction }: { readonly reaction: Reaction }) {
  return (
    <span aria-hidden="true" className="text-[1.6rem] leading-none">
      {PICTURES[reaction]}
    </span>
  );
}

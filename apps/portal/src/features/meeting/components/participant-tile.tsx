"use client";
import { classNames } from "@stadtstube/ui";
import { Hand, MicOff, Pin, PinOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import { initials } from "../model/initials";
import type { SceneTile } from "../model/scene";
import { TrackVideo } from "./track-video";

/** A person on screen. */
export interface ParticipantTileProps extends SceneTile {
  readonly speaking: boolean;
  readonly showsCamera: boolean;
  readonly pinned: boolean;
  /** Shows this person large, or all alike again; null where there is nobody else. */
  readonly onPin: (() => void) | null;
}

/** Picture or initials, name, and in signs with words: muted, hand raised, weak connection. */
export function ParticipantTile(props: ParticipantTileProps) {
  const { participant, rect, speaking, pinned, onPin } = props;
  const t = useTranslations("meeting.tile");
  const { camera, isSelf, name, videoMuted } = participant;
  const picture =
    props.showsCamera && camera !== null && !videoMuted && !camera.muted ? camera : null;
  const weak = participant.quality === "poor" || participant.quality === "lost";
  return (
    <li
      className={classNames(
        "group absolute left-0 top-0 overflow-hidden rounded-2xl bg-tile transition-[width,height,transform] duration-200",
        speaking && "ring-4 ring-speaking ring-offset-2 ring-offset-room",
      )}
      style={{
        width: rect.width,
        height: rect.height,
        transform: `translate(${rect.x}px, ${rect.y}px)`,
      }}
    >
      {/* They stay underneath: a picture takes a moment to arrive. */}
      <Initials name={name} size={Math.min(rect.width, rect.height)} />
      {picture === null ? null : <TrackVideo track={picture} mirrored={isSelf} fit="cover" />}
      {participant.handRaisedAtMs === null ? null : (
        <span className="absolute end-2 top-2 flex items-center gap-2 rounded-full bg-hand px-3 py-1.5 text-[0.9rem] font-semibold text-black">
          <Hand aria-hidden="true" className="h-5 w-5" />
          {rect.width > 220 ? t("hand") : <span className="st-visually-hidden">{t("hand")}</span>}
        </span>
      )}
      {onPin === null ? null : (
        <PinButton name={name} pinned={pinned} small={rect.width <= 220} onPress={onPin} />
      )}
      <span className="absolute bottom-2 start-2 flex max-w-[calc(100%-1rem)] items-center gap-2 rounded-full bg-label px-3 py-1 text-[0.95rem] font-semibold text-white">
        {participant.audioMuted ? (
          <>
            <MicOff aria-hidden="true" className="h-4.5 w-4.5 flex-none" />
            <span className="st-visually-hidden">{t("muted")}</span>
          </>
        ) : null}
        {weak ? (
          <>
            <TriangleAlert aria-hidden="true" className="h-4.5 w-4.5 flex-none" />
            <span className="st-visually-hidden">{t("weak")}</span>
          </>
        ) : null}
        <span className="truncate">{isSelf ? t("self", { name }) : name}</span>
      </span>
    </li>
  );
}

interface PinButtonProps {
  readonly name: string;
  readonly pinned: boolean;
  readonly small: boolean;
  readonly onPress: () => void;
}

/** Appears under the mouse and with the focus; on whoever is pinned it stays. */
function PinButton({ name, pinned, small, onPress }: PinButtonProps) {
  const t = useTranslations("meeting.tile");
  const words = pinned ? t("unpin") : t("pin");
  return (
    <button
      type="button"
      aria-label={pinned ? t("unpinName", { name }) : t("pinName", { name })}
      onClick={onPress}
      className={classNames(
        "absolute start-2 top-2 z-10 flex min-h-11 items-center gap-2 rounded-full bg-label px-3 text-[0.9rem] font-semibold text-white",
        !pinned &&
          "opacity-0 focus-visible:opacity-100 group-hover:opacity-100 [@media(hover:none)]:hidden",
      )}
    >
      {pinned ? (
        <PinOff aria-hidden="true" className="h-4.5 w-4.5 flex-none" />
      ) : (
        <Pin aria-hidden="true" className="h-4.5 w-4.5 flex-none" />
      )}
      {small ? null : words}
    </button>
  );
}

function Initials({ name, size }: { readonly name: string; readonly size: number }) {
  const diameter = Math.round(Math.min(176, Math.max(48, size * 0.42)));
  return (
    <span className="absolute inset-0 grid place-items-center" aria-hidden="true">
      <span
        className="grid place-items-center rounded-full bg-avatar font-semibold text-on-avatar"
        style={{ width: diameter, height: diameter, fontSize: Math.round(diameter * 0.38) }}
      >
        {initials(name)}
      </span>
    </span>
  );
}

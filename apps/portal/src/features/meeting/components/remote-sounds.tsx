"use client";
import { useEffect, useRef } from "react";

import type { MediaTrack, Participant } from "../model/types";

/** Plays everybody else, whether or not there is a tile for them. */
export function RemoteSounds({ participants }: { readonly participants: readonly Participant[] }) {
  return (
    <div hidden>
      {participants.map(({ id, isSelf, audio }) =>
        isSelf || audio === null ? null : <Sound key={`${id}-${audio.id}`} track={audio} />,
      )}
    </div>
  );
}

function Sound({ track }: { readonly track: MediaTrack }) {
  const ref = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    if (ref.current === null) return;
    return track.attach(ref.current);
  }, [track]);
  return <audio ref={ref} autoPlay />;
}

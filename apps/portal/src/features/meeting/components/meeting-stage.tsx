"use client";
import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "next-intl";

import { scene, showsCamera } from "../model/scene";
import type { MeetingClient, MeetingState } from "../model/types";
import type { ViewChoices, ViewChoicesState } from "../model/view-choices";
import { viewReport } from "../model/view-report";
import { ParticipantTile } from "./participant-tile";
import { ScreenTile } from "./screen-tile";
import { StagePager } from "./stage-pager";
import { useElementSize } from "./use-element-size";

/** Where the people are. */
export interface MeetingStageProps {
  readonly client: MeetingClient;
  readonly state: MeetingState;
  readonly choices: ViewChoices;
  readonly chosen: ViewChoicesState;
}

/** Lays out who is present, and tells the client what is really shown. */
export function MeetingStage({ client, state, choices, chosen }: MeetingStageProps) {
  const t = useTranslations("meeting");
  const ref = useRef<HTMLDivElement>(null);
  const area = useElementSize(ref);
  const { participants, dominantSpeakerId } = state;
  const shown = useMemo(
    () => scene({ participants, dominantSpeakerId, choices: chosen }, area),
    [participants, dominantSpeakerId, chosen, area],
  );
  useEffect(() => {
    const seen = {
      ...shown,
      tiles: shown.tiles.filter((tile) => showsCamera(tile.participant, chosen)),
    };
    client.setView(viewReport(seen, window.devicePixelRatio));
  }, [client, shown, chosen]);
  return (
    <div ref={ref} className="relative h-full min-h-0 w-full">
      {shown.screen === null ? null : <ScreenTile {...shown.screen} />}
      <ul aria-label={t("stage")}>
        {shown.tiles.map((tile) => (
          <ParticipantTile
            key={tile.participant.id}
            {...tile}
            showsCamera={showsCamera(tile.participant, chosen)}
            pinned={tile.participant.id === chosen.pinnedId}
            onPin={participants.length > 1 ? () => choices.togglePin(tile.participant.id) : null}
            speaking={tile.participant.id === dominantSpeakerId && !tile.participant.audioMuted}
          />
        ))}
      </ul>
      <StagePager
        page={shown.page}
        pageCount={shown.pageCount}
        onTurn={(page) => choices.setPage(page)}
      />
      {shown.hiddenCount === 0 || shown.pageCount > 1 ? null : (
        <p className="absolute start-2 top-2 rounded-full bg-label px-4 py-1.5 font-semibold text-white">
          {t("hidden", { count: shown.hiddenCount })}
        </p>
      )}
    </div>
  );
}

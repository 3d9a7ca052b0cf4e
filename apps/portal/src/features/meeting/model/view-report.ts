import type { Scene, SceneTile } from "./scene";
import type { MediaTrack, ViewedSource } from "./types";

const CAMERA_RATIO = 16 / 9;

/**
 * What is really on screen, in device pixels, so that nothing unseen is sent.
 *
 * A camera fills its tile, so a tall tile needs more lines than it is high; a screen is shown whole.
 * One's own picture and what is switched off are left out. Pure.
 */
export function viewReport(shown: Scene, devicePixelRatio: number): readonly ViewedSource[] {
  const screen =
    shown.screen === null
      ? []
      : reported(shown.screen, { part: "screen", onStage: true, devicePixelRatio });
  const cameras = shown.tiles.flatMap((tile) => {
    const onStage = tile.participant.id === shown.largeId;
    return reported(tile, { part: "camera", onStage, devicePixelRatio });
  });
  return [...screen, ...cameras];
}

interface Viewing {
  readonly part: "camera" | "screen";
  readonly onStage: boolean;
  readonly devicePixelRatio: number;
}

function reported(
  { participant, rect }: SceneTile,
  { part, onStage, devicePixelRatio }: Viewing,
): ViewedSource[] {
  const track: MediaTrack | null = participant[part];
  if (participant.isSelf || track === null || track.muted) return [];
  const needed = part === "screen" ? rect.height : Math.max(rect.height, rect.width / CAMERA_RATIO);
  return [
    {
      sourceName: track.sourceName,
      participantId: participant.id,
      heightPx: Math.ceil(needed * devicePixelRatio),
      onStage,
    },
  ];
}

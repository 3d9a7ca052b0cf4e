"use client";
import { useState } from "react";
import { Button } from "@stadtstube/ui";
import { Video } from "lucide-react";
import { useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { writeFragment } from "@/components/link-fragment";
import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

import { deleteRoomAction, hostRoomAction } from "../room-deeds";
import type { ClubCard, RoomRow } from "../model/clubs-view";
import type { FormFailure } from "../model/form-state";
import { AddRoomForm } from "./add-room-form";
import { DeedButton } from "./deed-button";
import { Refusal } from "./refusal";

/** The club's rooms: the one link that members need, and the way in for who hosts. */
export function ClubRooms(props: {
  readonly club: ClubCard;
  readonly rooms: readonly RoomRow[];
  readonly meetingsPath: string;
}) {
  const t = useTranslations("club.rooms");
  const { club, rooms, meetingsPath } = props;
  return (
    <div className="grid gap-4">
      <h3 className="text-xl">{t("heading")}</h3>
      {rooms.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="grid gap-5">
        {rooms.map((room) => (
          <Room key={room.id} room={room} club={club} meetingsPath={meetingsPath} />
        ))}
      </ul>
      {club.mayEdit ? <AddRoomForm clubId={club.id} /> : null}
    </div>
  );
}

function Room(props: {
  readonly room: RoomRow;
  readonly club: ClubCard;
  readonly meetingsPath: string;
}) {
  const t = useTranslations("club.rooms");
  const { room, club, meetingsPath } = props;
  const { origin } = useStore(pageLocation);
  const path = `${meetingsPath}/${room.code}`;
  const link = `${origin}${path}`;
  return (
    <li className="grid gap-3 border-b border-line pb-4">
      <p className="text-lg font-semibold [overflow-wrap:anywhere]">{link}</p>
      <div className="flex flex-wrap gap-3">
        <HostButton clubId={club.id} room={room} path={path} />
        <CopyButton
          text={link}
          label={t("copy")}
          doneLabel={t("copied")}
          failedLabel={t("copyFailed")}
        />
        {club.mayEdit ? (
          <DeedButton
            text={t("delete")}
            label={t("deleteLabel", { code: room.code })}
            question={t("deleteQuestion")}
            input={{ clubId: club.id, roomId: room.id }}
            action={deleteRoomAction}
          >
            <p>{t("deleteText", { code: room.code })}</p>
          </DeedButton>
        ) : null}
      </div>
    </li>
  );
}

function HostButton(props: {
  readonly clubId: string;
  readonly room: RoomRow;
  readonly path: string;
}) {
  const t = useTranslations("club.rooms");
  const { clubId, room, path } = props;
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const host = async () => {
    setBusy(true);
    const result = await hostRoomAction({ clubId, roomId: room.id }).catch(() => null);
    if (result?.ok === true) {
      const fragment = writeFragment({ hostSecret: result.value.hostSecret });
      // A whole new page: the secret in its fragment is no business of the router's memory.
      window.location.assign(new URL(`${path}${fragment}`, window.location.href));
      return;
    }
    setBusy(false);
    setFailure(result === null ? { code: "network.unreachable" } : result.error);
  };
  return (
    <>
      <Button
        variant="primary"
        isDisabled={isBusy}
        aria-label={t("hostLabel", { code: room.code })}
        icon={<Video aria-hidden="true" />}
        onPress={() => void host()}
      >
        {t("host")}
      </Button>
      <Refusal failure={failure} />
    </>
  );
}

/** What a room says about itself (XEP-0045 6.4). */
import { dataForm } from "../../protocol/data-form";
import { discoInfo } from "../../protocol/disco";
import { NS } from "../../protocol/namespaces";
import type { XmlElement } from "../../protocol/xml/element";

/** Facts for the answer. */
export interface RoomFacts {
  readonly meetingId: string;
  readonly createdAtMs: number;
  readonly locked: boolean;
  readonly occupants: number;
}

/** The disco#info payload; the clients read lock state, meeting id and time of creation from it. */
export function roomInfo({ meetingId, createdAtMs, locked, occupants }: RoomFacts): XmlElement {
  return discoInfo({
    identities: [{ category: "conference", type: "text" }],
    features: [
      NS.MUC,
      NS.DISCO_INFO,
      NS.PING,
      locked ? "muc_passwordprotected" : "muc_unsecured",
      "muc_open",
      "muc_nonanonymous",
      "muc_temporary",
      "muc_unmoderated",
    ],
    form: dataForm("result", NS.MUC_ROOM_INFO, [
      { name: "muc#roominfo_meetingId", value: meetingId },
      { name: "muc#roominfo_created_timestamp", value: String(createdAtMs) },
      { name: "muc#roominfo_occupants", value: String(occupants) },
    ]),
  });
}

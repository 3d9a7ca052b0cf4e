import { parseJid } from "../../protocol/jid";

/** What the connection itself says, unverified. */
export interface StreamRequest {
  readonly token: string | undefined;
  /** Local part of the room, in lower case. */
  readonly room: string | undefined;
  /** Both clients add it when they are going to resume: their session's resume id. */
  readonly previd: string | undefined;
  /** `ws(s)://host[:port]` under which the client reached this server. */
  readonly reachedAt: string;
}

/** Reads what the client put behind the `?`. Never throws; what is not there is undefined. */
export function readStreamRequest(target: string | undefined, reachedAt: string): StreamRequest {
  const query = new URLSearchParams(target?.split("?", 2)[1] ?? "");
  return {
    token: query.get("token") ?? undefined,
    room: readRoom(query.get("room")),
    previd: query.get("previd") ?? undefined,
    reachedAt,
  };
}

/** The clients send the bare name; a full room address means the same. */
function readRoom(text: string | null): string | undefined {
  if (text === null || text === "") return undefined;
  const jid = parseJid(text);
  return jid?.node ?? text.toLowerCase();
}

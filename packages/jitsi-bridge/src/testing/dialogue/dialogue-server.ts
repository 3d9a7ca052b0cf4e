import type { BareJid } from "../../protocol/ids";
import type { MucLimits } from "../../server/muc/limits";
import { MucService } from "../../server/muc/muc-service";
import { DEFAULT_XMPP_LIMITS, type XmppLimits } from "../../server/xmpp/limits";
import type { Authenticate, Grant } from "../../server/xmpp/ports";
import { StreamHost } from "../../server/xmpp/stream-host";
import { DialogueClient } from "./dialogue-client";

/** The domain of dialogue servers. */
export const DOMAIN = "localhost";

/** What a test may set. */
export interface DialogueOptions {
  readonly xmpp?: Partial<XmppLimits>;
  readonly muc?: Partial<MucLimits>;
}

/** The signalling core with real streams, sessions and rooms, without sockets. */
export class DialogueServer {
  readonly muc: MucService;
  readonly host: StreamHost;
  /** What the server warned about. */
  readonly warnings: unknown[] = [];
  readonly #grants = new Map<string, Grant>();

  constructor({ xmpp, muc }: DialogueOptions = {}) {
    const log = { warn: (fields: unknown) => void this.warnings.push(fields) };
    const focusJid = `focus@auth.${DOMAIN}` as BareJid;
    this.muc = new MucService({
      domain: `conference.${DOMAIN}`,
      focusJid,
      log,
      ...at("limits", muc),
    });
    const limits = { ...DEFAULT_XMPP_LIMITS, ...xmpp };
    this.host = new StreamHost({ domain: DOMAIN, authenticate: this.#authenticate, log, limits });
    this.host.add(this.muc);
  }

  /** A socket that has just been opened with this query. */
  connects(query: { readonly token?: string; readonly previd?: string } = {}): DialogueClient {
    const client = new DialogueClient();
    const { token, previd } = query;
    client.carry(
      this.host.open(client, { token, room: undefined, previd, reachedAt: "ws://127.0.0.1" }),
    );
    return client;
  }

  /** Somebody bound with a grant. */
  async admits(grant: Partial<Grant> = {}): Promise<DialogueClient> {
    const client = this.connects({ token: this.grants(grant) });
    await client.binds(DOMAIN);
    return client;
  }

  /** A token that stands for a grant; for the room `rathaus` and a guest unless told otherwise. */
  grants(grant: Partial<Grant> = {}): string {
    const token = `token-${this.#grants.size}`;
    const times = { issuedAtMs: 0, expiresAtMs: 2e12 };
    const fallback = { room: "rathaus", moderator: false, ...times, user: {} };
    this.#grants.set(token, { ...fallback, ...grant });
    return token;
  }

  readonly #authenticate: Authenticate = ({ token }) => {
    if (token === undefined) return Promise.resolve({ ok: false, refusal: "token-missing" });
    if (token === "broken") return Promise.reject(new Error("the key store is away"));
    if (token === "expired") return Promise.resolve({ ok: false, refusal: "token-expired" });
    const grant = this.#grants.get(token);
    return Promise.resolve(
      grant ? { ok: true, grant } : { ok: false, refusal: "token-bad-signature" },
    );
  };
}

function at<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

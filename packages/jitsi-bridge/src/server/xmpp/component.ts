/** A service that only answers IQs, such as the focus at `focus.<domain>`. */
import { stanzaError } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, type XmlElement } from "../../protocol/xml/element";
import { IqCallees } from "./iq-callees";
import type { ClientSession, StanzaService } from "./session";

/** Register callees on `callees`. Presences are ignored, messages refused. */
export class IqComponent implements StanzaService {
  readonly domain: string;
  readonly callees: IqCallees<ClientSession>;

  /** `onError` hears of callees that fail with anything but a StanzaError. */
  constructor(domain: string, onError: (error: unknown) => void) {
    this.domain = domain;
    this.callees = new IqCallees(onError);
  }

  receive(session: ClientSession, stanza: XmlElement): void {
    if (stanza.name === "iq") {
      void this.callees.answer(stanza, session).then((answer) => answer && session.send(answer));
    } else if (stanza.name === "message" && attr(stanza, "type") !== "error") {
      session.send(stanzaError(stanza, new StanzaError("service-unavailable")));
    }
  }

  /** Keeps nothing about sessions. */
  sessionEnded(): void {}
}

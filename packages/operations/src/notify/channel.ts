/** A way to town IT. */
export interface Channel {
  /** Stands in the database beside the message; the address does not. */
  readonly name: string;
  /** Resolves when the message is handed over for good; rejects to try again later. */
  send(message: {
    readonly id: string;
    readonly subject: string;
    readonly body: string;
  }): Promise<void>;
}

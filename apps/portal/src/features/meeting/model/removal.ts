/** Whom a host throws out, as the meeting knows them. */
export interface Removal {
  readonly endpointId: string;
  /** The participant's id as the media server attests it; null where it attests none. */
  readonly participantId: string | null;
  /** Every endpoint the host's page sees. */
  readonly present: readonly string[];
}

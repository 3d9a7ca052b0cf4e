/**
 * The mail server has said, at once and for good, that this address takes nothing (RFC 5321: an answer
 * of 5xx to `RCPT TO`). Thrown by who sends; trying again would be of no use.
 */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

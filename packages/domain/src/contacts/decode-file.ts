import { ClubError } from "../clubs/club-error";

/** What an address list of a large club weighs many times over. */
const MOST_BYTES = 300_000;

/**
 * A file's text, whatever wrote it: UTF-8 with or without a mark, UTF-16 with one, and what remains as
 * Windows-1252, which a German Excel writes. Throws `club.import-unreadable`.
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.byteLength === 0 || bytes.byteLength > MOST_BYTES) throw ClubError.importUnreadable();
  const text = decode(bytes);
  // A picture or a spreadsheet's own format, not text.
  if (text.includes("\u0000")) throw ClubError.importUnreadable();
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

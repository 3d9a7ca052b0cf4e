/**
 * A `mailto:` link (RFC 6068) that opens the person's own mail program with everything written.
 *
 * Lines end with CR LF, as section 5 asks; everything else is percent-encoded. Pure.
 */
export function mailLink(mail: { readonly subject: string; readonly lines: readonly string[] }) {
  const subject = encodeURIComponent(mail.subject);
  const body = mail.lines.map((line) => encodeURIComponent(line)).join("%0D%0A");
  return `mailto:?subject=${subject}&body=${body}`;
}

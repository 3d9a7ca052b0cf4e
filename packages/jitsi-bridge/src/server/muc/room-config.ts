/** Room configuration by its hosts (XEP-0045 10): a password, and nothing else. */
import { dataForm, readSubmittedForm } from "../../protocol/data-form";
import { NS } from "../../protocol/namespaces";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, child, childText, xml, type XmlElement } from "../../protocol/xml/element";

const PASSWORD = "muc#roomconfig_roomsecret";
const PROTECTED = "muc#roomconfig_passwordprotectedroom";
const MEMBERS_ONLY = "muc#roomconfig_membersonly";

/** What a `muc#owner` set asks for. `password` undefined = open. */
export type OwnerRequest =
  | { readonly action: "configure"; readonly password: string | undefined }
  | { readonly action: "destroy"; readonly reason: string | undefined }
  | { readonly action: "cancel" };

/** The form; both clients refuse to lock a room whose form has no `roomsecret`. */
export function ownerForm(password: string | undefined): XmlElement {
  return xml(
    "query",
    { xmlns: NS.MUC_OWNER },
    dataForm("form", NS.MUC_ROOM_CONFIG, [
      { name: PROTECTED, type: "boolean", value: password === undefined ? "0" : "1" },
      { name: PASSWORD, type: "text-private", value: password ?? "" },
      { name: "muc#roomconfig_whois", type: "list-single", value: "anyone" },
    ]),
  );
}

/**
 * Reads a `muc#owner` set.
 * @throws StanzaError `bad-request` without a submitted form; `feature-not-implemented` for a lobby,
 * which is better refused than pretended; `not-acceptable` for a password that is too long.
 */
export function readOwnerRequest(query: XmlElement, maxPasswordChars: number): OwnerRequest {
  const destroy = child(query, "destroy", NS.MUC_OWNER);
  if (destroy !== undefined) {
    return { action: "destroy", reason: childText(destroy, "reason", NS.MUC_OWNER) };
  }
  const x = child(query, "x", NS.DATA_FORMS);
  if (x !== undefined && attr(x, "type") === "cancel") return { action: "cancel" };
  const form = readSubmittedForm(query);
  if (form === undefined) throw new StanzaError("bad-request");
  if (isTrue(form.get(MEMBERS_ONLY))) throw new StanzaError("feature-not-implemented");
  const password = form.get(PASSWORD) ?? "";
  if (password.length > maxPasswordChars) throw new StanzaError("not-acceptable");
  const open = password === "" || isFalse(form.get(PROTECTED));
  return { action: "configure", password: open ? undefined : password };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

/** Data forms (XEP-0004), as far as room configuration and room information need them. */
import { NS } from "./namespaces";
import { attr, child, childrenNamed, textOf, xml, type XmlElement } from "./xml/element";

/** One field: name, value and type. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
}

const MAX_FIELDS = 50;

/** `<x xmlns="jabber:x:data"/>` of one FORM_TYPE. */
export function dataForm(
  kind: "form" | "result",
  formType: string,
  fields: readonly FormField[],
): XmlElement {
  const all = [{ name: "FORM_TYPE", type: "hidden", value: formType }, ...fields];
  return xml(
    "x",
    { xmlns: NS.DATA_FORMS, type: kind },
    ...all.map(({ name, value, type }) =>
      xml("field", { var: name, type }, xml("value", {}, value)),
    ),
  );
}

/** The fields of a submitted form, each with its first value; undefined when it is no submission. */
export function readSubmittedForm(parent: XmlElement): ReadonlyMap<string, string> | undefined {
  const form = child(parent, "x", NS.DATA_FORMS);
  if (form === undefined || attr(form, "type") !== "submit") return undefined;
  const fields = childrenNamed(form, "field", NS.DATA_FORMS);
  if (fields.length > MAX_FIELDS) return undefined;
  const values = new Map<string, string>();
  for (const field of fields) {
    const name = attr(field, "var");
    const value = child(field, "value", NS.DATA_FORMS);
    if (name !== undefined && value !== undefined) values.set(name, textOf(value));
  }
  return values;
}

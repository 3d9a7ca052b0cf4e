/** What somebody looks for in the audit log, as the address says it. */
export interface AuditSearch {
  /** A town's id; empty: everything that may be seen. */
  readonly town: string;
  readonly text?: string;
  readonly before?: bigint;
}

/** Reads the address; what does not fit is left out. Pure. */
export function readAuditSearch(
  search: Readonly<Record<string, string | string[] | undefined>>,
): AuditSearch {
  const { stadt, suche, vor } = search;
  const isTown = typeof stadt === "string" && /^[0-9a-f-]{36}$/.test(stadt);
  const text = typeof suche === "string" ? suche.trim().slice(0, 100) : "";
  const isBefore = typeof vor === "string" && /^\d{1,18}$/.test(vor);
  return {
    town: isTown ? stadt : "",
    ...(text === "" ? {} : { text }),
    ...(isBefore ? { before: BigInt(vor) } : {}),
  };
}

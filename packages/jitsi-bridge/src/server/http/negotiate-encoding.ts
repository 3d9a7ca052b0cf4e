import type { LibraryEncoding } from "./library-files";

/**
 * Picks the smallest coding the client accepts (RFC 9110 section 12.5.3); weights other than 0 are
 * ignored, because all codings cost the client about the same. Plain bytes are always acceptable.
 */
export function negotiateEncoding(acceptEncoding: string | undefined): LibraryEncoding {
  const accepted = new Set(
    (acceptEncoding ?? "")
      .slice(0, 200)
      .toLowerCase()
      .split(",")
      .map((part) => part.split(";").map((piece) => piece.trim()))
      .filter(([, weight]) => weight === undefined || !/^q=0(\.0*)?$/.test(weight))
      .map(([coding]) => coding),
  );
  if (accepted.has("br")) return "br";
  return accepted.has("gzip") ? "gzip" : "identity";
}

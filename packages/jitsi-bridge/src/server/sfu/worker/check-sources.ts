/** Refuses SSRCs that would steal or mix somebody's media. */
import type { SourceDescription } from "../../../protocol/sources";
import { ssrcsOf } from "../../../protocol/sources";
import { SfuError } from "../sfu-error";

const MAX_SOURCES = 20;
const MAX_LAYERS = 3;

/**
 * Throws `sfu.bad-sources` unless every SSRC is a 32-bit number other than 0, used once, and not
 * among `others` (what the rest of the conference sends).
 */
export function checkSources(
  sources: readonly SourceDescription[],
  others: readonly SourceDescription[],
): void {
  if (sources.length > MAX_SOURCES) throw new SfuError("sfu.bad-sources", "too many");
  const names = new Set(sources.map(({ name }) => name));
  if (names.size !== sources.length) throw new SfuError("sfu.bad-sources", "doubled name");
  const used = new Set(others.flatMap(ssrcsOf));
  for (const source of sources) {
    if (source.layers.length < 1 || source.layers.length > MAX_LAYERS) {
      throw new SfuError("sfu.bad-sources", "layers");
    }
    for (const ssrc of ssrcsOf(source)) {
      if (!Number.isInteger(ssrc) || ssrc < 1 || ssrc > 0xffff_ffff || used.has(ssrc)) {
        throw new SfuError("sfu.bad-sources", "SSRC");
      }
      used.add(ssrc);
    }
  }
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./env.mjs";
import { withBounds } from "./mend-media-core.mjs";

const HEADER = path.join(ROOT, "packages/jitsi-bridge/native/rtcp-bounds.h");

describe("the media core's parser", () => {
  const source = "void Parse()\n{\n\t\tswitch (header.packetType)\n\t\t{\n\t\t}\n}\n";

  it("asks for the bounds before it looks at the type, once", () => {
    const mended = withBounds(source, "/a/b.h");
    expect(mended).toMatch(/^#include "\/a\/b\.h"\n/);
    expect(mended).toMatch(/MayReadRtcp\(buffer, header\.length\)\) return nullptr;\n\t\tswitch/);
    expect(withBounds(mended, "/a/b.h")).toBe(mended);
    expect(withBounds(mended, "/c/b.h")).toBe(mended.replace("/a/b.h", "/c/b.h"));
  });

  it("is refused when it is another one than expected", () => {
    expect(() => withBounds("void Parse() {}", "/a/b.h")).toThrow(/Quelltext des Medienservers/);
    expect(() => withBounds(source + source, "/a/b.h")).toThrow(/Quelltext des Medienservers/);
  });
});

describe("the bounds", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "bounds-"));
    writeFileSync(
      path.join(folder, "ask.cpp"),
      `#include ${JSON.stringify(HEADER)}
#include <cstdio>
#include <cstdlib>
#include <cstring>
int main(int count, char** packets) {
  for (int index = 1; index < count; ++index) {
    const std::size_t length = std::strlen(packets[index]) / 2;
    auto* bytes = static_cast<std::uint8_t*>(std::malloc(length));
    for (std::size_t at = 0; at < length; ++at) {
      char pair[3] = { packets[index][2 * at], packets[index][2 * at + 1], 0 };
      bytes[at] = std::strtoul(pair, nullptr, 16);
    }
    std::printf("%d", stadtstube::MayReadRtcp(bytes, length));
    std::free(bytes);
  }
}
`,
    );
    const flags = ["-std=c++17", "-Wall", "-Werror", "-fsanitize=address,undefined"];
    execFileSync("g++", [...flags, "-o", path.join(folder, "ask"), path.join(folder, "ask.cpp")]);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (packets: readonly string[]) =>
    execFileSync(path.join(folder, "ask"), packets, { encoding: "utf8" });
  const zeros = (bytes: number) => "00".repeat(bytes);

  it("let a packet through that has what its header promises, and none that lacks four bytes", () => {
    const promised: readonly (readonly [string, number])[] = [
      ["80c00001", 4],
      ["80c10002", 8],
      ["82c30002", 8],
      ["80c80006", 24],
      ["81c8000c", 48],
      ["80c90001", 4],
      ["9fc900bb", 748],
      ["9fcb001f", 124],
      ["84cc0002", 8],
      ["81cd0002", 8],
      ["81ce0002", 8],
    ];
    const whole = promised.map(([header, rest]) => header + zeros(rest));
    const short = promised.map(([header, rest]) => header + zeros(rest - 4));
    expect(ask(whole)).toBe("1".repeat(promised.length));
    expect(ask(short)).toBe("0".repeat(promised.length));
  });

  it("hold a farewell's reason against what is there", () => {
    expect(ask(["81cb00020000000003616263", "81cb00020000000004616263", "80cb000103616263"])).toBe(
      "101",
    );
  });

  it("refuse another version and less than a header; types that nobody reads pass", () => {
    expect(ask(["40c80000", "80c8", "80cf0000"])).toBe("001");
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";

import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, it } from "vitest";

import { INFRA, readCompose } from "./read-compose";

const dockerfile = DockerfileParser.parse(readFileSync(path.join(INFRA, "Dockerfile"), "utf8"));
const stages = new Map<string, string[]>();
const bases: string[] = [];
let current: string[] = [];
for (const instruction of dockerfile.getInstructions()) {
  const text = `${instruction.getKeyword()} ${instruction.getArgumentsContent() ?? ""}`;
  if (instruction.getKeyword() === "FROM") {
    const [base = "", , name = ""] = instruction.getArguments().map((part) => part.getValue());
    bases.push(base);
    current = [];
    stages.set(name, current);
  }
  current.push(text);
}

describe("Dockerfile", () => {
  it("starts from images of an exact version, or from its own stages", () => {
    for (const base of bases) {
      expect(stages.has(base) || /^[a-z]+:\d+\.\d+\.\d+-[a-z-]+$/.test(base), base).toBe(true);
    }
  });

  it("has a stage for every image of ours, not as root, with a health check and a command", () => {
    const targets = Object.values(readCompose("compose.yaml").services).flatMap(
      ({ image }) => /^stadtstube\/([a-z]+):/.exec(image ?? "")?.[1] ?? [],
    );
    expect(new Set(targets)).toEqual(new Set(["portal", "admin", "worker", "proxy", "media"]));
    for (const target of targets) {
      const lines = stages.get(target) ?? [];
      const own = [
        ...lines,
        ...(lines[0]?.startsWith("FROM runtime ") ? (stages.get("runtime") ?? []) : []),
      ];
      expect(
        own.some((line) => /^USER (node|1000:1000)$/.test(line)),
        target,
      ).toBe(true);
      expect(
        own.some((line) => line.startsWith("HEALTHCHECK ")),
        target,
      ).toBe(true);
      expect(own.some((line) => line.startsWith("CMD ")) || target === "proxy", target).toBe(true);
    }
  });

  it("leaves compilers, git and settings behind", () => {
    for (const target of ["runtime", "portal", "admin", "worker", "media"]) {
      expect(stages.get(target)?.join("\n")).not.toMatch(/apt-get|npm |COPY \. /);
    }
    const ignored = readFileSync(path.join(INFRA, "Dockerfile.dockerignore"), "utf8").split("\n");
    expect(ignored).toEqual(
      expect.arrayContaining([".git", "**/node_modules", "**/.env", "**/*.env"]),
    );
  });
});

import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.mjs";

const node = (program: string) => [process.execPath, "--eval", program];
const where = { cwd: import.meta.dirname, env: {} };

describe("runCommand", () => {
  it("gives both streams and the exit code", async () => {
    const program = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { exitCode, output } = await runCommand(node(program), where);
    expect(exitCode).toBe(3);
    expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
  });

  it("says so when there is no such program", async () => {
    const { exitCode, output } = await runCommand(["/is/not/there"], where);
    expect(exitCode).toBe(127);
    expect(output).toContain("ENOENT");
  });

  it("lets an interrupted command tidy up, and what it started as well", async () => {
    const child = `process.on("SIGINT", () => process.exit()); setInterval(() => {}, 1000);
      console.log("up")`;
    const program = `
      require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(child)}],
        { stdio: "inherit" }).on("exit", () => { console.log("tidy"); process.exit(); });
      process.on("SIGINT", () => {});`;
    const controller = new AbortController();
    const lines: string[] = [];
    const running = runCommand(node(program), {
      ...where,
      signal: controller.signal,
      onLine: (line) => {
        lines.push(line);
        if (line === "up") controller.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: "aborted" });
    expect(lines).toEqual(["up", "tidy"]);
  });

  it("starts nothing when the end was asked for already", async () => {
    const options = { ...where, signal: AbortSignal.abort() };
    await expect(runCommand(node(""), options)).rejects.toMatchObject({ code: "aborted" });
  });
});

/** One tab of Firefox, used as people use it: by roles and names. */
import { expect } from "@playwright/test";
import { patience } from "../env";
import type { MediaReport } from "../media/media-report";
import type { ForeignPage } from "../media/rtc-probe";
import type { BidiConnection } from "./bidi-connection";

interface Located {
  readonly nodes: readonly { readonly sharedId?: string }[];
}

interface Returned {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text?: string };
}

const TIMEOUT_MS = 30_000;

/** Belongs to the connection it was opened on. */
export class FirefoxPage implements ForeignPage {
  readonly #connection: BidiConnection;
  readonly #context: string;

  private constructor(connection: BidiConnection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** A new tab; `preload` runs before every page's own scripts and may use nothing from its file. */
  static async open(
    connection: BidiConnection,
    preload: () => void,
  ): Promise<{ readonly page: FirefoxPage; readonly version: string }> {
    await connection.send("script.addPreloadScript", { functionDeclaration: String(preload) });
    const created = await connection.send("browsingContext.create", { type: "tab" });
    const page = new FirefoxPage(connection, (created as { context: string }).context);
    return { page, version: String(await page.#evaluate("() => navigator.userAgent")) };
  }

  async goto(url: string): Promise<void> {
    await this.#connection.send("browsingContext.navigate", {
      context: this.#context,
      url,
      wait: "complete",
    });
  }

  /** Presses the button of this name as soon as there is one. */
  async press(name: string): Promise<void> {
    const node = await this.#find("button", name);
    await this.#connection.send("script.callFunction", {
      functionDeclaration: "(element) => element.click()",
      arguments: [{ sharedId: node }],
      awaitPromise: false,
      userActivation: true,
      target: { context: this.#context },
    });
  }

  /** Waits until there is something of this role and name. */
  async see(role: string, name: string): Promise<void> {
    await this.#find(role, name);
  }

  async mediaReport(): Promise<MediaReport> {
    const text = await this.#evaluate("async () => JSON.stringify(await window.__mediaReport())");
    return JSON.parse(String(text)) as MediaReport;
  }

  async #find(role: string, name: string): Promise<string> {
    let found: string | undefined;
    const look = async () => {
      const located = (await this.#connection.send("browsingContext.locateNodes", {
        context: this.#context,
        locator: { type: "accessibility", value: { role, name } },
      })) as Located;
      found = located.nodes[0]?.sharedId;
      return found === undefined ? "not there" : "there";
    };
    const timeout = TIMEOUT_MS * patience;
    await expect.poll(look, { message: `${role} "${name}" in Firefox`, timeout }).toBe("there");
    return found ?? "";
  }

  async #evaluate(functionDeclaration: string): Promise<unknown> {
    const returned = (await this.#connection.send("script.callFunction", {
      functionDeclaration,
      awaitPromise: true,
      target: { context: this.#context },
    })) as Returned;
    if (returned.type === "success") return returned.result?.value;
    throw new Error(`in Firefox: ${returned.exceptionDetails?.text ?? returned.type}`);
  }
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createOidcClient, type OidcClient } from "./oidc-client";

const ORIGIN = "http://localhost:3001";
const provider = createServer();
let issuer: string;
let client: OidcClient;

/** A small real sign-in service on this machine: any name signs in, and says yes to everything. */
beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const service = new Provider(issuer, {
    clients: [
      {
        client_id: "stadtstube",
        client_secret: "a-secret-of-the-test-alone",
        redirect_uris: [`${ORIGIN}/api/oidc/callback`],
      },
    ],
    claims: { openid: ["sub"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Name of ${id}` }),
    }),
  });
  const listen = service.callback();
  provider.on("request", (request, response) => void listen(request, response));
  client = createOidcClient({
    issuer,
    clientId: "stadtstube",
    clientSecret: "a-secret-of-the-test-alone",
    callbackUrl: `${ORIGIN}/api/oidc/callback`,
  });
});
afterAll(() => {
  provider.closeAllConnections();
  provider.close();
});

/** A browser with a jar for cookies: goes where it is sent and fills in what it is asked. */
class Browser {
  readonly #jar = new Map<string, string>();

  async signIn(start: string, login: string): Promise<URL> {
    let next = new URL(start);
    for (let step = 0; step < 12; step += 1) {
      if (next.origin === ORIGIN) return next;
      const response = await this.#ask(next);
      const location = response.headers.get("location");
      next =
        location === null
          ? await this.#answer(next, await response.text(), login)
          : new URL(location, next);
    }
    throw new Error("the service goes in circles");
  }

  /** The service's own development pages: a form for the name, then one for consent. */
  async #answer(at: URL, page: string, login: string): Promise<URL> {
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "login";
    const body = new URLSearchParams({ prompt, login, password: "x" });
    const response = await this.#ask(at, { method: "POST", body });
    return new URL(response.headers.get("location") ?? "", at);
  }

  async #ask(url: URL, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...options, headers: { cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (value === "") this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
    return response;
  }
}

describe("signing in by the town's own service", () => {
  it("brings back whom the service vouches for", async () => {
    const { url, attempt } = await client.begin();
    expect(url).toContain("code_challenge_method=S256");
    const back = await new Browser().signIn(url, "erika");
    expect(await client.finish(back.search, attempt)).toMatchObject({ issuer, subject: "erika" });
  });

  it("refuses another attempt's answer, a used code and an answer without a code", async () => {
    const first = await client.begin();
    const second = await client.begin();
    const back = await new Browser().signIn(first.url, "erika");
    await expect(client.finish(back.search, second.attempt)).rejects.toThrow();
    await client.finish(back.search, first.attempt);
    await expect(client.finish(back.search, first.attempt)).rejects.toThrow();
    const { state } = first.attempt;
    await expect(client.finish(`?state=${state}`, first.attempt)).rejects.toThrow();
    await expect(
      client.finish(`?error=access_denied&state=${state}`, first.attempt),
    ).rejects.toThrow();
  });
});

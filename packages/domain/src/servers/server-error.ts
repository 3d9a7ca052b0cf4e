import { DomainError } from "../domain-error";

/** What can go wrong with servers. */
export const ServerError = {
  /** There is no such server, or it was removed. */
  unknown: () => new DomainError({ code: "server.unknown", category: "municipality", status: 404 }),
  /** Name, place or address are not usable. */
  invalid: () => new DomainError({ code: "server.invalid", category: "municipality", status: 422 }),
  /** The server did not accept what it was told. */
  unreachable: (cause: unknown) =>
    new DomainError({ code: "server.unreachable", category: "network", status: 502 }, {}, cause),
};

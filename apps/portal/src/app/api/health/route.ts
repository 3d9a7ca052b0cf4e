import { container } from "@/server/container";

export const dynamic = "force-dynamic";

/** 200 when the portal can do its work, 503 when its database does not answer. */
export async function GET(): Promise<Response> {
  const database = await container()
    .database.ping()
    .then(
      () => true,
      () => false,
    );
  return Response.json(
    { healthy: database, checks: { database } },
    { status: database ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

import { openapiDocument } from "@/features/club-api/openapi-document";

/** The programming interface as OpenAPI 3.1; the same for everybody. */
export function GET(): Response {
  return Response.json(openapiDocument("1.0.0"), {
    headers: { "cache-control": "public, max-age=3600" },
  });
}

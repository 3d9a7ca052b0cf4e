import { answerRequest } from "@/features/club-api/answer-request";

export const dynamic = "force-dynamic";

interface Address {
  readonly params: Promise<{ readonly path: readonly string[] }>;
}

/** Every operation of the programming interface: see `features/club-api/operations`. */
async function answer(request: Request, { params }: Address): Promise<Response> {
  return answerRequest(request, (await params).path.map(decoded));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };

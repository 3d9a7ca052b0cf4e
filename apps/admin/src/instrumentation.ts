/** Called by Next once before the first request: the looks at the servers begin with the process. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { serverBoard } = await import("./server/board");
  serverBoard();
}

/** How long tests with a fixed bound run; more by hand, by the environment. */
const count = (name: string, fallback: number): number => {
  const given = Number(process.env[name]);
  return Number.isSafeInteger(given) && given > 0 ? given : fallback;
};

/** Every figure can be raised for a longer run by hand. */
export const TEST_BOUNDS = {
  /** `SILENT_CONNECTIONS`: connections that ask for nothing. */
  silentConnections: count("SILENT_CONNECTIONS", 400),
  /** `FUZZ_PACKETS`: malformed packets of each kind. */
  fuzzPackets: count("FUZZ_PACKETS", 1_500),
  /** `FUZZ_SEED`: repeats a run that failed; otherwise every run is another one. */
  fuzzSeed: count("FUZZ_SEED", Date.now() & 0x7fffffff),
  /** `FUZZ_RUNS`: a fifth of it: rows of malformed stanzas of somebody in a room. */
  fuzzRuns: count("FUZZ_RUNS", 500),
  /** `ROOMS`: meetings opened and closed. */
  rooms: count("ROOMS", 1_000),
} as const;

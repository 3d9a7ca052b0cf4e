/** Stands in for the package `server-only` in tests: it marks modules and does nothing. */
export {};

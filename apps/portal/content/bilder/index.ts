import type { StaticImageData } from "next/image";

/** The help's pictures by language and name; written by `npm run -w e2e help-pictures`. */
export const PICTURES: Readonly<Record<string, StaticImageData>> = {};

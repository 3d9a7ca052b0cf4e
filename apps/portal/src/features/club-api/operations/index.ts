import type { Operation } from "../model/operation";

import { CLUB_OPERATIONS } from "./club-operations";
import { GATHERING_OPERATIONS } from "./gathering-operations";
import { OCCURRENCE_OPERATIONS } from "./occurrence-operations";

/** Everything that can be asked: what is not here is answered with 404, and what is here is described. */
export const OPERATIONS: readonly Operation[] = [
  ...CLUB_OPERATIONS,
  ...GATHERING_OPERATIONS,
  ...OCCURRENCE_OPERATIONS,
];

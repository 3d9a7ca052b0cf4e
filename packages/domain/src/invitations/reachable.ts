/** Contacts who take mails and want them, as a condition of Prisma's. */
export const REACHABLE = { unsubscribedAt: null, bouncedAt: null };

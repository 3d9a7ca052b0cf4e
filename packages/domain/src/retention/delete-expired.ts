import { requireSystemJob } from "../access/require-actor";
import type { Actor } from "../access/actor";
import { deleteExpiredAccounts } from "../accounts/delete-expired-accounts";
import type { Domain } from "../domain";

import { deleteExpiredRateLimits } from "./delete-expired-rate-limits";
import { deleteExpiredReports } from "./delete-expired-reports";
import { deleteExpiredRooms } from "./delete-expired-rooms";
import { deleteForgettableRequests } from "./delete-forgettable-requests";
import { forgetClubAdmissions } from "./forget-club-admissions";
import { forgetAbsent } from "./forget-absent";
import type { TownId } from "../ids";
import { deleteExpiredInvitations } from "../invitations/delete-expired-invitations";
import { keepGatherings } from "../gatherings/keep-gatherings";
import { deleteExpiredTokens } from "../club-tokens/delete-expired-tokens";
import { deleteExpiredPolls } from "../polls/delete-expired-polls";
import { townContext } from "../town-context";

/** What one run deleted in one town. */
export interface DeletionReport {
  readonly townId: TownId;
  /** Rooms, with everything that belonged to them. */
  readonly rooms: number;
  /** Waiting requests of guests who are gone or were refused long ago. */
  readonly waitingRequests: number;
  /** Reports of barriers and abuse. */
  readonly reports: number;
  /** Signs of life from meetings that meant nothing any more. */
  readonly presences: number;
  /** Rate limit windows that had ended. */
  readonly rateLimits: number;
  /** Organisers' accounts that belong to no club. */
  readonly accounts: number;
  /** Clubs' applications that nobody confirmed, or that were refused. */
  readonly clubs: number;
  /** Lines about mails that were sent. */
  readonly mails: number;
  /** Nameless admissions to rooms that clubs keep. */
  readonly admissions: number;
  /** Date polls, with everybody's answers. */
  readonly polls: number;
  /** What clubs met for, with all its dates. */
  readonly gatherings: number;
  /** Tokens by which programs acted for clubs. */
  readonly clubTokens: number;
  /** Who was invited to what, with their answers. */
  readonly invitations: number;
}

/** Deletes in every town what is over, and says how much. Only a job may. */
export async function deleteExpired(
  domain: Domain,
  actor: Actor,
): Promise<readonly DeletionReport[]> {
  requireSystemJob(actor);
  const towns = await domain.database.withTownList((tx) =>
    tx.town.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  const reports: DeletionReport[] = [];
  for (const { id } of towns) {
    const townId = id as TownId;
    const ctx = townContext(domain, townId, actor);
    const rooms = await deleteExpiredRooms(ctx);
    const waitingRequests = await deleteForgettableRequests(ctx);
    const reportCount = await deleteExpiredReports(ctx);
    const presences = await forgetAbsent(ctx);
    const rateLimits = await deleteExpiredRateLimits(ctx);
    const accounts = await deleteExpiredAccounts(ctx);
    const admissions = await forgetClubAdmissions(ctx);
    const polls = await deleteExpiredPolls(ctx);
    const invitations = await deleteExpiredInvitations(ctx);
    const gatherings = await keepGatherings(ctx);
    const clubTokens = await deleteExpiredTokens(ctx);
    reports.push({
      ...{ townId, rooms, waitingRequests, reports: reportCount, presences, rateLimits },
      ...{ ...accounts, admissions, polls, gatherings, invitations, clubTokens },
    });
  }
  return reports;
}

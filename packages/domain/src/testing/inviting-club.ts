import { systemJob } from "../access/actor";
import { createClubRoom } from "../clubs/create-club-room";
import { addContact } from "../contacts/change-contacts";
import { listContacts } from "../contacts/list-contacts";
import { createGathering } from "../gatherings/create-gathering";
import type { ClubId, GatheringId, RoomId, TownId } from "../ids";
import { deliverMails, type DueMail } from "../mail/deliver-mails";
import { doorOf, newClub, type OrganiserInTown } from "./club-fixture";
import type { DomainFixture } from "./town-fixture";

import { writeLetters } from "../invitations/write-letters";

const DAY_MS = 86_400_000;

/** Where links in letters lead, in tests. */
export const ORIGIN = "https://treffen.example";
const SENDER = "stadtstube@musterstadt.example";

/** A club with a room and an address list, whose letters a test reads. */
export interface InvitingClub {
  readonly townId: TownId;
  readonly clubId: ClubId;
  readonly roomId: RoomId;
  readonly owner: OrganiserInTown;
  /** Adds people; the address is the name's. */
  addPeople(...names: string[]): Promise<void>;
  /** Enters a gathering, weekly five times from in so many days unless it is said otherwise. */
  gather(change?: object): Promise<GatheringId>;
  /** Wall time in so many days, at 19:30. */
  inDays(days: number): string;
  /** Writes and sends what is due, and gives the letters, in the order of their readers. */
  post(send?: (mail: DueMail) => Promise<void>): Promise<readonly DueMail[]>;
}

/** Makes it in a new town. */
export async function invitingClub(fixture: DomainFixture): Promise<InvitingClub> {
  const townId = await fixture.town();
  const { clubId, owner } = await newClub(fixture, townId, "einladen@chor.example");
  const { id: roomId } = await createClubRoom(owner.ctx, { clubId, address: "Chor am Markt" });
  const inDays = (days: number) =>
    `${new Date(fixture.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10)}T19:30`;
  return {
    ...{ townId, clubId, roomId, owner, inDays },
    addPeople: async (...names) => {
      for (const name of names) {
        const email = `${name.toLowerCase()}@chor.example`;
        await addContact(owner.ctx, {
          clubId,
          name,
          email,
          language: name === "Kim" ? "en" : "de",
        });
      }
    },
    gather: (change = {}) =>
      createGathering(owner.ctx, {
        ...{ clubId, roomId, title: "Probe", agenda: "", start: inDays(7), durationMinutes: 90 },
        ...{ rhythm: "weekly", until: "", count: 5, holidaysOf: "", pauses: [] },
        ...change,
      }),
    post: async (send = () => Promise.resolve()) => {
      const mails: DueMail[] = [];
      let written = 1;
      while (written > 0) {
        written = await writeLetters(fixture.domain(), systemJob, { sender: SENDER });
        await deliverMails(fixture.domain(), systemJob, async (mail) => {
          await send(mail);
          if (mail.leaveUrl !== "") mails.push(mail);
        });
      }
      return mails.sort((a, b) => a.recipient.localeCompare(b.recipient));
    },
  };
}

/** What stands behind the `#` of the address of this page in a letter. */
export function secretIn(mail: DueMail | undefined, page: "einladung" | "abmelden"): string {
  const found = new RegExp(`/${page}#([\\w-]{43})`).exec(mail?.text ?? "");
  return found?.[1] ?? "no such link";
}

/** The id of a contact, by name. */
export async function contactNamed({ owner, clubId }: InvitingClub, name: string) {
  const found = (await listContacts(owner.ctx, clubId)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no contact ${name}`);
  return found.id;
}

/** Somebody at the town's door. */
export const doorTo = (fixture: DomainFixture, { townId }: InvitingClub) => doorOf(fixture, townId);

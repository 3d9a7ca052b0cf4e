import type { TypedPoll } from "./poll-form-state";

/** What a form says, and what it wishes: a date whose day was left empty is none. */
export interface ReadPollForm {
  readonly typed: TypedPoll;
  readonly clubId: string;
  readonly namesPublic: boolean;
  /** Empty: none of the club's rooms. */
  readonly roomId: string;
  readonly dates: readonly { readonly start: string; readonly lengthMinutes: number }[];
}

const MOST_READ = 40;

/** Reads the form for a new poll. Pure; what is sensible is the use case's. */
export function readPollForm(form: FormData): ReadPollForm {
  const [days, times, lengths] = [all(form, "day"), all(form, "time"), all(form, "minutes")];
  const rows = days.map((day, index) => ({
    ...{ day, time: times[index] ?? "", minutes: lengths[index] ?? "" },
  }));
  const typed = {
    ...{ title: text(form, "title"), description: text(form, "description") },
    ...{ lastDay: text(form, "lastDay"), dates: rows },
  };
  return {
    ...{ typed, clubId: text(form, "clubId"), roomId: text(form, "roomId") },
    namesPublic: text(form, "names") === "public",
    dates: rows
      .filter(({ day }) => day !== "")
      .map(({ day, time, minutes }) => ({
        ...{ start: `${day}T${time}`, lengthMinutes: Number(minutes) },
      })),
  };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function all(form: FormData, name: string): readonly string[] {
  return form
    .getAll(name)
    .slice(0, MOST_READ)
    .map((value) => (typeof value === "string" ? value : ""));
}

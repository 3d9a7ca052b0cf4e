/** Which PIN a guest gives. */
export type PinChoice = "none" | "current" | "previous" | "wrong";

/** One thing that guests, hosts, time or a job may do, in any order. Guests are numbers. */
export type Step =
  | { readonly do: "ask"; readonly guest: number; readonly pin: PinChoice }
  | { readonly do: "check"; readonly guest: number; readonly stale: boolean }
  /** Looks at another guest's request with one's own key. */
  | { readonly do: "steal"; readonly guest: number; readonly from: number }
  | { readonly do: "leave"; readonly guest: number }
  | { readonly do: "direct"; readonly guest: number; readonly pin: PinChoice }
  /** Renews with any token this guest ever had. */
  | { readonly do: "renew"; readonly guest: number; readonly token: number }
  /** Renews with the token that the guest's present request would lead to. */
  | { readonly do: "forge"; readonly guest: number }
  | {
      readonly do: "decide";
      readonly decision: "admit" | "refuse";
      readonly about: "all" | readonly number[];
      readonly stale: boolean;
    }
  | { readonly do: "remove"; readonly guest: number }
  | {
      readonly do: "options";
      readonly waitingRoom?: boolean;
      readonly locked?: boolean;
      readonly pin?: "new" | "none";
    }
  | { readonly do: "host" }
  | { readonly do: "wait"; readonly seconds: number }
  | { readonly do: "forget" }
  | { readonly do: "elsewhere"; readonly guest: number }
  | { readonly do: "close" };

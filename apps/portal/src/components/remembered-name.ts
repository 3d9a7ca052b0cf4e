"use client";

/** The one thing a guest may have kept on the device, by a tick of their own (TDDDG section 25). */
const KEY = "stadtstube.name";
const LONGEST = 60;

/** The name kept on this device; empty where none is, or where the browser keeps nothing. */
export function rememberedName(): string {
  try {
    return (localStorage.getItem(KEY) ?? "").slice(0, LONGEST);
  } catch {
    return "";
  }
}

/** Keeps the name, or forgets the one that was kept when `name` is empty. */
export function rememberName(name: string): void {
  try {
    if (name === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name.slice(0, LONGEST));
  } catch {
    // Where the browser keeps nothing, there is nothing to promise and nothing to forget.
  }
}

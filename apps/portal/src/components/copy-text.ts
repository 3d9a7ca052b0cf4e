"use client";

/** Puts text into the clipboard. Resolves false where the browser refuses, e.g. without HTTPS. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

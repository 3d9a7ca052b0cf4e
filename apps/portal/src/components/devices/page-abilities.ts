import { type BrowserKind, browserKind } from "./browser-kind";

interface PolicyDocument {
  readonly permissionsPolicy?: { allowsFeature(feature: string): boolean };
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Whether this page may ask for the device; browsers that do not tell are believed to allow it. */
export function allowedByPolicy(device: "microphone" | "camera"): boolean {
  const { permissionsPolicy, featurePolicy } = document as unknown as PolicyDocument;
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature(device) ?? true;
}

/** This browser's kind. */
export function ownBrowserKind(): BrowserKind {
  return browserKind(navigator.userAgent, navigator.maxTouchPoints);
}

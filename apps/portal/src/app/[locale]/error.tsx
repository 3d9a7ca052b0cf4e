"use client";

import { OutagePage } from "@/components/outage-page";

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <OutagePage onRetry={reset} />;
}

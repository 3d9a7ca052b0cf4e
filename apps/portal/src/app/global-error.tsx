"use client";

import "./globals.css";
import { OutagePage } from "@/components/outage-page";

export default function GlobalErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="de">
      <body>
        <OutagePage onRetry={reset} />
      </body>
    </html>
  );
}

"use client";
import { useEffect, useState } from "react";

import type { QrDrawing } from "./qr-drawing";

/** A link to be photographed. */
export interface QrCodeProps {
  readonly text: string;
  /** Says what the code is for; the link itself stands beside it as text. */
  readonly label: string;
  readonly className?: string;
}

/**
 * A QR code, drawn in the browser: what a link carries behind its `#` reaches no server. Always
 * black on white, also in the dark, because not every phone reads the reverse.
 */
export function QrCode({ text, label, className }: QrCodeProps) {
  const drawing = useQrDrawing(text);
  return (
    <div className={`aspect-square rounded-2xl bg-white ${className ?? ""}`}>
      {drawing === null ? null : (
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${drawing.size} ${drawing.size}`}
          shapeRendering="crispEdges"
          className="block h-full w-full"
        >
          <path d={drawing.path} className="fill-black" />
        </svg>
      )}
    </div>
  );
}

/** Loaded when first needed. A link too long for a code, or code that did not load, draws nothing. */
function useQrDrawing(text: string): QrDrawing | null {
  const [drawn, setDrawn] = useState<{ text: string; drawing: QrDrawing } | null>(null);
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const { qrDrawing } = await import("./qr-drawing");
      const drawing = qrDrawing(text);
      if (wanted) setDrawn({ text, drawing });
    };
    if (text !== "") draw().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);
  return drawn?.text === text ? drawn.drawing : null;
}

"use client";
import { type RefObject, useEffect, useState } from "react";

import type { Size } from "../model/rect";

const NOTHING: Size = { width: 0, height: 0 };

/** The element's inner size in CSS pixels, kept up to date; zero before the first measurement. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(NOTHING);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

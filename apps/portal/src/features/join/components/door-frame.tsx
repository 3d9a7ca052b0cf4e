"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** One situation before the door. */
export interface DoorFrameProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Says what is the matter in large type; takes the focus whenever the situation is another. */
export function DoorFrame({ icon, title, text, children }: DoorFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
      <span className="grid h-20 w-20 place-items-center rounded-full bg-action-soft text-action [&_svg]:h-10 [&_svg]:w-10">
        {icon}
      </span>
      <h1 ref={heading} tabIndex={-1} className="text-3xl sm:text-4xl">
        {title}
      </h1>
      <p className="text-xl text-ink-soft">{text}</p>
      {children}
    </div>
  );
}

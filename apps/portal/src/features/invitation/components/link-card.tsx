import type { ReactNode } from "react";

/** A boxed part of the page. */
export interface LinkCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

/** One way to invite, with its heading. */
export function LinkCard({ icon, title, children }: LinkCardProps) {
  return (
    <section className="st-card grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 p-6 sm:p-8">
      <h2 className="flex items-center gap-3 text-2xl [&_svg]:h-7 [&_svg]:w-7 [&_svg]:flex-none [&_svg]:text-action">
        {icon}
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A link to read, and to mark by hand where nothing else works. */
export function LinkText({ text }: { readonly text: string }) {
  return (
    <p className="min-h-13 select-all [overflow-wrap:anywhere] rounded-xl bg-action-soft px-4 py-3 text-lg font-semibold">
      {text}
    </p>
  );
}

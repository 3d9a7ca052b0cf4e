import type { ReactNode } from "react";

/** A page's heading, one line of explanation and, at most, one thing to do. */
export function PageHead(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="ad-page-head">
      <div>
        <h1>{props.title}</h1>
        {props.lead === undefined ? null : <p className="ad-muted">{props.lead}</p>}
      </div>
      {props.children}
    </div>
  );
}

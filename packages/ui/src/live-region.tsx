/** Sentences to be read aloud by screen readers, newest last. */
export interface LiveRegionProps {
  readonly messages: readonly { readonly id: string; readonly text: string }[];
}

/** Announces each new message once, politely. Must stay mounted to be heard. */
export function LiveRegion({ messages }: LiveRegionProps) {
  return (
    <div className="st-visually-hidden" role="log" aria-live="polite" aria-relevant="additions">
      {messages.map((message) => (
        <p key={message.id}>{message.text}</p>
      ))}
    </div>
  );
}

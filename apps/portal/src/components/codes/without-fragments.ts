/**
 * What was typed or pasted, without the fragments of links: the host's own link has the host's
 * secret there, which belongs into no address that a server sees.
 */
export function withoutFragments(text: string): string {
  return text.replace(/#\S*/g, "");
}

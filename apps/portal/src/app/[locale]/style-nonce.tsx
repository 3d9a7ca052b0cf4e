"use client";

import { useState } from "react";

/**
 * Tells React Aria the nonce for the one style element that it adds itself. It stays that of the document:
 * an answer to a form comes with a nonce of its own, which the document's policy (CSP 3 section 6.7.3.3)
 * does not know.
 */
export function StyleNonce({ nonce }: { readonly nonce: string }) {
  const [ofDocument] = useState(nonce);
  return <meta property="csp-nonce" nonce={ofDocument} content="" />;
}

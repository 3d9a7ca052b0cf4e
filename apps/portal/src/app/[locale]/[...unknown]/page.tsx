import { notFound } from "next/navigation";

/** Everything without a page of its own ends here, in the page's language. */
export default function UnknownPage() {
  notFound();
}

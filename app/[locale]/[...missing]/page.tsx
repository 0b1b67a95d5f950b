import { notFound } from "next/navigation";

/** Every address that no page has ends here, so that our own not-found page answers it, with its nonce. */
export default function MissingPage(): never {
  notFound();
}

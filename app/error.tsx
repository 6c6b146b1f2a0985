"use client";
import { FailedPage } from "@/components/shell/failed-page";

/** A page that could not be drawn. The cause is in the server's log under the reference. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedPage reference={error.digest} retry={reset} />;
}

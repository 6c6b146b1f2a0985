"use client";
import "./globals.css";
import { FailedPage } from "@/components/shell/failed-page";

/** As error.tsx, where even the root layout failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <FailedPage reference={error.digest} retry={reset} />
      </body>
    </html>
  );
}

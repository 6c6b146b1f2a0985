import type { ReactNode } from "react";
import { loadSite } from "@/lib/reports/load-public";
import { PublicFoot } from "./public-foot";
import { PublicHead } from "./public-head";

type Props = { current?: "home" | "agencies"; search?: boolean; children: ReactNode };

/** Masthead, the page's own `<main id="main">`, foot. */
export async function PublicShell({ current, search, children }: Props) {
  const { place, host } = await loadSite();
  return (
    <>
      <PublicHead place={place} current={current} search={search} />
      {children}
      <PublicFoot host={host} />
    </>
  );
}

/** What the desk's pages hand to the browser: the working copy without what the browser works out itself. */
import { dayOf } from "@/lib/clock";
import type { WorkingCopy } from "@/lib/reports/working-copy";

export type DeskData = Omit<WorkingCopy, "findings" | "blocking" | "figures" | "agency"> & {
  agency: Pick<WorkingCopy["agency"], "code" | "name" | "kind" | "level">;
  /** Who sits here: only this person's unsaved changes are taken up and sent. */
  user: { id: string; username: string; name: string };
  /** The calendar day in Shanghai, "2026-01-22". */
  today: string;
  /** The server's time when this was read. */
  readAt: string;
};

export function deskData(copy: WorkingCopy, user: DeskData["user"], now: Date): DeskData {
  const { findings: _findings, blocking: _blocking, figures: _figures, agency, ...rest } = copy;
  const { code, name, kind, level } = agency;
  return { ...rest, agency: { code, name, kind, level }, user, today: dayOf(now), readAt: now.toISOString() };
}

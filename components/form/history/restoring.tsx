"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Toast } from "@/components/ui/toast";
import { restoreReportAction, takeBackAction } from "@/lib/reports/actions";
import type { Done } from "@/lib/reports/restore-report";
import { useQueue } from "../desk-context";
import { useMove } from "../moves/use-move";

type Place = { agency: string; year: number; at: string };
type Restoring = { busy: boolean; why: string | null; restore(targets: readonly string[]): void };
const Context = createContext<Restoring | null>(null);

type Props = Place & { differs: Readonly<Record<string, number>>; canEdit: boolean; children: ReactNode };

/** What brings something of a moment back, tells what was done, and takes it back again. */
export function RestoringFrom({ agency, year, at, differs, canEdit, children }: Props) {
  const [done, setDone] = useState<(Done & { taken?: true }) | null>(null);
  const { busy, refused, run } = useMove();
  const { waiting, sending, conflicts, setAside } = useQueue();
  const unsaved = waiting > 0 || sending || conflicts.size > 0 || setAside.size > 0;
  const restore = (targets: readonly string[]) =>
    run(
      () =>
        restoreReportAction({
          ...{ agency, year, at },
          targets: targets.map((target) => ({ target, version: differs[target] ?? 0 })),
        }),
      setDone,
    );
  const takeBack = ({ batch }: Done) =>
    run(
      () => takeBackAction({ agency, year, batch }),
      (back) => setDone({ ...back, taken: true }),
    );
  const why = unsaved ? "有内容还没有保存，保存好再恢复" : null;
  const words = done ? (done.taken ? "已撤销这次恢复" : `已恢复 ${done.count} 处`) : null;
  return (
    <Context value={canEdit ? { busy, why, restore } : null}>
      <RefusalNotice refused={refused} />
      {children}
      <Toast action={done && !done.taken ? { label: "撤销", onPress: () => takeBack(done) } : undefined}>{words}</Toast>
    </Context>
  );
}

type ButtonProps = { targets: readonly string[]; children: ReactNode; about?: string; main?: boolean };

/** Brings these targets back. Not drawn where nothing differs, nor for who may only read. */
export function RestoreButton({ targets, children, about, main = false }: ButtonProps) {
  const restoring = useContext(Context);
  if (!restoring || targets.length === 0) return null;
  const { busy, why, restore } = restoring;
  return (
    <Button
      variant={main ? "solid" : "plain"}
      size={main ? "normal" : "small"}
      busy={busy}
      disabledReason={main ? why : null}
      reasonId={!main && why ? "cannot-restore" : undefined}
      aria-label={about}
      onClick={() => restore(targets)}
    >
      {children}
    </Button>
  );
}

"use client";
import { confirmCarriedAction } from "@/lib/reports/actions";
import { useDesk, useDeskData } from "../desk-context";
import { useMove } from "../moves/use-move";

/** 核实: confirms what was taken from last year's report as it stands. */
export function useConfirm() {
  const { queue } = useDesk();
  const { agency, report } = useDeskData();
  const { run, ...rest } = useMove();
  const confirm = (targets: readonly string[]) =>
    run(() =>
      confirmCarriedAction({
        ...{ agency: agency.code, year: report.year },
        targets: targets.map((target) => ({ target, version: queue.version(target) })),
      }),
    );
  return { ...rest, confirm };
}

"use client";
import { useEffect, useState } from "react";
import type { History } from "@/lib/reports/read-history";
import { useDesk, useDeskData, useQueue } from "../desk-context";
import { loadHistory } from "./load-history";

type Of = { kind: "figure" | "section"; target: string };

/** The history of one place, read when it is opened and again when something was saved there. */
export function useHistory({ kind, target }: Of, open: boolean) {
  const { queue } = useDesk();
  const { agency, report } = useDeskData();
  const [history, setHistory] = useState<History | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useQueue();
  const version = queue.version(`${kind}:${target}`);
  const [code, year] = [agency.code, report.year];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version and a new try are reasons to read again.
  useEffect(() => {
    if (!open) return;
    let left = false;
    setFailed(null);
    loadHistory({ agency: code, year, kind, target })
      .then((read) => !left && setHistory(read))
      .catch(({ message }: Error) => !left && setFailed(message));
    return () => {
      left = true;
    };
  }, [code, year, kind, target, open, version, tries]);
  const earlier = () => {
    const below = history?.entries.at(-1)?.version;
    setFailed(null);
    loadHistory({ agency: code, year, kind, target, below })
      .then(({ entries, more }) => setHistory({ entries: [...(history?.entries ?? []), ...entries], more }))
      .catch(({ message }: Error) => setFailed(message));
  };
  return { history, failed, earlier, again: () => setTries(tries + 1) };
}

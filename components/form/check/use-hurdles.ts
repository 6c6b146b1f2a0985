"use client";
import { useDesk, useDeskData, useQueue, useRefused } from "../desk-context";
import { useBlocking } from "../use-steps";

/** What keeps the report from being submitted, counted and in words. */
export function useHurdles() {
  const { report } = useDeskData();
  const { form } = useDesk().store;
  const blocking = useBlocking();
  const refused = useRefused().size;
  const { conflicts, setAside, waiting, sending, trouble } = useQueue();
  const mustMend = blocking.filter(
    ({ level, explainable }) => level === "error" && !explainable && !report.backfilled,
  ).length;
  const mustExplain = blocking.length - mustMend;
  const versions = conflicts.size;
  const unstored = refused + setAside.size;
  const parts = [
    mustMend > 0 ? `改正 ${mustMend} 处错误` : "",
    mustExplain > 0 ? `补 ${mustExplain} 处说明` : "",
    versions > 0 ? `选定 ${versions} 个版本` : "",
    unstored > 0 ? `改好 ${unstored} 处没有存入的内容` : "",
  ].filter(Boolean);
  return {
    form,
    ...{ mustMend, mustExplain, versions, unstored },
    saved: waiting === 0 && !sending && !trouble,
    count: mustMend + mustExplain + versions + unstored,
    words: parts.join("，"),
  };
}

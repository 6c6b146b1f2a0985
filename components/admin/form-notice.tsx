import { Notice } from "@/components/ui/notice";
import type { Outcome } from "./use-send";

/** How it went, at the head of the form. */
export function FormNotice({ outcome }: { outcome: Outcome }) {
  if (!outcome) return null;
  const failed = outcome.tone === "red";
  return (
    <Notice tone={outcome.tone} title={failed ? "没有做成" : "已完成"} announce={failed ? "alert" : "polite"}>
      <p>{outcome.says}</p>
    </Notice>
  );
}

"use client";
import { Facts } from "@/components/ui/facts";
import { momentOf, monthDay } from "@/lib/format";
import { useDeskData } from "../desk-context";
import { useSteps } from "../use-steps";
import { daysLeft } from "./status-mark";

/** When, how much is missing, how much is filled, who is next. */
export function OverviewFacts() {
  const { due, today, report, events, can } = useDeskData();
  const steps = useSteps();
  const sum = (of: (step: (typeof steps)[number]) => number) => steps.reduce((total, step) => total + of(step), 0);
  const errors = sum(({ blocking }) => blocking.filter(({ level }) => level === "error").length);
  const open = sum(({ blocking, unsettled }) => blocking.length + unsettled);
  const [cells, filled] = [sum((step) => step.cells), sum((step) => step.filled)];
  const [latest] = events.filter(({ action }) => ["return", "approve", "publish", "submit"].includes(action));
  const last = due ? (due.extended ?? due.due) : null;
  const submitted = report.firstSubmittedAt;
  return (
    <Facts
      items={[
        {
          label: "应提交",
          value: last ? (
            <>
              <b>{monthDay(last)}</b> {submitted ? null : daysLeft(today, last)}
            </>
          ) : (
            "补录，没有期限"
          ),
          note: submitted ? `${momentOf(submitted)} 首次提交` : due?.extended ? "已获准延期" : null,
        },
        {
          label: "还要处理",
          value: can.edit ? (
            <>
              <b>{open}</b> 处{errors > 0 ? `，其中错误 ${errors} 处` : ""}
            </>
          ) : (
            "—"
          ),
          note: can.edit ? "改正，或写一句说明" : "现在只能查看",
        },
        {
          label: "表格",
          value: (
            <>
              <b>{filled}</b> / {cells} 格已填
            </>
          ),
          note: filled < cells ? "空白会原样公布，没有请填 0" : null,
        },
        {
          label: "审核",
          value: latest ? `${latest.by} ${pastWords[latest.action] ?? ""}` : "尚未提交",
          note: latest ? momentOf(latest.at) : null,
        },
      ]}
    />
  );
}

const pastWords: Readonly<Record<string, string>> = {
  return: "退回",
  approve: "通过",
  publish: "发布",
  submit: "提交",
};

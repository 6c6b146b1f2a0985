import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answers, Figures } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { form2027 } from "@/lib/forms/form-2027.fixture";
import { blocks, inspect } from "@/lib/forms/inspect";
import { fromPlainText } from "@/lib/forms/rich-text";
import { complete, number } from "@/lib/forms/totals";
import { reportActions } from "@/lib/reports/permissions";
import type { MoveEvent, Thread, WorkingCopy } from "@/lib/reports/working-copy";
import { ChangesView } from "./changes-view";
import { ChecksView } from "./checks-view";
import { CommentsProvider } from "./comments-context";
import { type ReviewModel, reviewModel } from "./review-model";
import { TextView } from "./text-view";
import { YearView } from "./year-view";

// The review knows no form by name: an invented one, as it comes out of JSON, goes through every view.
const form: Form = JSON.parse(JSON.stringify(form2027));
const agency = { kind: "department", level: "city", name: "示例局", code: "shili" } as const;

const answers = (figures: Figures, summary: string): Answers => ({
  sections: form.parts
    .filter(({ text }) => text)
    .map(({ key, title }) => {
      const text = key === "summary" ? summary : "";
      return { key, title, text, content: fromPlainText(text) };
    }),
  figures,
  footnotes: {},
});
const before = answers(
  { "applications/received/online": number(5), "applications/open/online": number(5) },
  "收到5件。",
);
const now = answers(
  {
    "applications/received/online": number(6),
    "applications/open/online": number(5),
    "openness/website/value": number(300),
    "openness/spent/value": number(12_345_678),
  },
  "收到6件。",
);
const thread: Thread = {
  id: "t1",
  on: "cell",
  target: "applications/received/online",
  text: "请核对台账。",
  authorId: "s",
  author: "审核员",
  at: new Date("2028-01-20T02:00:00Z"),
  answers: [],
  resolved: null,
};
const returned = {
  id: "e1",
  action: "return",
  by: "审核员",
  at: new Date("2028-01-20T02:00:00Z"),
  revision: 1,
} as MoveEvent;

function model(): ReviewModel {
  const last = {
    year: 2027,
    form: form.id,
    revision: 1,
    figures: complete(form, { "openness/website/value": number(100), "openness/terminals/value": number(3) }),
    sections: [],
  };
  const findings = inspect(form, now, { year: 2028, agency, last });
  const copy = {
    agency,
    report: { year: 2028, form: form.id, status: "submitted" },
    ...{ form, answers: now, figures: complete(form, now.figures), last },
    ...{
      findings,
      explanations: {},
      blocking: blocks(findings, {}),
      verdicts: {},
      comments: [thread],
      events: [returned],
    },
    can: Object.fromEntries(reportActions.map((action) => [action, true])),
    // Only what the views read: the rest of a working copy is the database's.
  } as unknown as WorkingCopy;
  const state = { form, answers: before, figures: complete(form, before.figures), at: returned.at };
  return reviewModel(copy, { event: returned, state });
}

const router = { refresh() {}, push() {}, replace() {}, back() {}, forward() {}, prefetch() {} };
const drawn = (view: ReactNode, { comments }: ReviewModel) =>
  renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <CommentsProvider
        rights={{
          agency: "shili",
          year: 2028,
          version: 1,
          judge: true,
          comment: true,
          answer: true,
          resolve: true,
          reopen: true,
        }}
        threads={comments}
      >
        {view}
      </CommentsProvider>
    </AppRouterContext>,
  );

test("what changed since the return is told in the invented form's own words", () => {
  const its = model();
  expect(its.changes?.count).toBe(4);
  const page = drawn(its.changes && <ChangesView model={its} changes={its.changes} />, its);
  expect(page).toContain("一、年度概要");
  expect(page).toContain("<del>5</del><ins>6</ins>");
  expect(page).toContain("一、收到");
  expect(page).toContain("请核对台账。");
  expect(page).toContain('id="applications/received/online"');
});

test("against last year its jumps stand first, money in 万元, a cell last year lacked a figure for is no jump", () => {
  const its = model();
  const jumping = its.years?.filter(({ jump }) => jump).map(({ cell }) => cell);
  expect(jumping).toEqual(["openness/website/value", "openness/published/value"]);
  expect(drawn(<YearView model={its} />, its)).toContain("12.345678");
});

test("its checks are listed with their places, its tables drawn, every cell open to a remark", () => {
  const its = model();
  const checks = drawn(<ChecksView model={its} />, its);
  expect(checks).toContain("收到与办理不等");
  expect(checks).toContain("N1");
  const text = drawn(<TextView model={its} />, its);
  expect(text).toContain("申请办理统计表");
  expect(text).toContain("提意见：1.全部提供，网络".replace("1.", "（一）1."));
});

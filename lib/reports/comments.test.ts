import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { addComment } from "./add-comment";
import { answerComment } from "./answer-comment";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, code, kjj2025, seen, submitNow } from "./arrange";
import { readReport } from "./read";
import { reopenComment } from "./reopen-comment";
import { resolveComment } from "./resolve-comment";
import { returnReport } from "./return-report";
import { startReport } from "./start-report";

const onCell = { on: "cell", target: "requests/received/person", text: "与去年相差很大，请核对。" } as const;

eachStore("comments", (open) => {
  test("a remark at a cell is answered by the editor, resolved by the supervisor, and only then is the report approved", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const { comment } = await addComment(city.as("supervisor"), { ...kjj2025, ...onCell });
    expect(await code(approveReport(city.as("supervisor"), await seen(city)))).toBe("open-comments");

    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请看意见。" });
    city.clock.set("2026-01-11T09:00:00+08:00");
    await answerComment(city.as("editor"), { ...kjj2025, comment, text: "已核对，无误。" });
    await submitNow(city);
    const [thread] = (await readReport(city.as("editor"), "demo-kjj", 2025)).comments;
    expect(thread).toMatchObject({
      ...{ id: comment, ...onCell, author: "示例supervisor", resolved: null },
      answers: [{ text: "已核对，无误。", author: "示例editor" }],
    });
    expect(await code(resolveComment(city.as("editor"), { ...kjj2025, comment }))).toBe("not-allowed");
    await resolveComment(city.as("supervisor"), { ...kjj2025, comment });
    await resolveComment(city.as("supervisor"), { ...kjj2025, comment });
    await approveReport(city.as("supervisor"), await seen(city));
  });

  test("a resolved remark that is opened again stands in the way once more", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const on = { on: "section", target: "part1", text: "请补充。" } as const;
    const { comment } = await addComment(city.as("supervisor"), { ...kjj2025, ...on });
    await resolveComment(city.as("supervisor"), { ...kjj2025, comment });
    await reopenComment(city.as("supervisor"), { ...kjj2025, comment });
    expect(await code(approveReport(city.as("supervisor"), await seen(city)))).toBe("open-comments");
  });

  test("a place the report does not have, another report's thread and an answer's answer are refused", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const add = (on: "report" | "section" | "cell", target: string | null) =>
      addComment(city.as("supervisor"), { ...kjj2025, on, target, text: "请核对。" });
    expect(await code(add("cell", "requests/none/person"))).toBe("invalid");
    expect(await code(add("section", "part9"))).toBe("invalid");
    expect(await code(add("section", null))).toBe("invalid");
    const { comment } = await add("report", null);
    const { comment: answer } = await answerComment(city.as("editor"), { ...kjj2025, comment, text: "好。" });
    expect(await code(answerComment(city.as("editor"), { ...kjj2025, comment: answer, text: "好。" }))).toBe(
      "not-found",
    );

    const other = { agency: "demo-jyj", year: 2025 };
    await startReport(city.as("stranger"), other);
    expect(await code(answerComment(city.as("stranger"), { ...other, comment, text: "好。" }))).toBe("not-found");
  });
});

/** Who may do what, asked over HTTP as a forged request would, and not through the pages. */

import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";

type Sent = { cell?: string; base?: number; value?: number };
const save = (request: APIRequestContext, place: { agency: string; year: number }, sent: Sent = {}) =>
  request.post(`/api/reports/${place.agency}/${place.year}/changes`, {
    data: {
      batch: randomUUID(),
      changes: [
        {
          kind: "figure",
          cell: sent.cell ?? "licences/licences/decisions",
          figure: { state: "number", value: sent.value ?? 7 },
          base: sent.base ?? 0,
        },
      ],
    },
  });

test("nobody saves without being signed in", async ({ given, request }) => {
  const report = await given.report({ status: "draft", empty: true });
  const answer = await save(request, report);
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toMatchObject({ ok: false, code: "signed-out" });
});

test("an editor saves into the own report and into no other agency's", async ({ given, as, context }) => {
  const [own, other] = [
    await given.report({ status: "draft", empty: true }),
    await given.report({ status: "draft", empty: true }),
  ];
  await as(own.editor);
  expect((await save(context.request, own)).status()).toBe(200);
  const refused = await save(context.request, other);
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ ok: false, code: "not-allowed" });
});

test("a cell that the form does not have is refused, and so is a computed one", async ({ given, as, context }) => {
  const own = await given.report({ status: "draft", empty: true });
  await as(own.editor);
  for (const cell of ["requests/received/nobody", "../../etc/passwd", "requests/received/total"]) {
    const answer = await save(context.request, own, { cell });
    expect(answer.status(), cell).toBe(400);
  }
});

test("a figure that cannot be is refused with its reason", async ({ given, as, context }) => {
  const own = await given.report({ status: "draft", empty: true });
  await as(own.editor);
  for (const value of [-1, 12.5, 1e20]) {
    const answer = await save(context.request, own, { value });
    expect(answer.status(), String(value)).toBe(400);
    expect(await answer.json()).toMatchObject({ ok: false, code: "invalid" });
  }
});

test("after submitting nothing can be changed, and the answer says so", async ({ given, as, context }) => {
  const own = await given.report({ status: "submitted" });
  await as(own.editor);
  const answer = await save(context.request, own);
  expect(answer.status()).toBe(409);
  expect(await answer.json()).toMatchObject({ ok: false, code: "not-editable" });
});

test("the pages of another agency's report are refused to an editor", async ({ given, as, page }) => {
  const [own, other] = [await given.report({ status: "draft" }), await given.report({ status: "draft" })];
  await as(own.editor);
  const refused = await page.goto(`/desk/${other.agency}/${other.year}`);
  expect([403, 404]).toContain(refused?.status());
  const review = await page.goto(`/review/${own.agency}/${own.year}`);
  expect([403, 404]).toContain(review?.status());
  const admin = await page.goto("/admin");
  expect(admin?.status()).toBe(403);
});

test("whoever is not signed in is led to the sign-in page and back", async ({ given, page }) => {
  const own = await given.report({ status: "draft" });
  await page.goto(`/desk/${own.agency}/${own.year}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("a session that was ended is out at its next request", async ({ given, as, page, house }) => {
  const own = await given.report({ status: "draft" });
  await as(own.editor);
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/desk/);
  await house.store.tx(async (tx) => {
    await tx.update(tx.tables.sessions).set({ revokedAt: new Date() });
  });
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a request that is too large is refused before it is read", async ({ request }) => {
  const answer = await request.post("/api/reports/demo-kjj/2025/changes", { data: "x".repeat(9_000_000) });
  expect(answer.status()).toBe(413);
});

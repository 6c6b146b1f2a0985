import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { renameAgency } from "./agencies/rename-agency";
import { type AuditFilter, readAudit } from "./read-audit";
import { arrangeCity, arrangeReport } from "./reports/arrange";
import { disableUser } from "./users/disable-user";

const all: AuditFilter = { action: "", outcome: null, q: "", page: 1 };
const kjj = { code: "demo-kjj", version: 1, name: "示例市科技局", shortName: "" };

eachStore("readAudit", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open());
    const admin = city.as("administrator");
    const read = async (filter: Partial<AuditFilter> = {}) => (await readAudit(admin, { ...all, ...filter })).rows;
    return { ...city, admin, read };
  };

  test("the newest stands first, and everything has the name that people know it by", async () => {
    const { admin, read, ...city } = await arrange();
    await arrangeReport({ ...city }, "draft");
    await renameAgency(admin, kjj);
    await disableUser(admin, { username: "editor", version: 1 });
    const editor = (await read()).find(({ target }) => target === "user:editor")?.about;
    expect(editor).toEqual(expect.any(String));
    expect((await read()).map(({ action, about }) => [action, about])).toEqual([
      ["user.disable", editor],
      ["agency.rename", "示例市科技局"],
      ["report.start", "示例市科技局 2025 年度"],
    ]);
  });

  test("refused attempts stand in it, and can be looked for alone", async () => {
    const { admin, as, read } = await arrange();
    await expect(renameAgency(as("editor"), kjj)).rejects.toThrow("not-allowed");
    await expect(disableUser(admin, { username: "administrator", version: 1 })).rejects.toThrow("invalid");
    await renameAgency(admin, kjj);
    expect(await read({ outcome: "refused" })).toMatchObject([
      { action: "user.disable", details: { code: "invalid", says: "不能停用自己的账户，请别的管理员来做。" } },
      { action: "agency.rename", target: "agency:demo-kjj", details: { code: "not-allowed" } },
    ]);
    expect(await read({ action: "user.", outcome: "done" })).toEqual([]);
  });

  test("it is searched by name and code of an agency, by user name and by who did it", async () => {
    const { admin, as, read, ...city } = await arrange();
    await arrangeReport({ ...city, as }, "draft");
    await disableUser(admin, { username: "stranger", version: 1 });
    const found = async (q: string) => (await read({ q })).map(({ action }) => action);
    expect(await found("科学技术")).toEqual(["report.start"]);
    expect(await found("DEMO-kjj")).toEqual(["report.start"]);
    expect(await found("stranger")).toEqual(["user.disable"]);
    expect(await found(admin.actor.name)).toEqual(["user.disable"]);
    expect(await found("no such thing")).toEqual([]);
  });

  test("nobody reads it but an administrator", async () => {
    const { as } = await arrange();
    await expect(readAudit(as("supervisor"), all)).rejects.toThrow("not-allowed");
  });
});

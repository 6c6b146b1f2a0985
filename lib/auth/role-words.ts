import type { Role } from "./actor";

export const roleWords: Readonly<Record<Role, string>> = {
  editor: "填报员",
  supervisor: "审核人",
  administrator: "系统管理员",
};
/** How far a role reaches. */
export const reachWords: Readonly<Record<Role, string>> = {
  editor: "填写这个机构的报告",
  supervisor: "审核这个机构和它所有下级的报告",
  administrator: "管理全部机构、账户、填报任务",
};

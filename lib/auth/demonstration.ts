/** Accounts of the demonstration: made by its seed, shown on its sign-in page, never elsewhere. */
export const demonstrationPassword = "Demo-2026-gongkai";
export const demonstrationAccounts = [
  { username: "editor", does: "填报员，填写示例市科学技术局的报告" },
  { username: "supervisor", does: "审核人，审核示例市各机构的报告" },
  { username: "administrator", does: "系统管理员" },
] as const;

import type { AgencyKind, AgencyLevel } from "@/lib/forms/define";

export const kindWords: Readonly<Record<AgencyKind, string>> = {
  government: "人民政府",
  department: "部门",
  township: "乡镇、街道",
  other: "其他机构",
};
export const levelWords: Readonly<Record<AgencyLevel, string>> = {
  province: "省级",
  city: "市级",
  county: "县级",
  township: "乡级",
};
export const changeWords = { create: "设立", rename: "改名", move: "改隶", close: "关闭" } as const;

import type { Finding } from "@/lib/forms/finding";

const sentences: Readonly<Record<string, string>> = {
  M4: "上年结转数按年初重新清点的台账填写，上年报告少计的已补登。",
  M5: "本年开展文件清理，对历年件数重新核对，以清理后的目录为准。",
  M9: "信息处理费的情况已写在第六部分，全年没有收取。",
  M10: "本年机构职能调整，情况较多，已尽量压缩。",
  M13: "该类申请为同一申请人就同一事项多次提出，已逐件答复。",
  M14: "相关制度沿用上年做法，表述相近，具体措施有更新。",
  M16: "正文所列为分项数，与表内总数口径不同，已核对台账。",
  R21: "正文所列为分项数，与表内总数口径不同，已核对台账。",
};

/** Why a finding stands, in a sentence as clerks write it. */
export const explanationOf = ({ code }: Finding): string =>
  sentences[code] ?? "已与台账逐项核对，数据属实，差异由统计口径造成。";

/**
 * What the formats of 2019 and 2021 have in common: the kinds of applicant, rows 1–24 of the matrix in part three,
 * and the table of part four (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号). Printed labels, never to be touched.
 */
import type { Column, Row, Table } from "./define";

const organisation = ["申请人情况", "法人或其他组织"] as const;

export const applicants = {
  person: { label: "自然人", under: ["申请人情况"] },
  company: { label: "商业企业", under: organisation },
  research: { label: "科研机构", under: organisation },
  charity: { label: "社会公益组织", under: organisation },
  legal: { label: "法律服务机构", under: organisation },
  other: { label: "其他", under: organisation },
  total: {
    label: "总计",
    under: ["申请人情况"],
    sum: ["person", "company", "research", "charity", "legal", "other"],
  },
} as const satisfies Record<string, Column>;

export const requestCaption = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Rows 1–24, from what was received to what was not processed. */
export const requestRows = {
  received: { label: "一、本年新收政府信息公开申请数量", depth: 1 },
  carriedIn: {
    label: "二、上年结转政府信息公开申请数量",
    depth: 1,
    rule: "与上年度报告的“四、结转下年度继续办理”一致；机构改革或者更正上年数据的除外。",
  },
  results: { label: "三、本年度办理结果", depth: 1, heading: true },
  granted: { label: "（一）予以公开", depth: 2, within: "results" },
  partlyGranted: {
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    depth: 2,
    within: "results",
    rule: "区分处理的，只计这一情形，不计其他情形。",
    ruleSource: "报告格式表内说明",
  },
  refused: { label: "（三）不予公开", depth: 2, within: "results", heading: true },
  stateSecret: { label: "1.属于国家秘密", depth: 3, within: "refused" },
  forbiddenByLaw: { label: "2.其他法律行政法规禁止公开", depth: 3, within: "refused" },
  publicSecurity: { label: "3.危及“三安全一稳定”", depth: 3, within: "refused" },
  thirdPartyRights: { label: "4.保护第三方合法权益", depth: 3, within: "refused" },
  internalAffairs: { label: "5.属于三类内部事务信息", depth: 3, within: "refused" },
  inProcess: { label: "6.属于四类过程性信息", depth: 3, within: "refused" },
  enforcementFile: { label: "7.属于行政执法案卷", depth: 3, within: "refused" },
  administrativeQuery: { label: "8.属于行政查询事项", depth: 3, within: "refused" },
  unavailable: { label: "（四）无法提供", depth: 2, within: "results", heading: true },
  notHeld: { label: "1.本机关不掌握相关政府信息", depth: 3, within: "unavailable" },
  notReadyMade: { label: "2.没有现成信息需要另行制作", depth: 3, within: "unavailable" },
  stillUnclear: { label: "3.补正后申请内容仍不明确", depth: 3, within: "unavailable" },
  notProcessed: { label: "（五）不予处理", depth: 2, within: "results", heading: true },
  complaint: { label: "1.信访举报投诉类申请", depth: 3, within: "notProcessed" },
  repeated: { label: "2.重复申请", depth: 3, within: "notProcessed" },
  publication: { label: "3.要求提供公开出版物", depth: 3, within: "notProcessed" },
  excessive: { label: "4.无正当理由大量反复申请", depth: 3, within: "notProcessed" },
  confirmation: { label: "5.要求行政机关确认或重新出具已获取信息", depth: 3, within: "notProcessed" },
} as const satisfies Record<string, Row>;

/** The rows of 三、本年度办理结果 that 2019 and 2021 share and （七）总计 adds up. */
export const settledRows = [
  "granted",
  "partlyGranted",
  "stateSecret",
  "forbiddenByLaw",
  "publicSecurity",
  "thirdPartyRights",
  "internalAffairs",
  "inProcess",
  "enforcementFile",
  "administrativeQuery",
  "notHeld",
  "notReadyMade",
  "stillUnclear",
  "complaint",
  "repeated",
  "publication",
  "excessive",
  "confirmation",
] as const;

/** Part four: three rows of five, printed side by side as one line under a three-row head. */
export const disputes = {
  number: "4",
  title: "政府信息公开行政复议、行政诉讼情况",
  unit: "件",
  layout: "wide",
  rule: "行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。",
  columns: {
    upheld: { label: "结果维持" },
    corrected: { label: "结果纠正" },
    otherResult: { label: "其他结果" },
    pending: { label: "尚未审结" },
    total: { label: "总计", sum: ["upheld", "corrected", "otherResult", "pending"] },
  },
  rows: {
    reconsideration: { label: "行政复议", depth: 1, under: ["行政复议"] },
    litigationDirect: {
      label: "行政诉讼 · 未经复议直接起诉",
      depth: 1,
      under: ["行政诉讼", "未经复议直接起诉"],
    },
    litigationAfterReconsideration: {
      label: "行政诉讼 · 复议后起诉",
      depth: 1,
      under: ["行政诉讼", "复议后起诉"],
    },
  },
} as const satisfies Table;

import { defineForm } from "./define";

/**
 * An invented form for tests: other parts, other tables, other layouts and other checks than the law has had so far.
 * It is data only (`JSON.stringify` and back), so that whatever serves it serves the next form too.
 */
export const form2027 = defineForm({
  id: "form-2027",
  name: "示例格式（2027年）",
  years: [2027, null],
  basis: "示例办函〔2027〕1号（虚构）",
  title: "{agency}政府信息公开年报（{year}）",
  freeSections: false,
  parts: [
    { key: "preamble", title: "说明", short: "说明", numbered: false, text: { max: 500 } },
    {
      key: "summary",
      title: "年度概要",
      short: "概要",
      numbered: true,
      text: { rule: "写明公众最关心的三件事。", ruleSource: "示例办函〔2027〕1号", max: 5000, advisedMax: 300 },
    },
    {
      key: "disclosure",
      title: "公开与经费",
      short: "公开经费",
      numbered: true,
      text: { placeholder: "对两张表作简要说明。", max: 2000 },
      tables: ["openness", "budget"],
    },
    { key: "handling", title: "申请办理", short: "申请", numbered: true, tables: ["applications"] },
    { key: "remedies", title: "争议解决", short: "争议", numbered: true, tables: ["appeals"] },
    { key: "plans", title: "下年安排", short: "安排", numbered: true, text: { max: 2000 } },
  ],
  tables: {
    openness: {
      number: "1",
      title: "主动公开统计表",
      corner: "指标",
      layout: "list",
      columns: { value: { label: "数值" } },
      rows: {
        documents: { label: "一、公开文件", depth: 1, heading: true },
        website: { label: "（一）网站公开", depth: 2, within: "documents", unit: "条" },
        terminals: { label: "（二）自助终端公开", depth: 2, within: "documents", unit: "条", provincial: true },
        published: { label: "（三）合计", depth: 2, within: "documents", unit: "条", sum: ["website", "terminals"] },
        hotline: { label: "二、热线答复", depth: 1, unit: "次", rule: "同一来电人同日多次来电计1次。" },
        spent: { label: "三、公开经费", depth: 1, unit: "万元", kind: "money" },
      },
    },
    budget: {
      number: "1.2",
      title: "经费与人员",
      corner: "科目",
      layout: "small",
      columns: {
        planned: { label: "预算", unit: "万元", kind: "money" },
        added: { label: "追加", unit: "万元", kind: "money" },
        total: { label: "合计", unit: "万元", kind: "money", sum: ["planned", "added"] },
        staffChange: { label: "人员增减", unit: "人", kind: "signed" },
      },
      rows: { platform: { label: "平台", depth: 1 }, training: { label: "培训", depth: 1 } },
    },
    applications: {
      number: "2",
      title: "申请办理统计表",
      caption: "（收到等于办结与在办之和）",
      unit: "件",
      layout: "matrix",
      columns: {
        online: { label: "网络", under: ["申请渠道", "远程"] },
        letter: { label: "信函", under: ["申请渠道", "远程"] },
        counter: { label: "当面", under: ["申请渠道"] },
        all: { label: "全部", sum: ["online", "letter", "counter"] },
      },
      rows: {
        received: { label: "一、收到", depth: 1 },
        handled: { label: "二、办理", depth: 1, heading: true },
        provided: { label: "（一）提供", depth: 2, within: "handled", heading: true },
        whole: { label: "1.全部提供", depth: 3, within: "provided" },
        part: { label: "2.部分提供", depth: 3, within: "provided" },
        declined: { label: "（二）不提供", depth: 2, within: "handled" },
        settled: { label: "（三）办结合计", depth: 2, within: "handled", sum: ["whole", "part", "declined"] },
        open: { label: "三、在办", depth: 1 },
        everything: { label: "四、办结与在办", depth: 1, sum: ["settled", "open"] },
      },
    },
    appeals: {
      number: "3",
      title: "争议解决统计表",
      unit: "件",
      layout: "wide",
      columns: {
        upheld: { label: "维持" },
        changed: { label: "改变" },
        total: { label: "小计", sum: ["upheld", "changed"] },
      },
      rows: {
        mediation: { label: "调解", depth: 1, under: ["调解"] },
        firstInstance: { label: "诉讼 · 一审", depth: 1, under: ["诉讼", "一审"] },
        secondInstance: { label: "诉讼 · 二审", depth: 1, under: ["诉讼", "二审"] },
      },
    },
  },
  checks: [
    {
      code: "N1",
      source: "示例格式表内说明",
      official: true,
      clauses: [
        {
          id: "N1",
          level: "error",
          rule: {
            kind: "relation",
            left: { sum: [{ line: "applications/received" }] },
            op: "=",
            right: { sum: [{ line: "applications/everything" }] },
          },
          title: "收到与办理不等",
          says: "一、收到＝四、办结与在办",
          mend: "核对每个渠道的收到、办结和在办件数。",
        },
      ],
    },
    {
      code: "N2",
      source: "由指标含义推出",
      official: false,
      clauses: [
        {
          id: "N2/1",
          level: "warning",
          rule: {
            kind: "needs",
            when: [{ line: "applications/part" }],
            demand: [{ line: "applications/received" }],
          },
          title: "有部分提供而没有收到",
          says: "有部分提供，就应有收到的申请",
          mend: "核对收到的件数，或者说明原因。",
        },
        {
          id: "N2/2",
          level: "hint",
          rule: { kind: "share", part: "applications/declined", whole: "applications/received", over: 0.5 },
          title: "不提供的占一半以上",
          says: "不提供的一般不超过收到的一半",
          mend: "核对不提供的件数。",
        },
      ],
    },
    {
      code: "N3",
      source: "示例格式填报说明",
      official: true,
      clauses: [
        {
          id: "N3",
          level: "warning",
          rule: { kind: "length", section: "summary", max: 300 },
          title: "年度概要过长",
          says: "年度概要原则上不超过300字",
          mend: "压缩年度概要，或者说明原因。",
        },
      ],
    },
    {
      code: "N4",
      source: "正文与表应当一致",
      official: false,
      clauses: [
        {
          id: "N4",
          level: "warning",
          rule: { kind: "claims" },
          title: "正文与表不一致",
          says: "正文中的数与表中的数一致",
          mend: "核对正文和表，改正其中一处。",
        },
      ],
    },
  ],
  phrases: [
    {
      id: "published",
      about: "公开文件",
      says: ["公开 文件? #"],
      units: ["条"],
      readings: [{ name: "合计", cells: ["openness/published/value"] }],
    },
  ],
});

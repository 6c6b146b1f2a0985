/**
 * M1–M17: the checks of the formats of 2019 and 2021 (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号). Each form takes
 * those that hold for it. Only what the formats or the regulations say themselves is marked official.
 */
import { type Check, terms } from "./checks";

const parts = ["person", "company", "research", "charity", "legal", "other"] as const;
const format = "报告格式（国办公开办函〔2021〕30号、〔2019〕60号）";
const derived = "没有见到官方明文。";

export const m1 = {
  code: "M1",
  source: "报告格式表内注明：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。",
  official: true,
  clauses: [
    {
      id: "M1",
      level: "error",
      rule: {
        kind: "relation",
        left: { name: "第一项＋第二项", sum: terms("requests", "received", "carriedIn") },
        op: "=",
        right: { name: "第三项＋第四项", sum: terms("requests", "total", "carriedOut") },
      },
      title: "申请数量两边不等",
      says: "每一列：第一项＋第二项＝第三项（七）总计＋第四项。",
      mend: "请对照台账核对这一列的新收、结转和各项办理结果。",
    },
  ],
} as const satisfies Check;

export const m2 = {
  code: "M2",
  source: `由表头“总计”的字义推出，${derived}`,
  official: false,
  clauses: [
    {
      id: "M2",
      level: "error",
      rule: { kind: "stated-total", table: "requests", columns: ["total"] },
      title: "总计与各类申请人之和不等",
      says: "每一行：总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他。",
      mend: "请对照原文核对这一行；总计由系统自动合计。",
    },
  ],
} as const satisfies Check;

export const m3 = {
  code: "M3",
  source: `由“（七）总计”的字义推出，${derived}`,
  official: false,
  clauses: [
    {
      id: "M3",
      level: "error",
      rule: { kind: "stated-total", table: "requests", rows: ["total"] },
      title: "（七）总计与各项办理结果之和不等",
      says: "每一列：（七）总计＝（一）至（六）各项之和。",
      mend: "请对照原文核对这一列；总计由系统自动合计。",
    },
  ],
} as const satisfies Check;

const carriedOver = {
  kind: "relation",
  left: { name: "第二项“上年结转”", sum: terms("requests", "carriedIn") },
  op: "=",
  right: { name: "上年报告第四项“结转下年度”", sum: [{ line: "requests/carriedOut", last: true }] },
} as const;
export const m4 = {
  code: "M4",
  source: `由两年报告的衔接推出，机构改革或者更正上年数据的除外，${derived}`,
  official: false,
  clauses: [
    {
      id: "M4/1",
      level: "error",
      explainable: true,
      rule: { ...carriedOver, columns: ["total"] },
      title: "上年结转与上年报告不一致",
      says: "总计：第二项＝上年报告第四项。",
      mend: "请与上年报告核对；机构改革、上年数据更正等，写一句说明。",
    },
    {
      id: "M4/2",
      level: "warning",
      rule: { ...carriedOver, columns: parts },
      title: "上年结转与上年报告不一致",
      says: "每一列：第二项＝上年报告第四项。",
      mend: "请与上年报告核对；申请人分类有调整的，写一句说明。",
    },
  ],
} as const satisfies Check;

const inForce = <const R extends string>(row: R, label: string) =>
  ({
    kind: "relation",
    left: { name: `${label}现行有效`, sum: [{ cell: `regulations/${row}/inForce` }] },
    op: "=",
    right: {
      name: "上年现行有效＋本年制发－本年废止",
      sum: [
        { cell: `regulations/${row}/inForce`, last: true },
        { cell: `regulations/${row}/issued` },
        { cell: `regulations/${row}/abolished`, minus: true },
      ],
    },
  }) as const;
export const m5 = {
  code: "M5",
  source: `由两年报告的衔接推出，清理文件会改变基数，${derived}`,
  official: false,
  clauses: [
    {
      id: "M5/1",
      level: "warning",
      rule: inForce("rules", "规章"),
      title: "规章现行有效件数与上年接不上",
      says: "规章：现行有效＝上年现行有效＋本年制发－本年废止。",
      mend: "请与上年报告核对；因清理而变动的，写一句说明。",
    },
    {
      id: "M5/2",
      level: "warning",
      rule: inForce("normativeDocuments", "行政规范性文件"),
      title: "行政规范性文件现行有效件数与上年接不上",
      says: "行政规范性文件：现行有效＝上年现行有效＋本年制发－本年废止。",
      mend: "请与上年报告核对；因清理而变动的，写一句说明。",
    },
  ],
} as const satisfies Check;

export const m6 = {
  code: "M6",
  source: `由立法法关于规章制定权的规定推出，${derived}`,
  official: false,
  clauses: [
    {
      id: "M6",
      level: "warning",
      rule: {
        kind: "only-for",
        lines: ["regulations/rules"],
        agencies: [
          { kinds: ["government"], levels: ["province", "city"] },
          { levels: ["province", "city"], named: ["政府办公厅", "政府办公室"] },
        ],
        who: "有规章制定权的省级、设区的市（自治州）政府",
      },
      title: "本机关一般不能制定规章",
      says: "规章一行由有规章制定权的机关填报，其他机关填 0、留空或者填 /。",
      mend: "规范性文件请填到下一行；没有规章的请填 0 或者 /。",
    },
  ],
} as const satisfies Check;

export const m7 = {
  code: "M7",
  source: `由“总计”的字义推出，${derived}`,
  official: false,
  clauses: [
    {
      id: "M7",
      level: "error",
      rule: { kind: "stated-total", table: "disputes", columns: ["total"] },
      title: "复议、诉讼总计与各项结果之和不等",
      says: "行政复议、两类行政诉讼：总计＝结果维持＋结果纠正＋其他结果＋尚未审结。",
      mend: "请对照原文核对；总计由系统自动合计。",
    },
  ],
} as const satisfies Check;

export const m9 = {
  code: "M9",
  source: "国办公开办函〔2021〕30号：收取信息处理费情况在第六部分报告；没有收取也写明，是各地通行的写法。",
  official: true,
  clauses: [
    {
      id: "M9",
      level: "warning",
      rule: {
        kind: "names",
        section: "part6",
        topics: [
          {
            topic: "信息处理费收取情况",
            words: ["处理费", "收费", "收取…费", "收缴…费", "产生…费用", "免收", "免费"],
          },
        ],
      },
      title: "没有写明信息处理费",
      says: "第六部分报告收取信息处理费的情况。",
      mend: "收了写金额和件数，没收也要写明。",
    },
  ],
} as const satisfies Check;

export const m10 = {
  code: "M10",
  source: `${format}：总体情况原则上不超过一千字。`,
  official: true,
  clauses: [
    {
      id: "M10",
      level: "warning",
      rule: { kind: "length", section: "part1", max: 1000 },
      title: "总体情况超过一千字",
      says: "第一部分原则上不超过1000字。",
      mend: "超出不影响提交，需写一句说明。",
    },
  ],
} as const satisfies Check;

export const m11 = {
  code: "M11",
  source: `${format}：总体情况包括这五个方面。`,
  official: true,
  clauses: [
    {
      id: "M11",
      level: "warning",
      rule: {
        kind: "names",
        section: "part1",
        topics: [
          { topic: "主动公开", words: ["主动公开", "主动发布"] },
          { topic: "依申请公开", words: ["依申请", "申请公开", "公开申请"] },
          {
            topic: "政府信息管理",
            words: [
              "信息管理",
              "信息的管理",
              "信息资源",
              "公开属性",
              "保密审查",
              "公开审查",
              "动态管理",
              "文件清理",
              "文件管理",
            ],
          },
          {
            topic: "政府信息公开平台建设",
            words: ["平台建设", "公开平台", "信息平台", "网站", "新媒体", "公众号", "专栏", "专区"],
          },
          { topic: "监督保障", words: ["监督", "组织保障", "工作保障", "考核", "培训", "评议", "问责"] },
        ],
      },
      title: "总体情况缺一个方面",
      says: "第一部分写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
      mend: "请补写一两句；确无此项工作的，写一句说明。",
    },
  ],
} as const satisfies Check;

export const m12 = {
  code: "M12",
  source:
    "《政府信息公开条例》第五十条第一款第四项：各级人民政府的报告还应当包括工作考核、社会评议和责任追究结果情况。",
  official: true,
  clauses: [
    {
      id: "M12",
      level: "warning",
      rule: {
        kind: "names",
        section: "part5",
        anywhere: true,
        agencies: [{ kinds: ["government"] }],
        topics: [
          { topic: "工作考核", words: ["考核", "考评", "绩效评估"] },
          { topic: "社会评议", words: ["社会评议", "评议", "第三方评估", "满意度"] },
          { topic: "责任追究", words: ["责任追究", "追究…责任", "追责", "问责", "责任…追究"] },
        ],
      },
      title: "政府的报告缺一项法定内容",
      says: "各级政府的报告写到工作考核、社会评议和责任追究结果情况。",
      mend: "请补写结果；没有发生的也写明。",
    },
  ],
} as const satisfies Check;

const otherShare = <const R extends string>(row: R, label: string) =>
  ({
    code: "M13",
    source: "国办公开办函〔2019〕60号要求主管部门了解其他处理占比高的情况；20% 的提醒线是本系统定的。",
    official: true,
    clauses: [
      {
        id: "M13",
        level: "warning",
        rule: {
          kind: "share",
          part: `requests/${row}`,
          whole: "requests/total",
          over: 0.2,
          columns: ["total"],
        },
        title: `${label}占比偏高`,
        says: `${label}一般不超过（七）总计的20%。`,
        mend: "能归入前面各项的请归入；归不进的，写一句说明。",
      },
    ],
  }) as const satisfies Check;
export const m13For2019 = otherShare("otherResults", "（六）其他处理");
export const m13For2021 = otherShare("otherReason", "（六）3.其他");

export const m14 = {
  code: "M14",
  source: "报告格式要求问题和措施具体，不得年年雷同；60% 的提醒线是本系统定的。",
  official: true,
  clauses: [
    {
      id: "M14",
      level: "warning",
      rule: { kind: "similar", section: "part5", atLeast: 0.6 },
      title: "问题和措施与上年雷同",
      says: "第五部分与上年相同或相近的句子少于60%。",
      mend: "请写今年的问题和措施，以及上年问题改到了哪一步。",
    },
  ],
} as const satisfies Check;

export const m15 = {
  code: "M15",
  source: `先有申请才有复议、诉讼，由此推出，${derived}`,
  official: false,
  clauses: [
    {
      id: "M15",
      level: "warning",
      rule: {
        kind: "unexplained",
        lines: ["disputes/reconsideration", "disputes/litigationDirect", "disputes/litigationAfterReconsideration"],
        without: terms("requests", "received", "carriedIn"),
      },
      title: "没有申请，却有复议或诉讼",
      says: "今年和上年都没有新收、结转的申请时，第四部分一般为0。",
      mend: "请核对第三、第四部分；案件起于更早的申请，写一句说明。",
    },
  ],
} as const satisfies Check;

export const m16 = {
  code: "M16",
  source: "正文和表说的是同一件事，由此推出；文字与表不一致是常见的差错。",
  official: false,
  clauses: [
    {
      id: "M16",
      level: "warning",
      rule: { kind: "claims" },
      title: "正文与表不一致",
      says: "正文里写到的文件、处理决定、申请、复议、诉讼等数与表相等。",
      mend: "请核对后改正文或者改表；口径不同的，写一句说明。",
    },
  ],
} as const satisfies Check;

export const m17 = {
  code: "M17",
  source: "报告格式规定数据逐级汇总；各格等于所属单位（含本机关）之和，由此推出。",
  official: false,
  clauses: [
    {
      id: "M17",
      level: "error",
      explainable: true,
      rule: { kind: "contributions" },
      title: "与所属单位合计不等",
      says: "汇总报告的每一格＝所属单位（含本机关）之和。",
      mend: "请填入合计；确需不同的，写一句说明。",
    },
  ],
} as const satisfies Check;

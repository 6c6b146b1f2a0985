/**
 * The concordance of sentences to cells for the formats of 2019 and 2021: what reports say of requests and disputes.
 * 收到申请 75 件 may be what was newly received, that with what was carried over, or what was settled: reports use all three.
 */
import type { Phrase } from "./checks";

const one = <const R extends string>(row: R) => `requests/${row}/total` as const;
const fresh = { name: "本年新收", cells: [one("received")] } as const;
const handled = { name: "本年新收＋上年结转", cells: [one("received"), one("carriedIn")] } as const;
const settled = { name: "（七）总计", cells: [one("total")] } as const;
const pieces = ["件", "条", "份", "宗", "起", "项", "件次", "次", "个", "例"] as const;
const subject = ["公开申请", "依申请公开", "申请公开"] as const;
const asked =
  "公开申请|公开的申请|依申请公开|申请公开|公开信息申请|公开信息的申请|公开政府信息申请|公开政府信息的申请|依申请信息|依申请件";
const askedNouns = "政府信息? 信息? 的申请|申请|的要求|要求|请求? 件|事项|案件|表|书|数|总数?";
const stages = [
  "办结",
  "答复",
  "结转",
  "撤",
  "不予",
  "予以",
  "部分公开",
  "无法提供",
  "网上",
  "线上",
  "线下",
  "窗口",
  "电话",
  "邮箱",
  "网络",
  "网站",
  "当面",
  "信函",
  "邮",
  "传真",
  "平台",
  "复议",
  "诉讼",
] as const;

export const requestPhrases = [
  {
    id: "received",
    about: "收到政府信息公开申请",
    says: [
      `收到|接到|接收|受理|收办|共收|登记|办理 … ${asked} ${askedNouns} #`,
      `收到|接到|接收|受理|收办|办理|共收 # … 政府信息? 信息? ${asked}`,
      "公开申请 数|数量|总数|总量|件数 #",
    ],
    units: pieces,
    unless: [...stages, "新收", "新增"],
    none: [
      `群众|公民|公众|申请人|任何单位和个人? 要求|提出|提交? 的? 政府|政务? 信息? ${asked} 政府信息? 信息? 的申请|申请|的要求? 件|事项?`,
      "公民、法人? 和|或? 其他组织? 的? 政府? 信息? 公开申请|依申请公开 政府信息? 的申请?",
    ],
    readings: [fresh, handled, settled],
  },
  {
    id: "receivedGenerally",
    about: "收到政府信息公开申请",
    says: [
      "收到|接到|受理|收办 申请 #",
      "收到|接到|受理|收办 # 申请",
      "申请 总数|数量|总量 #",
      "收到|受理|接到|共收到|共受理|共接到 # .",
    ],
    units: pieces,
    unless: [...stages, "新收", "新增"],
    within: subject,
    readings: [fresh, handled, settled],
  },
  {
    id: "newlyReceived",
    about: "本年新收政府信息公开申请",
    says: [`新收|新收到|新增|新受理 … ${asked}|申请 ${askedNouns} #`, "新收|新收到|新受理 # ."],
    units: pieces,
    within: subject,
    readings: [fresh],
  },
  {
    id: "carriedIn",
    about: "上年结转政府信息公开申请",
    says: [
      "上年|上年度|上一年|上一年度|去年 结转|结转来的|结转至今年 … 申请? #",
      "上年|上年度|上一年|上一年度|去年 结转 # 政府信息? 公开? 申请?",
      "结转上年|结转上年度|结转上一年|结转上一年度 … 申请? #",
      "Y 结转 … 公开? 申请 #",
    ],
    units: pieces,
    unless: ["资金", "项目", "经费", "任务", "指标"],
    breakdown: true,
    none: ["上年|上年度|上一年|上一年度 结转 的? 政府信息? 公开? 申请?"],
    readings: [{ name: "上年结转", cells: [one("carriedIn")] }],
  },
  {
    id: "carriedOut",
    about: "结转下年度继续办理",
    says: [
      "结转|结转至|结转到|转入|转至 下年|下年度|下一年|下一年度|次年|明年 继续? 办理|处理? 的? … 申请? #",
      "结转 # 至? 下年|下年度|下一年|下一年度",
      "结转|结转至|结转到|转入 Y 继续? 办理|处理? 的? … 申请? #",
    ],
    units: pieces,
    unless: ["资金", "项目", "经费", "任务", "指标"],
    breakdown: true,
    none: [
      "结转|结转至|结转到 下年|下年度|下一年|下一年度 继续? 办理|处理? 的? 政府信息? 公开? 申请?",
      "下年|下年度|下一年度 结转 申请? 件?",
    ],
    readings: [{ name: "结转下年度", cells: [one("carriedOut")] }],
  },
  {
    id: "settled",
    about: "办结政府信息公开申请",
    says: [
      `办结|办理完毕|审结 … ${asked}|申请 ${askedNouns} #`,
      "办结|已办结|办理完毕 # .",
      `办结|办理完毕 # … 政府信息? 信息? ${asked}|申请`,
      "本年度? 办理结果 总计 #",
    ],
    units: pieces,
    unless: ["按期", "按时", "延期", "超期", "逾期", "其余", "复议", "诉讼"],
    within: subject,
    breakdown: true,
    readings: [settled],
  },
  {
    id: "answered",
    about: "答复政府信息公开申请",
    says: [
      `答复 … ${asked}|申请 ${askedNouns} #`,
      "答复|已答复|作出答复 # .",
      `答复 # … 政府信息? 信息? ${asked}|申请`,
    ],
    units: pieces,
    unless: ["按期", "按时", "延期", "超期", "逾期", "其余", "复议", "诉讼", "咨询"],
    within: subject,
    breakdown: true,
    readings: [
      settled,
      {
        name: "（一）至（四）之和",
        cells: [
          one("granted"),
          one("partlyGranted"),
          one("stateSecret"),
          one("forbiddenByLaw"),
          one("publicSecurity"),
          one("thirdPartyRights"),
          one("internalAffairs"),
          one("inProcess"),
          one("enforcementFile"),
          one("administrativeQuery"),
          one("notHeld"),
          one("notReadyMade"),
          one("stillUnclear"),
        ],
      },
    ],
  },
  {
    id: "granted",
    about: "予以公开",
    says: ["予以公开|同意公开|给予公开 的? #", "# 予以公开|同意公开"],
    units: pieces,
    unless: ["部分"],
    within: [...subject, "申请"],
    breakdown: true,
    readings: [{ name: "（一）予以公开", cells: [one("granted")] }],
  },
  {
    id: "partlyGranted",
    about: "部分公开",
    says: ["部分公开|予以部分公开|同意部分公开|部分予以公开 的? #", "# 部分公开|予以部分公开"],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [{ name: "（二）部分公开", cells: [one("partlyGranted")] }],
  },
  {
    id: "grantedAtAll",
    about: "予以公开和部分公开",
    says: [
      "予以公开|同意公开|公开 及|和|与|、|或|以及 予以? 部分公开|部分予以公开 的? #",
      "# 予以公开|同意公开 及|和|与|、|或|以及 部分公开",
    ],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [{ name: "（一）予以公开＋（二）部分公开", cells: [one("granted"), one("partlyGranted")] }],
  },
  {
    id: "refused",
    about: "不予公开",
    says: ["不予公开|不同意公开 的? #", "# 不予公开|不同意公开"],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [
      {
        name: "（三）不予公开各项之和",
        cells: [
          one("stateSecret"),
          one("forbiddenByLaw"),
          one("publicSecurity"),
          one("thirdPartyRights"),
          one("internalAffairs"),
          one("inProcess"),
          one("enforcementFile"),
          one("administrativeQuery"),
        ],
      },
    ],
  },
  {
    id: "unavailable",
    about: "无法提供",
    says: ["无法提供|不能提供 的? #", "# 无法提供"],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [{ name: "（四）无法提供各项之和", cells: [one("notHeld"), one("notReadyMade"), one("stillUnclear")] }],
  },
  ...(
    [
      ["stateSecret", "属于国家秘密|涉及国家秘密"],
      ["forbiddenByLaw", "其他法律行政法规禁止公开|法律行政法规禁止公开"],
      ["publicSecurity", "危及“三安全一稳定”|危及三安全一稳定"],
      ["thirdPartyRights", "保护第三方合法权益"],
      ["internalAffairs", "属于三类内部事务信息|三类内部事务信息"],
      ["inProcess", "属于四类过程性信息|四类过程性信息"],
      ["enforcementFile", "属于行政执法案卷|行政执法案卷"],
      ["administrativeQuery", "属于行政查询事项|行政查询事项"],
      ["notHeld", "不掌握相关政府信息|本机关不掌握|本单位不掌握|我局不掌握"],
      ["notReadyMade", "没有现成信息需要另行制作|没有现成信息"],
      ["stillUnclear", "补正后申请内容仍不明确|申请内容仍不明确"],
      ["complaint", "信访举报投诉类申请"],
      ["repeated", "属于重复申请|重复申请"],
      ["publication", "要求提供公开出版物"],
      ["excessive", "无正当理由大量反复申请|大量反复申请"],
      ["confirmation", "要求行政机关确认或重新出具已获取信息"],
    ] as const
  ).map(
    ([row, words]) =>
      ({
        id: row,
        about: words.split("|")[0] ?? words,
        says: [`${words} 的? 信息|申请|情形? #`, `# 属于|为|因? ${words}`],
        units: pieces,
        breakdown: true,
        readings: [{ name: words.split("|")[0] ?? words, cells: [one(row)] }],
      }) as const,
  ),
  {
    id: "notProcessed",
    about: "不予处理",
    says: ["不予处理 的? #", "# 不予处理"],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [
      {
        name: "（五）不予处理各项之和",
        cells: [one("complaint"), one("repeated"), one("publication"), one("excessive"), one("confirmation")],
      },
    ],
  },
  ...(
    [
      ["person", "自然人", "自然人|公民|个人"],
      ["company", "商业企业", "商业企业"],
      ["research", "科研机构", "科研机构"],
      ["charity", "社会公益组织", "社会公益组织|公益组织"],
      ["legal", "法律服务机构", "法律服务机构"],
    ] as const
  ).map(
    ([column, label, words]) =>
      ({
        id: `by-${column}`,
        about: `${label}的申请`,
        says: [`${words} 提出|提交? 的? 政府信息? 公开? 申请? #`, `# 由|来自|为 ${words}`],
        units: pieces,
        within: subject,
        breakdown: true,
        readings: [
          { name: `${label}本年新收`, cells: [`requests/received/${column}`] },
          {
            name: `${label}本年新收＋上年结转`,
            cells: [`requests/received/${column}`, `requests/carriedIn/${column}`],
          },
          { name: `${label}（七）总计`, cells: [`requests/total/${column}`] },
        ],
      }) as const,
  ),
  {
    id: "by-organisations",
    about: "法人或其他组织的申请",
    says: ["法人 或|和|及|、 其他组织 提出|提交? 的? 政府信息? 公开? 申请? #"],
    units: pieces,
    unless: ["公民", "自然人"],
    within: [...subject, "申请"],
    breakdown: true,
    readings: [
      {
        name: "法人或其他组织本年新收",
        cells: [
          "requests/received/company",
          "requests/received/research",
          "requests/received/charity",
          "requests/received/legal",
          "requests/received/other",
        ],
      },
      {
        name: "法人或其他组织（七）总计",
        cells: [
          "requests/total/company",
          "requests/total/research",
          "requests/total/charity",
          "requests/total/legal",
          "requests/total/other",
        ],
      },
    ],
  },
] as const satisfies readonly Phrase[];

const openness = ["信息公开", "政务公开", "依申请"] as const;
/** Words of the authority that decides cases of others; this table counts cases against the agency itself. */
const asAuthority = ["办理", "审理", "审结", "受理", "作出", "化解", "立案"] as const;
const cases = ["件", "起", "宗", "次", "例", "项"] as const;
const litigation = <const C extends string>(column: C) =>
  [`disputes/litigationDirect/${column}`, `disputes/litigationAfterReconsideration/${column}`] as const;
const outcomes = [
  ["upheld", "维持", "结果? 维持 原? 具体? 行政? 行为|决定? 的?"],
  ["corrected", "纠正", "结果? 纠正|被纠正|被依法纠错|被纠错 的?"],
  ["pending", "尚未审结", "尚未审结|未审结|正在审理|尚在审理|未结 的?"],
] as const;

export const disputePhrases = [
  {
    id: "reconsideration",
    about: "因政府信息公开被申请行政复议",
    says: ["行政复议 申请|案|案件? #", "# … 行政复议 案|案件?"],
    units: cases,
    unless: ["诉讼", "维持", "纠正", "复议后", ...asAuthority],
    within: openness,
    breakdown: true,
    none: ["行政复议|复议"],
    readings: [
      { name: "行政复议总计", cells: ["disputes/reconsideration/total"] },
      {
        name: "行政复议已审结",
        cells: [
          "disputes/reconsideration/upheld",
          "disputes/reconsideration/corrected",
          "disputes/reconsideration/otherResult",
        ],
      },
    ],
  },
  {
    id: "litigation",
    about: "因政府信息公开被提起行政诉讼",
    says: ["行政诉讼|应诉 案|案件? #", "# … 行政诉讼 案|案件?"],
    units: cases,
    unless: ["直接", "复议后", "维持", "纠正", ...asAuthority],
    within: openness,
    breakdown: true,
    none: ["行政诉讼|诉讼"],
    readings: [
      { name: "行政诉讼总计", cells: litigation("total") },
      {
        name: "行政诉讼已审结",
        cells: [...litigation("upheld"), ...litigation("corrected"), ...litigation("otherResult")],
      },
    ],
  },
  {
    id: "litigationDirect",
    about: "未经复议直接起诉",
    says: ["未经复议 直接? 起诉|提起? 的? 行政诉讼? #", "直接起诉 的? #"],
    units: cases,
    breakdown: true,
    none: ["未经复议直接起诉|直接起诉"],
    readings: [{ name: "未经复议直接起诉总计", cells: ["disputes/litigationDirect/total"] }],
  },
  {
    id: "litigationAfterReconsideration",
    about: "复议后起诉",
    says: ["复议后 提起? 起诉|行政诉讼|诉讼 的? #"],
    units: cases,
    breakdown: true,
    none: ["复议后起诉"],
    readings: [{ name: "复议后起诉总计", cells: ["disputes/litigationAfterReconsideration/total"] }],
  },
  ...outcomes.map(
    ([column, label, words]) =>
      ({
        id: `reconsideration-${column}`,
        about: `行政复议${label}`,
        says: [`${words} #`, `# ${words}`],
        units: cases,
        of: ["reconsideration"],
        breakdown: true,
        all: [words],
        readings: [{ name: `行政复议${label}`, cells: [`disputes/reconsideration/${column}`] }],
      }) as const,
  ),
  ...outcomes.map(
    ([column, label, words]) =>
      ({
        id: `litigation-${column}`,
        about: `行政诉讼${label}`,
        says: [`${words} #`, `# ${words}`],
        units: cases,
        of: ["litigation"],
        breakdown: true,
        all: [words],
        readings: [{ name: `行政诉讼${label}`, cells: litigation(column) }],
      }) as const,
  ),
] as const satisfies readonly Phrase[];

const documents = ["件", "部", "份", "个", "项"] as const;
/** What happened to rules and normative documents, by the words of both formats. */
const documentPhrases = <const R extends string, const C extends string>(
  row: R,
  label: string,
  words: string,
  columns: readonly (readonly [column: C, label: string, verbs: string])[],
  others: readonly string[],
) =>
  columns.map(
    ([column, about, verbs]) =>
      ({
        id: `${row}-${column}`,
        about: `${about}${label}`,
        says: [
          `${verbs} 了? 各类? 政府? 行政? ${words} #`,
          `${verbs} 了? # 政府? 行政? ${words}`,
          `${words} ${verbs} #`,
        ],
        units: documents,
        unless: others,
        breakdown: true,
        readings: [{ name: `${label}${about}`, cells: [`regulations/${row}/${column}`] }],
      }) as const,
  );

const columns2021 = [
  ["issued", "本年制发", "制发|制定|制定出台|制定印发|新制定|新制发|出台|印发"],
  ["abolished", "本年废止", "废止|宣布失效|废止失效"],
  ["inForce", "现行有效", "现行有效|现行有效的|继续有效"],
] as const;
const columns2019 = [
  ["madeThisYear", "本年新制作", "新制作|新制定|新制发|制发|制定|出台"],
  ["publishedThisYear", "本年新公开", "新公开"],
  ["publishedTotal", "对外公开总数", "对外公开|对外公开总数"],
] as const;
const notOurs = ["解读", "草案", "备案", "审核", "审查", "党内"];

const decisions = <const L extends string>(line: L, label: string) =>
  ({
    id: `decisions-${line.split("/")[1]}`,
    about: `${label}处理决定`,
    says: [
      `作出|做出|办理|办结|实施|处理 … ${label} 处理? 决定? 事项|案件|案? #`,
      `作出|做出|办理|办结|实施 # ${label}`,
      `${label} 处理决定|决定 #`,
    ],
    units: ["件", "宗", "起", "件次", "次", "例"],
    unless: ["公开", "公示", "信息", "其他", "双公示"],
    readings: [{ name: `${label}处理决定数量`, cells: [`${line}/decisions`] }],
  }) as const;

const decisionPhrases = [
  decisions("licences/licences", "行政许可"),
  decisions("penalties/penalties", "行政处罚"),
  decisions("penalties/coercion", "行政强制"),
] as const;

export const phrases2021 = [
  ...requestPhrases,
  ...disputePhrases,
  ...documentPhrases("normativeDocuments", "行政规范性文件", "规范性文件", columns2021, notOurs),
  ...documentPhrases("rules", "规章", "政府规章|规章", columns2021, notOurs),
  ...decisionPhrases,
  {
    id: "fees",
    about: "行政事业性收费",
    says: ["行政事业性收费 收费? 总额? #", "收取|征收 行政事业性收费 #"],
    units: ["元"],
    readings: [{ name: "行政事业性收费金额", cells: ["fees/fees/amount"] }],
  },
] as const satisfies readonly Phrase[];

export const phrases2019 = [
  ...requestPhrases,
  ...disputePhrases,
  ...documentPhrases("normativeDocuments", "规范性文件", "规范性文件", columns2019, notOurs),
  ...documentPhrases("rules", "规章", "政府规章|规章", columns2019, notOurs),
  ...decisionPhrases,
  {
    id: "procurement",
    about: "政府集中采购项目",
    says: ["政府集中采购|集中采购 项目? #", "政府集中采购|集中采购 # 项目?"],
    units: ["个", "项", "件", "次", "批"],
    unless: ["信息", "公开", "公示"],
    readings: [{ name: "采购项目数量", cells: ["procurement/procurement/projects"] }],
  },
  {
    id: "procurementAmount",
    about: "政府集中采购总金额",
    says: ["采购 总? 金额|总额 #"],
    units: ["元"],
    within: ["集中采购"],
    readings: [{ name: "采购总金额", cells: ["procurement/procurement/amount"] }],
  },
] as const satisfies readonly Phrase[];

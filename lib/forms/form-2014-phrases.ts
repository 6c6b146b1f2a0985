/** The concordance of sentences to the statistics table of report years 2014–2018 (R21). */
import type { Phrase } from "./checks";

const cell = <const R extends string>(row: R) => `statistics/${row}/value` as const;
const items = ["条", "件", "份", "条次", "篇", "项", "个"] as const;
const pieces = ["件", "条", "份", "宗", "起", "项", "件次", "次", "个", "例"] as const;
const times = ["次", "场", "期", "场次", "个", "件"] as const;
const people = ["人", "名", "个", "人次"] as const;
const asked =
  "公开申请|公开的申请|依申请公开|申请公开|公开信息申请|公开信息的申请|公开政府信息申请|公开政府信息的申请|依申请信息|依申请件";
const askedNouns = "政府信息? 信息? 的申请|申请|的要求|要求|请求? 件|事项|案件|表|书|数|总数?";
const subject = ["公开申请", "依申请公开", "申请公开"] as const;
/** Words of the authority that decides cases of others; the table counts cases against the agency itself. */
const asAuthority = ["办理", "审理", "审结", "受理", "作出", "化解", "立案"] as const;
const openness = ["信息公开", "政务公开", "依申请"] as const;
const information = "各类|有关|相关? 政府|政务|公开? 信息";
const open = "主动公开|公开|发布|公布|上传|推送|主动发布";
const stages = [
  "办结",
  "答复",
  "撤",
  "不予",
  "同意",
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
] as const;
const channels = [
  cell("gazette"),
  cell("website"),
  cell("weibo"),
  cell("wechat"),
  cell("app"),
  cell("otherChannels"),
] as const;
const published = { name: "主动公开政府信息数", cells: [cell("published")] } as const;
const otherChannels = ["网站", "微博", "微信", "公报", "客户端", "新媒体", "抖音", "报纸", "电视"] as const;
/** Words of a part of what is published, or of something else done with information. */
const partly = ["依申请", "报送", "解读", "回应", "栏目", "专栏", "专题", "转载"] as const;
const everywhere = { name: "各渠道合计", cells: channels } as const;

const anywhere = [published, { name: "政府网站公开政府信息数", cells: [cell("website")] }, everywhere] as const;

const channel = <const I extends string, const R extends string>(id: I, row: R, label: string, words: string) =>
  ({
    id,
    about: `${label}公开政府信息`,
    says: [
      `${words} … ${open} 了? ${information} #`,
      `${words} … ${open} 了? # ${information}`,
      `${words} … ${open} 了? # .`,
    ],
    units: items,
    unless: [
      "等",
      "、",
      "栏",
      "专题",
      "转载",
      "解读",
      "回应",
      ...otherChannels.filter((word) => !words.includes(word)),
    ],
    breakdown: true,
    readings: [{ name: `${label}公开政府信息数`, cells: [cell(row)] }],
  }) as const;

const way = <const I extends string, const R extends string>(id: I, row: R, label: string, words: string) =>
  ({
    id,
    about: label,
    says: [`${words} 提出|提交|方式|渠道|形式? 收到|的? 政府信息? 公开? 申请? #`, `# ${words} 申请`],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [{ name: `${label}数`, cells: [cell(row)] }],
  }) as const;

const result = <const I extends string, const R extends string>(id: I, row: R, label: string, words: string) =>
  ({
    id,
    about: label,
    says: [`${words} 的|答复? #`, `# ${words}`],
    units: pieces,
    within: [...subject, "申请"],
    breakdown: true,
    readings: [{ name: label, cells: [cell(row)] }],
  }) as const;

export const phrases2014 = [
  {
    id: "published",
    about: "主动公开政府信息",
    says: [
      `主动公开|公开 了? 本部门|本单位|本机关|本级? 的? ${information} #`,
      `主动公开|公开 了? # ${information}`,
      "主动公开 # .",
    ],
    units: items,
    unless: [
      "依申请",
      "不予",
      "网站",
      "微博",
      "微信",
      "公报",
      "客户端",
      "相同",
      "栏目",
      "专栏",
      "专题",
      "解密",
      "转",
      "意见",
    ],
    breakdown: true,
    readings: [published, everywhere],
  },
  {
    id: "publishedAnywhere",
    about: "公开政府信息",
    says: [
      `等|各种|各类|多种|不同|多个|多渠道 … ${open} 了? ${information} #`,
      `等|各种|各类|多种|不同|多个|多渠道 … ${open} 了? # ${information}`,
      "发布|公布|上传|公开 … 政府信息|政务信息 共计|总计|合计|共 #",
    ],
    units: items,
    unless: partly,
    breakdown: true,
    readings: anywhere,
  },
  {
    id: "publishedOnPlatforms",
    about: "公开政府信息",
    says: [
      `平台|渠道|方式|媒体|载体 … ${open} 了? ${information} #`,
      `平台|渠道|方式|媒体|载体 … ${open} 了? # ${information}`,
    ],
    units: items,
    // 网站、微信两个平台: some of the channels, whose sum no cell holds.
    unless: [...partly, "、", ...otherChannels],
    breakdown: true,
    readings: anywhere,
  },
  channel("gazette", "gazette", "政府公报", "政府公报|公报"),
  channel("website", "website", "政府网站", "政府网站|门户网站|官方网站|网站|政务网|门户网"),
  channel("weibo", "weibo", "政务微博", "政务微博|官方微博|微博"),
  channel("wechat", "wechat", "政务微信", "政务微信|微信公众号|微信公众平台|微信"),
  channel("app", "app", "政务客户端", "政务客户端|移动客户端|客户端"),
  {
    id: "normativeIssued",
    about: "制发规范性文件",
    says: [
      "制发|制定|出台|印发|制定出台|制定印发|新制定 了? 行政? 规范性文件 #",
      "制发|制定|出台|印发 了? # 行政? 规范性文件",
      "制发规范性文件 总数? #",
    ],
    units: ["件", "份", "个", "部", "条", "项"],
    unless: ["解读", "备案", "审查"],
    breakdown: true,
    readings: [{ name: "制发规范性文件总数", cells: [cell("normativeIssued")] }],
  },
  {
    id: "normativePublished",
    about: "主动公开规范性文件",
    says: ["主动公开|公开 了? 行政? 规范性文件 #", "主动公开|公开 了? # 行政? 规范性文件"],
    units: ["件", "份", "个", "部", "条", "项"],
    unless: ["解读"],
    breakdown: true,
    readings: [{ name: "主动公开规范性文件数", cells: [cell("publishedNormative")] }],
  },
  {
    id: "responded",
    about: "回应公众关注热点或重大舆情",
    says: ["回应 … 热点|舆情 问题|事件? #", "回应 # … 热点|舆情", "处置|处理 重大? 政务? 舆情 #"],
    units: ["次", "件", "个", "起", "条", "项"],
    unless: ["微博", "微信", "网站", "发布会"],
    none: ["重大|政务|涉及本单位的? 政务? 舆情"],
    readings: [{ name: "回应公众关注热点或重大舆情数", cells: [cell("responded")] }],
  },
  {
    id: "pressConferences",
    about: "参加或举办新闻发布会",
    says: ["参加|举办|召开|参加或举办|组织 … 新闻发布会 总次数? #", "参加|举办|召开|组织 # 新闻发布会"],
    units: times,
    unless: ["主要负责", "主要领导", "局长", "一把手"],
    none: ["新闻发布会"],
    readings: [{ name: "参加或举办新闻发布会总次数", cells: [cell("pressConferences")] }],
  },
  {
    id: "interviews",
    about: "政府网站在线访谈",
    says: ["在线访谈|网上访谈|网络访谈 节目|活动? #", "# 在线访谈|网上访谈"],
    units: times,
    unless: ["主要负责", "主要领导", "局长", "一把手"],
    readings: [{ name: "政府网站在线访谈次数", cells: [cell("interviews")] }],
  },
  {
    id: "explanations",
    about: "发布政策解读稿件",
    says: [
      "政策解读|解读 稿件|材料|文章|信息|稿 #",
      "发布|公开|刊发 # … 政策解读|解读稿",
      "发布|公开|刊发 … 政策解读 #",
    ],
    units: ["篇", "条", "件", "份", "个", "次"],
    readings: [{ name: "政策解读稿件发布数", cells: [cell("explanations")] }],
  },
  {
    id: "opinions",
    about: "重大决策征集到意见",
    says: ["征集 到? 公众? 意见 建议? #", "征集到 # 意见"],
    units: ["条", "件", "个"],
    within: ["决策"],
    readings: [{ name: "征集到意见数", cells: [cell("opinions")] }],
  },
  {
    id: "received",
    about: "收到政府信息公开申请",
    says: [
      `收到|接到|接收|受理|收办|共收|登记|办理 … ${asked} ${askedNouns} #`,
      `收到|接到|接收|受理|收办|办理|共收 # … 政府信息? 信息? ${asked}`,
      "公开申请 数|数量|总数|总量|件数 #",
    ],
    units: pieces,
    unless: stages,
    none: [
      `群众|公民|公众|申请人|任何单位和个人? 要求|提出|提交? 的? 政府|政务? 信息? ${asked} 政府信息? 信息? 的申请|申请|的要求? 件|事项?`,
      "公民、法人? 和|或? 其他组织? 的? 政府? 信息? 公开申请|依申请公开 政府信息? 的申请?",
      "政府信息依申请公开",
    ],
    readings: [{ name: "收到申请数", cells: [cell("received")] }],
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
    unless: stages,
    within: subject,
    readings: [{ name: "收到申请数", cells: [cell("received")] }],
  },
  way("inPerson", "inPerson", "当面申请", "当面|现场"),
  way("byFax", "byFax", "传真申请", "传真"),
  way("online", "online", "网络申请", "网络|网上|通过网络|互联网|在线"),
  way("byLetter", "byLetter", "信函申请", "信函|信件|书信|邮寄"),
  {
    id: "settled",
    about: "办结政府信息公开申请",
    says: [
      `办结 … ${asked}|申请 ${askedNouns} #`,
      "办结|已办结|办理完毕 # .",
      `办结 # … 政府信息? 信息? ${asked}|申请`,
    ],
    units: pieces,
    unless: ["按期", "按时", "延期", "超期", "逾期", "其余", "复议", "诉讼"],
    within: subject,
    breakdown: true,
    readings: [{ name: "申请办结数", cells: [cell("settled")] }],
  },
  result("settledInTime", "settledInTime", "按时办结数", "按时办结|按期办结"),
  result("settledExtended", "settledExtended", "延期办结数", "延期办结"),
  {
    id: "answered",
    about: "答复政府信息公开申请",
    says: [
      `答复 … ${asked}|申请 ${askedNouns} #`,
      "答复|已答复|作出答复 # .",
      `答复 # … 政府信息? 信息? ${asked}|申请`,
    ],
    units: pieces,
    unless: ["同意", "不予", "按期", "按时", "延期", "其余", "复议", "诉讼", "咨询"],
    within: subject,
    breakdown: true,
    readings: [{ name: "申请答复数", cells: [cell("answered")] }],
  },
  result("alreadyPublic", "alreadyPublic", "属于已主动公开范围数", "属于已主动公开范围|属于已主动公开|已主动公开"),
  result("granted", "granted", "同意公开答复数", "同意公开|予以公开"),
  result("partlyGranted", "partlyGranted", "同意部分公开答复数", "同意部分公开|部分公开|予以部分公开"),
  result("refused", "refused", "不同意公开答复数", "不同意公开|不予公开"),
  result(
    "otherAgency",
    "otherAgency",
    "不属于本行政机关公开数",
    "不属于本行政机关公开|不属于本机关公开|不属于本部门公开|不属于本行政机关掌握",
  ),
  result("notExisting", "notExisting", "申请信息不存在数", "申请信息不存在|信息不存在"),
  {
    id: "reconsideration",
    about: "因政府信息公开被申请行政复议",
    says: ["行政复议 申请|案|案件? #", "# … 行政复议 案|案件?"],
    units: pieces,
    unless: ["诉讼", "维持", "纠错", "纠正", ...asAuthority],
    within: openness,
    breakdown: true,
    none: ["行政复议|复议"],
    readings: [{ name: "行政复议数量", cells: [cell("reconsideration")] }],
  },
  {
    id: "litigation",
    about: "因政府信息公开被提起行政诉讼",
    says: ["行政诉讼 案|案件? #", "# … 行政诉讼 案|案件?"],
    units: pieces,
    unless: ["维持", "纠错", "纠正", ...asAuthority],
    within: openness,
    breakdown: true,
    none: ["行政诉讼|诉讼"],
    readings: [{ name: "行政诉讼数量", cells: [cell("litigation")] }],
  },
  {
    id: "reconsiderationUpheld",
    about: "行政复议维持",
    says: ["维持 原? 具体? 行政? 行为|决定? 的? #", "# 维持"],
    units: pieces,
    of: ["reconsideration"],
    breakdown: true,
    all: ["维持"],
    readings: [{ name: "维持具体行政行为数", cells: [cell("reconsiderationUpheld")] }],
  },
  {
    id: "litigationUpheld",
    about: "行政诉讼维持或者驳回",
    says: ["维持 原? 具体? 行政? 行为|决定? 的? #", "驳回 原告? 诉讼请求|起诉? 的? #"],
    units: pieces,
    of: ["litigation"],
    breakdown: true,
    all: ["维持", "驳回"],
    readings: [{ name: "维持或者驳回数", cells: [cell("litigationUpheld")] }],
  },
  {
    id: "complaints",
    about: "因政府信息公开被举报投诉",
    says: ["信息公开 … 举报投诉|投诉举报|举报|投诉 件|案件? #", "# … 信息公开 … 举报投诉|投诉举报|举报|投诉"],
    units: pieces,
    breakdown: true,
    none: ["举报投诉|投诉举报|举报、投诉|投诉|举报"],
    readings: [{ name: "举报投诉数量", cells: [cell("complaints")] }],
  },
  {
    id: "fees",
    about: "依申请公开信息收取的费用",
    says: ["收取 … 费|费用|检索费|复制费|邮寄费 #", "收费 #"],
    units: ["元"],
    within: ["依申请", "公开申请", "申请公开", "信息公开", "检索", "复制", "邮寄"],
    none: ["费用|任何费用|检索费|检索、复制、邮寄等费用|依申请公开政府信息费用|依申请公开信息费用"],
    readings: [{ name: "依申请公开信息收取的费用", cells: [cell("fees")] }],
  },
  {
    id: "staff",
    about: "从事政府信息公开工作人员",
    says: ["从事 政府信息公开|信息公开|政务公开 工作? 的? 工作? 人员 #", "政府信息公开|信息公开 工作人员 #"],
    units: people,
    unless: ["专职", "兼职", "培训"],
    readings: [{ name: "从事政府信息公开工作人员数", cells: [cell("staff")] }],
  },
  {
    id: "fullTime",
    about: "专职人员",
    says: ["专职 工作? 人员 #", "# 专职 工作? 人员"],
    units: people,
    within: openness,
    breakdown: true,
    readings: [{ name: "专职人员数", cells: [cell("fullTime")] }],
  },
  {
    id: "partTime",
    about: "兼职人员",
    says: ["兼职 工作? 人员 #", "# 兼职 工作? 人员"],
    units: people,
    within: openness,
    breakdown: true,
    readings: [{ name: "兼职人数", cells: [cell("partTime")] }],
  },
  {
    id: "readingPoints",
    about: "政府信息公开查阅点",
    says: ["信息公开? 查阅点|查阅场所|查阅中心 #", "# 政府? 信息? 公开? 查阅点|查阅场所"],
    units: ["个", "处", "家"],
    readings: [{ name: "设置政府信息公开查阅点数", cells: [cell("readingPoints")] }],
  },
  {
    id: "budget",
    about: "政府信息公开专项经费",
    says: ["信息公开|政务公开 工作? 专项? 经费 #"],
    units: ["元"],
    readings: [{ name: "政府信息公开专项经费", cells: [cell("budget")] }],
  },
  {
    id: "meetings",
    about: "召开政府信息公开工作会议",
    says: [
      "召开 … 信息公开|政务公开 工作? 会议|专题会议|专题会|推进会|工作会|例会 #",
      "召开 # … 信息公开|政务公开 工作? 会议|专题会议|专题会|推进会|工作会|例会",
    ],
    units: times,
    readings: [{ name: "召开政府信息公开工作会议或专题会议数", cells: [cell("meetings")] }],
  },
  {
    id: "trainings",
    about: "举办政府信息公开培训班",
    says: [
      "举办|开展|组织 … 信息公开|政务公开 工作|业务|知识? 专题? 培训 班|会|活动? #",
      "举办|开展|组织 # … 信息公开|政务公开 工作|业务|知识? 专题? 培训 班|会?",
    ],
    units: times,
    unless: ["参加"],
    readings: [{ name: "举办各类培训班数", cells: [cell("trainings")] }],
  },
  {
    id: "trained",
    about: "接受政府信息公开培训",
    says: ["接受 … 培训 人员|人数? #", "培训 工作? 人员|人数|干部? #", "参训 人员|人数? #", "培训 # 工作? 人员?"],
    units: ["人次", "人", "名"],
    of: ["trainings"],
    breakdown: true,
    readings: [{ name: "接受培训人员数", cells: [cell("trained")] }],
  },
] as const satisfies readonly Phrase[];

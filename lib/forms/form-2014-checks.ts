/**
 * R1–R21: the relations of the statistics table of report years 2014–2018. No official list of them was found; what is
 * printed in the table itself is marked official, the rest follows from arithmetic or from the words of the table.
 */
import { type Check, terms } from "./checks";

const rows = <const R extends string>(...keys: readonly R[]) => terms("statistics", ...keys);

const ofWhich = "由表中“其中”的字义推出，没有见到官方明文。";
const ofParts = "由表中总数与分项的关系推出，没有见到官方明文。";
const ofWords = "由指标的字义推出，没有见到官方明文。";
const channels = rows("gazette", "website", "weibo", "wechat", "app", "otherChannels");
const answers = rows(
  "alreadyPublic",
  "granted",
  "partlyGranted",
  "refused",
  "otherAgency",
  "notExisting",
  "amended",
  "otherProcedure",
);
const grounds = rows(
  "stateSecret",
  "tradeSecret",
  "privacy",
  "publicSecurity",
  "notGovernmentInformation",
  "otherLegalGrounds",
);
const results = rows("reconsiderationUpheld", "reconsiderationCorrected", "reconsiderationOther");
const judgments = rows("litigationUpheld", "litigationCorrected", "litigationOther");

export const checks2014 = [
  {
    code: "R1",
    source: ofWhich,
    official: false,
    clauses: [
      {
        id: "R1",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("publishedNormative") },
          op: "<=",
          right: { sum: rows("published") },
        },
        title: "主动公开规范性文件数多于主动公开总数",
        says: "第3行≤第2行：“其中”的数不超过总数。",
        mend: "规范性文件也计入第2行，请核对这两行。",
      },
    ],
  },
  {
    code: "R2",
    source: "只有制发了的规范性文件才能公开，由此推出；公开往年制发的除外。没有见到官方明文。",
    official: false,
    clauses: [
      {
        id: "R2",
        level: "warning",
        rule: {
          kind: "relation",
          left: { sum: rows("publishedNormative") },
          op: "<=",
          right: { sum: rows("normativeIssued") },
        },
        title: "公开的规范性文件多于制发的",
        says: "第3行≤第4行：公开的规范性文件一般不多于当年制发的。",
        mend: "请核对这两行；公开了往年制发的文件，写一句说明。",
      },
    ],
  },
  {
    code: "R3",
    source: "表内注明“不同渠道和方式公开相同信息计1条”，由此推出：各渠道相加不会少于总数，单个渠道不会多于总数。",
    official: false,
    clauses: [
      {
        id: "R3/1",
        level: "warning",
        rule: { kind: "relation", left: { sum: rows("published") }, op: "<=", right: { sum: channels } },
        title: "主动公开总数多于各渠道之和",
        says: "第2行≤第6至11行之和：每条信息至少经一个渠道公开。",
        mend: "请核对各渠道是否漏计，或者总数是否多计。",
      },
      {
        id: "R3/2",
        level: "warning",
        rule: { kind: "relation", left: { max: channels }, op: "<=", right: { sum: rows("published") } },
        title: "一个渠道的公开数多于总数",
        says: "第6至11行中最多的≤第2行：同一渠道的信息也都计入总数。",
        mend: "请核对这个渠道与第2行；一条信息在同一渠道发过多次的，写一句说明。",
      },
    ],
  },
  {
    code: "R4",
    source: ofWords,
    official: false,
    clauses: [
      {
        id: "R4/1",
        level: "warning",
        rule: { kind: "relation", left: { sum: rows("turnedProactive") }, op: "<=", right: { sum: rows("published") } },
        title: "转为主动公开的信息多于主动公开总数",
        says: "第16行≤第2行：转为主动公开的信息也计入主动公开数。",
        mend: "请核对这两行。",
      },
      {
        id: "R4/2",
        level: "warning",
        rule: { kind: "relation", left: { sum: rows("declassified") }, op: "<=", right: { sum: rows("published") } },
        title: "解密公开的信息多于主动公开总数",
        says: "第17行≤第2行：解密公开的信息也计入主动公开数。",
        mend: "请核对这两行。",
      },
      {
        id: "R4/3",
        level: "warning",
        rule: {
          kind: "relation",
          left: { sum: rows("turnedProactive") },
          op: "<=",
          right: { sum: rows("granted", "partlyGranted") },
        },
        title: "转为主动公开的信息多于同意公开的申请",
        says: "第16行≤第48行＋第49行：依申请公开过的信息才会转为主动公开。",
        mend: "请核对这几行；转的是往年依申请公开的信息，写一句说明。",
      },
    ],
  },
  {
    code: "R5",
    source: ofWords,
    official: false,
    clauses: [
      {
        id: "R5/1",
        level: "error",
        rule: { kind: "relation", left: { sum: rows("opinionsRejected") }, op: "<=", right: { sum: rows("opinions") } },
        title: "不予采纳的意见多于征集到的",
        says: "第22行≤第21行：不予采纳的意见是征集到的意见的一部分。",
        mend: "请核对这两行。",
      },
      {
        id: "R5/2",
        level: "warning",
        rule: { kind: "needs", when: rows("opinions"), demand: rows("consultations") },
        title: "征集到意见，却没有征集",
        says: "第21行大于0时，第19行也大于0。",
        mend: "请补填征集公众意见的次数，或者核对意见数。",
      },
    ],
  },
  {
    code: "R6",
    source: "表内注明“不同方式回应同一热点或舆情计1次”，由此推出。",
    official: false,
    clauses: [
      {
        id: "R6",
        level: "warning",
        rule: {
          kind: "relation",
          left: { sum: rows("responded") },
          op: "<=",
          right: { sum: rows("pressConferences", "interviews", "socialMediaResponses", "otherResponses") },
        },
        title: "回应的热点或舆情多于各种回应之和",
        says: "第24行≤第26、28、32、33行之和：每个热点或舆情至少用一种方式回应过。",
        mend: "请核对各种方式是否漏计。",
      },
    ],
  },
  {
    code: "R7",
    source: ofWhich,
    official: false,
    clauses: [
      {
        id: "R7/1",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("pressConferencesByLeader") },
          op: "<=",
          right: { sum: rows("pressConferences") },
        },
        title: "主要负责同志参加的新闻发布会多于总次数",
        says: "第27行≤第26行：“其中”的数不超过总数。",
        mend: "请核对这两行。",
      },
      {
        id: "R7/2",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("interviewsByLeader") },
          op: "<=",
          right: { sum: rows("interviews") },
        },
        title: "主要负责同志参加的在线访谈多于总次数",
        says: "第29行≤第28行：“其中”的数不超过总数。",
        mend: "请核对这两行。",
      },
    ],
  },
  {
    code: "R8",
    source: ofWords,
    official: false,
    clauses: [
      {
        id: "R8",
        level: "warning",
        rule: { kind: "needs", when: rows("publicRepresentatives"), demand: rows("openMeetings") },
        title: "有公众代表参会，却没有开放会议",
        says: "第36行大于0时，第35行也大于0。",
        mend: "请补填面向公众开放会议的次数，或者核对代表人数。",
      },
    ],
  },
  {
    code: "R9",
    source: ofParts,
    official: false,
    clauses: [
      {
        id: "R9",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("received") },
          op: "=",
          right: { sum: rows("inPerson", "byFax", "online", "byLetter") },
          fix: "left",
        },
        title: "收到申请数与分项不等",
        says: "第38行＝第39至42行之和。",
        mend: "请核对各分项；分项无误的，填入合计。",
      },
    ],
  },
  {
    code: "R10",
    source: ofParts,
    official: false,
    clauses: [
      {
        id: "R10/1",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("settled") },
          op: ">=",
          right: { sum: rows("settledInTime", "settledExtended") },
          fix: "left",
        },
        title: "办结分项多于申请办结数",
        says: "第44行＋第45行≤第43行：按时、延期办结都计入办结数。",
        mend: "请核对各分项；分项无误的，填入合计。",
      },
      {
        id: "R10/2",
        level: "warning",
        rule: {
          kind: "relation",
          left: { sum: rows("settled") },
          op: "<=",
          right: { sum: rows("settledInTime", "settledExtended") },
          fix: "left",
        },
        title: "申请办结数多于分项之和",
        says: "第43行＝第44行＋第45行：办结的不是按时就是延期。",
        mend: "请核对分项是否漏计；有逾期办结的，写一句说明。",
      },
    ],
  },
  {
    code: "R11",
    source: ofParts,
    official: false,
    clauses: [
      {
        id: "R11",
        level: "error",
        rule: { kind: "relation", left: { sum: rows("answered") }, op: "=", right: { sum: answers }, fix: "left" },
        title: "申请答复数与分项不等",
        says: "第46行＝第47至50行、第57至60行之和。",
        mend: "请核对各分项；分项无误的，填入合计。",
      },
    ],
  },
  {
    code: "R12",
    source: "分项以“其他情形”收尾，合起来应是全部，由此推出；一件申请可能有几项理由。没有见到官方明文。",
    official: false,
    clauses: [
      {
        id: "R12/1",
        level: "error",
        rule: { kind: "relation", left: { sum: rows("refused") }, op: "<=", right: { sum: grounds }, fix: "left" },
        title: "不同意公开答复数多于各项理由之和",
        says: "第50行≤第51至56行之和：每件不同意公开的答复至少有一项理由。",
        mend: "请把缺的理由补到第51至56行，或者核对第50行。",
      },
      {
        id: "R12/2",
        level: "warning",
        rule: { kind: "relation", left: { sum: rows("refused") }, op: ">=", right: { sum: grounds }, fix: "left" },
        title: "各项理由之和多于不同意公开答复数",
        says: "第50行＝第51至56行之和；一件有几项理由的除外。",
        mend: "请核对各项；一件申请有几项理由的，写一句说明。",
      },
    ],
  },
  {
    code: "R13",
    source: "办结一般就是作出答复，由此推出；申请人撤回的除外。没有见到官方明文。",
    official: false,
    clauses: [
      {
        id: "R13",
        level: "warning",
        rule: { kind: "relation", left: { sum: rows("settled") }, op: "=", right: { sum: rows("answered") } },
        title: "申请办结数与答复数不等",
        says: "第43行＝第46行；申请人撤回的除外。",
        mend: "请核对这两行；有撤回等情况的，写一句说明。",
      },
    ],
  },
  {
    code: "R14",
    source: "办结的申请一般是当年收到的，由此推出；办结上年结转的除外，表内没有结转的行。",
    official: false,
    clauses: [
      {
        id: "R14",
        level: "hint",
        rule: { kind: "relation", left: { sum: rows("settled") }, op: "<=", right: { sum: rows("received") } },
        title: "办结的申请多于收到的",
        says: "第43行≤第38行；办结上年结转申请的除外。",
        mend: "包含上年结转的申请就不必改。",
      },
    ],
  },
  {
    code: "R15",
    source: "由表中总数与分项的关系推出；未审结的案件没有可填的行。没有见到官方明文。",
    official: false,
    clauses: [
      {
        id: "R15/1",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("reconsideration") },
          op: ">=",
          right: { sum: results },
          fix: "left",
        },
        title: "行政复议分项多于总数",
        says: "第62至64行之和≤第61行。",
        mend: "请核对各分项；分项无误的，填入合计。",
      },
      {
        id: "R15/2",
        level: "warning",
        rule: {
          kind: "relation",
          left: { sum: rows("reconsideration") },
          op: "<=",
          right: { sum: results },
          fix: "left",
        },
        title: "行政复议总数多于分项之和",
        says: "第61行＝第62至64行之和；尚未审结的除外。",
        mend: "请核对各分项；有尚未审结的，写一句说明。",
      },
      {
        id: "R15/3",
        level: "error",
        rule: { kind: "relation", left: { sum: rows("litigation") }, op: ">=", right: { sum: judgments }, fix: "left" },
        title: "行政诉讼分项多于总数",
        says: "第66至68行之和≤第65行。",
        mend: "请核对各分项；分项无误的，填入合计。",
      },
      {
        id: "R15/4",
        level: "warning",
        rule: { kind: "relation", left: { sum: rows("litigation") }, op: "<=", right: { sum: judgments }, fix: "left" },
        title: "行政诉讼总数多于分项之和",
        says: "第65行＝第66至68行之和；尚未审结的除外。",
        mend: "请核对各分项；有尚未审结的，写一句说明。",
      },
    ],
  },
  {
    code: "R16",
    source: "提供了信息才会收取费用，由此推出。没有见到官方明文。",
    official: false,
    clauses: [
      {
        id: "R16",
        level: "warning",
        rule: { kind: "needs", when: rows("fees"), demand: rows("granted", "partlyGranted") },
        title: "收了费用，却没有同意公开的申请",
        says: "第70行大于0时，第48行＋第49行也大于0。",
        mend: "请核对收费金额和单位（万元），或者补填同意公开的申请。",
      },
    ],
  },
  {
    code: "R17",
    source: ofParts,
    official: false,
    clauses: [
      {
        id: "R17",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("staff") },
          op: "=",
          right: { sum: rows("fullTime", "partTime") },
          fix: "left",
        },
        title: "工作人员数与专职、兼职之和不等",
        says: "第74行＝第75行＋第76行。",
        mend: "请核对专职、兼职人数；两项无误的，填入合计。",
      },
    ],
  },
  {
    code: "R18",
    source: ofWords,
    official: false,
    clauses: [
      {
        id: "R18",
        level: "hint",
        rule: { kind: "needs", when: rows("trained"), demand: rows("trainings") },
        title: "有人接受培训，却没有举办培训班",
        says: "第86行大于0时，第85行一般也大于0；参加别处培训的除外。",
        mend: "举办过培训班的，请补填第85行。",
      },
    ],
  },
  {
    code: "R19",
    source: "统计表表内说明：各市州、贵安新区填报；采纳不多于提出，由字义推出。",
    official: true,
    clauses: [
      {
        id: "R19/1",
        level: "warning",
        rule: {
          kind: "only-for",
          lines: [
            "statistics/monitors",
            "statistics/monitoring",
            "statistics/monitorOpinions",
            "statistics/monitorOpinionsAdopted",
          ],
          agencies: [
            { kinds: ["government"], levels: ["province", "city"] },
            { levels: ["province", "city"], named: ["政府办公厅", "政府办公室"] },
          ],
          who: "各市州、贵安新区",
        },
        title: "政务公开监督员情况只由市州填报",
        says: "第78至81行由各市州、贵安新区填报，其他机关不填。",
        mend: "不是市州级的，请清空或者填 /。",
      },
      {
        id: "R19/2",
        level: "error",
        rule: {
          kind: "relation",
          left: { sum: rows("monitorOpinionsAdopted") },
          op: "<=",
          right: { sum: rows("monitorOpinions") },
        },
        title: "采纳的意见多于提出的",
        says: "第81行≤第80行：采纳的意见是提出的意见的一部分。",
        mend: "请核对这两行。",
      },
    ],
  },
  {
    code: "R20",
    source: "由计量单位推出：件、条、次、人等只能是整数，万元最小到分。",
    official: false,
    clauses: [
      {
        id: "R20",
        level: "error",
        rule: { kind: "valid" },
        title: "不是这一格能填的数",
        says: "件、条、次、篇、个、人、人次是不小于0的整数；万元不小于0，最多六位小数。",
        mend: "请核对原文后改正。",
      },
    ],
  },
  {
    code: "R21",
    source: "正文和统计表说的是同一件事，由此推出；文字与表不一致是常见的差错。",
    official: false,
    clauses: [
      {
        id: "R21",
        level: "warning",
        rule: { kind: "claims" },
        title: "正文与表不一致",
        says: "正文里写到的主动公开、申请、复议、诉讼、收费等数与统计表相等。",
        mend: "请核对后改正文或者改表；口径不同的，写一句说明。",
      },
    ],
  },
] as const satisfies readonly Check[];

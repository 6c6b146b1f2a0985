import { describe, expect, test } from "vitest";
import { answersOf, department, type Short, shortFigures } from "./answers.fixture";
import { claims } from "./claims";
import type { AgencyKind, Form } from "./define";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { inspect } from "./inspect";
import { complete } from "./totals";

type Setting = {
  form: Form;
  year: number;
  agency: string;
  kind: AgencyKind;
  title: string;
  figures: Record<string, Short>;
};
/** "=received" agrees, "!received" does not, "?received" has nothing to be held against. */
const read = (text: string, { form, year, agency, kind, title, figures }: Setting) =>
  claims(form, [{ key: "part1", title, text }], complete(form, shortFigures(figures)), { year, agency, kind }).map(
    ({ agrees, phrase }) => `${agrees === null ? "?" : agrees ? "=" : "!"}${phrase.id}`,
  );

const now: Setting = {
  form: form2021,
  year: 2025,
  agency: "示例市科学技术局",
  kind: "department",
  title: "总体情况",
  figures: {
    "requests/received/person": 47,
    "requests/received/company": 17,
    "requests/carriedIn/person": 3,
    "requests/granted/person": 23,
    "requests/granted/company": 7,
    "requests/partlyGranted/person": 7,
    "requests/thirdPartyRights/person": 4,
    "requests/notHeld/company": 10,
    "requests/repeated/person": 13,
    "requests/carriedOut/person": 3,
    "disputes/reconsideration/upheld": 1,
    "disputes/reconsideration/corrected": 1,
    "disputes/litigationDirect/upheld": 5,
    "disputes/litigationDirect/pending": 1,
    "disputes/litigationAfterReconsideration/upheld": 3,
    "regulations/normativeDocuments/issued": 2,
    "regulations/normativeDocuments/abolished": 1,
    "regulations/normativeDocuments/inForce": 9,
    "licences/licences/decisions": 1234,
    "penalties/penalties/decisions": 12,
    "fees/fees/amount": 51_200_000,
  },
};

describe("收到申请 may be what was new, that with what was carried over, or what was settled", () => {
  // 新收 64, 新收＋结转 67, （七）总计 64
  test.each([
    ["全年收到政府信息公开申请64件。", ["=received"]],
    ["收到政府信息公开申请 67 件。", ["=received"]],
    ["共受理依申请公开六十四件。", ["=received"]],
    ["收办政府信息公开申请67件。", ["=received"]],
    ["办理政府信息公开申请67件。", ["=received"]],
    ["收到公民、法人和其他组织提出的政府信息公开申请64件。", ["=received"]],
    ["受理64件政府信息公开申请。", ["=received"]],
    ["全年收到政府信息公开申请65件。", ["!received"]],
    ["本年新收政府信息公开申请67件。", ["!newlyReceived"]],
    [
      "本年新收政府信息公开申请64件，上年结转3件，办结64件，结转下年度继续办理3件。",
      ["=newlyReceived", "=carriedIn", "=settled", "=carriedOut"],
    ],
    ["收到政府信息公开申请64件，答复60件。", ["=received", "!answered"]],
    ["依申请公开工作有序，全年收到申请64件。", ["=receivedGenerally"]],
    ["未收到政府信息公开申请。", ["!received"]],
    ["未收到群众要求政府信息公开的申请.", ["!received"]],
    ["未收到依申请公开事项。", ["!received"]],
    ["受理依申请信息64条。", ["=received"]],
    ["收到申请公开政府信息的要求64件，均完成答复。", ["=received"]],
    [
      "共收到64件依申请公开请求，2024年结转政府信息公开申请3件，共办结64件，结转2026年度继续办理2件。",
      ["=received", "=carriedIn", "=settled", "!carriedOut"],
    ],
    ["收到政府信息公开申请64件，比2024年减少3件；已答复64件。", ["=received", "=answered"]],
  ])("%s", (text, expected) => expect(read(text, now)).toEqual(expected));

  test("a finding says which readings were tried, where the figure stands, and offers the change of the text", () => {
    const answers = answersOf(form2021, now.figures, {
      part1: "我局工作有序。\n 全年收到政府信息公开申请 65 件，办结64件。",
    });
    const finding = inspect(form2021, answers, department).find(({ code }) => code === "M16");
    expect(finding).toMatchObject({
      id: "M16/part1/received",
      level: "warning",
      explainable: true,
      section: "part1",
      says: "收到政府信息公开申请：正文写 65 件，表中为 64 件。",
      reading: "对照：本年新收 64，本年新收＋上年结转 67，（七）总计 64，都不是 65。",
      quote: { text: "全年收到政府信息公开申请 65 件", from: 9, to: 26 },
      rewrite: { label: "正文改为 64", from: 22, to: 24, text: "64" },
      cells: ["requests/received/total", "requests/carriedIn/total", "requests/total/total"],
      left: { label: "正文", value: 65 },
      right: { label: "本年新收", value: 64 },
      difference: 1,
    });
  });

  test("the offered change makes the text agree, full-width digits, separators and words included", () => {
    for (const text of [
      "收到政府信息公开申请１，０６５件。",
      "收到政府信息公开申请六十五 件。",
      "共受理1 065件依申请公开。",
    ]) {
      const found = (part1: string) =>
        inspect(form2021, answersOf(form2021, now.figures, { part1 }), department).filter(({ code }) => code === "M16");
      const rewrite = found(text)[0]?.rewrite;
      expect(rewrite?.text).toBe("64");
      expect(found(text.slice(0, rewrite?.from) + rewrite?.text + text.slice(rewrite?.to))).toEqual([]);
    }
  });
});

describe("results, applicants, disputes, documents and decisions", () => {
  test.each([
    ["收到政府信息公开申请64件，其中自然人47件、商业企业17件。", ["=received", "=by-person", "=by-company"]],
    ["收到政府信息公开申请64件，其中自然人50件，商业企业18件。", ["=received", "=by-person", "!by-company"]],
    ["收到政府信息公开申请64件（自然人47件，法人或其他组织17件）。", ["=received", "=by-person", "=by-organisations"]],
    [
      "政府信息公开申请中，予以公开30件，部分公开7件，不予公开4件，无法提供10件，不予处理13件。",
      ["=granted", "=partlyGranted", "=refused", "=unavailable", "=notProcessed"],
    ],
    [
      "政府信息公开申请中，予以公开29件，部分公开8件，不予公开5件，无法提供9件，不予处理12件。",
      ["!granted", "!partlyGranted", "!refused", "!unavailable", "!notProcessed"],
    ],
    ["政府信息公开申请予以公开及部分公开37件。", ["=grantedAtAll"]],
    [
      "因政府信息公开被申请行政复议2件，其中维持1件、纠正1件。",
      ["=reconsideration", "=reconsideration-upheld", "=reconsideration-corrected"],
    ],
    ["因政府信息公开引发行政复议3起。", ["!reconsideration"]],
    ["因政府信息公开引起的行政复议2件、行政诉讼案件9件。", ["=reconsideration", "=litigation"]],
    [
      "因依申请公开引发行政诉讼9件，其中8件维持，2件尚未审结。",
      ["=litigation", "=litigation-upheld", "!litigation-pending"],
    ],
    ["按时办结64件，其中本机关不掌握相关政府信息10件，重复申请12件。", ["=notHeld", "!repeated"]],
    [
      "因政府信息公开被提起行政诉讼9件，其中未经复议直接起诉6件，复议后起诉3件。",
      ["=litigation", "=litigationDirect", "=litigationAfterReconsideration"],
    ],
    ["没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", ["!reconsideration", "!litigation"]],
    [
      "制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件9件。",
      ["=normativeDocuments-issued", "=normativeDocuments-abolished", "=normativeDocuments-inForce"],
    ],
    ["现行有效的规范性文件10件。", ["!normativeDocuments-inForce"]],
    ["作出行政许可决定1,234件，行政处罚决定11件。", ["=decisions-licences", "!decisions-penalties"]],
    ["收取行政事业性收费51.2万元。", ["=fees"]],
    ["收取行政事业性收费512000元。", ["=fees"]],
    ["行政事业性收费金额52万元。", ["!fees"]],
  ])("%s", (text, expected) => expect(read(text, now)).toEqual(expected));
});

describe("what went wrong in published reports", () => {
  const report = (figures: Record<string, Short>): Setting => ({
    ...now,
    year: 2022,
    agency: "示例区人民政府",
    kind: "government",
    figures,
  });
  test("75 requests in the text are 74 new ones and one carried over", () => {
    const figures = { "requests/received/person": 74, "requests/carriedIn/person": 1, "requests/granted/person": 75 };
    expect(read("全区共收到政府信息公开申请75件。", report(figures))).toEqual(["=received"]);
  });
  test("3646 handled are 3525 new ones and 121 carried over", () => {
    const figures = {
      "requests/received/person": 3525,
      "requests/carriedIn/person": 121,
      "requests/granted/person": 3600,
      "requests/carriedOut/person": 46,
    };
    expect(read("全区收办政府信息公开申请3646件。", report(figures))).toEqual(["=received"]);
  });
  test("258 granted were one column only; the finding says which", () => {
    const figures = {
      "requests/received/person": 258,
      "requests/granted/person": 200,
      "requests/partlyGranted/person": 58,
      "requests/received/company": 17,
      "requests/granted/company": 17,
    };
    const text = "办理政府信息公开申请275件，予以公开及部分公开258件。";
    expect(read(text, report(figures))).toEqual(["=received", "!grantedAtAll"]);
    const findings = inspect(form2021, answersOf(form2021, figures, { part1: text }), department);
    expect(findings.find(({ code }) => code === "M16")?.reading).toBe(
      "对照：（一）予以公开＋（二）部分公开 275，不是 258，258 是“自然人”一列的数。",
    );
  });
  test("9 lawsuits were not all won while one is pending", () => {
    expect(read("因政府信息公开被提起行政诉讼9件，均获维持。", now)).toEqual(["=litigation", "!litigation-upheld"]);
    const settled = { ...now, figures: { "disputes/litigationDirect/upheld": 9 } };
    expect(read("因政府信息公开被提起行政诉讼9件，均获维持。", settled)).toEqual(["=litigation", "=litigation-upheld"]);
  });
  test("134 cases of reconsideration in the text, 170 in the table", () => {
    expect(read("因政府信息公开被申请行政复议134件。", report({ "disputes/reconsideration/upheld": 170 }))).toEqual([
      "!reconsideration",
    ]);
  });
  test("393 documents in force in the text, 470 in the table", () => {
    expect(read("现行有效行政规范性文件393件。", report({ "regulations/normativeDocuments/inForce": 470 }))).toEqual([
      "!normativeDocuments-inForce",
    ]);
  });
});

describe("silent where the figure speaks of something else", () => {
  test.each([
    // other years
    ["2024年收到政府信息公开申请30件。"],
    ["上年收到政府信息公开申请30件，去年办结30件。"],
    ["2024年，我局共收到政府信息公开申请30件。其中自然人20件，办结28件。"],
    ["二〇二四年收到政府信息公开申请30件。"],
    ["近三年收到政府信息公开申请300件。"],
    ["（四）2024年问题整改情况\n收到政府信息公开申请30件。"],
    ["自2019年以来收到政府信息公开申请500件。"],
    ["截至2026年1月，收到政府信息公开申请70件。"],
    // part of the year
    ["上半年收到政府信息公开申请30件，三季度收到申请9件。"],
    ["2025年6月，收到政府信息公开申请3件。"],
    ["截至9月底收到政府信息公开申请50件。"],
    // plans, rules, averages, sums over years
    ["2026年，我局将收到政府信息公开申请100件。"],
    ["力争全年受理政府信息公开申请100件。"],
    ["下一步，制发行政规范性文件5件。"],
    ["拟制发行政规范性文件5件。"],
    ["如收到政府信息公开申请5件以上的，应当报告。"],
    ["平均每月收到政府信息公开申请5件。"],
    ["累计收到政府信息公开申请500件。"],
    ["《条例》施行以来收到政府信息公开申请500件。"],
    // comparisons
    ["收到政府信息公开申请数量同比增加15件。"],
    ["收到政府信息公开申请较上年增加15件。"],
    ["收到政府信息公开申请由49件增加到70件。"],
    ["收到政府信息公开申请比上年的49件多。"],
    // other bodies
    ["下属单位收到政府信息公开申请12件。"],
    ["县教育局收到政府信息公开申请12件，办结12件。"],
    ["各县区共收到政府信息公开申请300件。"],
    ["全市收到政府信息公开申请900件。"],
    // channels and parts that the form has no cell for
    ["通过网络收到政府信息公开申请40件。"],
    ["收到政府信息公开申请，其中当面提交12件。"],
    ["撤回政府信息公开申请2件。"],
    ["尚未办结政府信息公开申请5件。"],
    ["政府信息公开申请按时办结60件。"],
    // other things
    ["收到项目申请86件，受理行政许可申请300件。"],
    ["依申请公开渠道畅通。收到群众来信12件，办结12件。"],
    ["收到政府信息公开申请的单位12个。"],
    ["办理行政复议案件50件，审结行政诉讼案件20件。"],
    ["公示行政许可信息300条，公开行政处罚信息20件。"],
    ["主动公开政府信息312条，开展检查3次，梳理8类20项职权，完善制度10余项。"],
    ["《2025年收到政府信息公开申请5件的通报》"],
    ["依据《条例》第三十条，收到政府信息公开申请后20个工作日内答复。"],
    // no count
    ["收到政府信息公开申请的办结率100%，占58.7%。"],
    ["收到政府信息公开申请数十件。"],
    ["收到政府信息公开申请3至5件。"],
    ["信函和网络申请分别3件和5件。"],
    ["行政复议、行政诉讼各1件。"],
    // what did not happen in one way may have happened in another
    ["没有因逾期答复被申请行政复议的情况。"],
    ["未收到不予公开的申请。"],
    ["县教育局未收到政府信息公开申请。"],
    ["2024年未收到政府信息公开申请。"],
    ["无正当理由大量反复申请的情形未发生。"],
  ])("%s", (text) => expect(read(text, now)).toEqual([]));

  test.each([
    ["2024年收到政府信息公开申请30件，2025年收到政府信息公开申请64件。", ["=received"]],
    ["比上年减少5件，收到政府信息公开申请64件，较上年增长12%，办结64件。", ["=received", "=settled"]],
    ["全年累计收到政府信息公开申请64件。", ["=received"]],
    ["今年以来收到政府信息公开申请64件。", ["=received"]],
    ["2025年1月1日至12月31日，收到政府信息公开申请64件。", ["=received"]],
    ["截至2025年12月31日，现行有效行政规范性文件9件。", ["=normativeDocuments-inForce"]],
    ["按照《2024年工作要点》和2024年政务公开工作要点要求，收到政府信息公开申请64件。", ["=received"]],
    ["市科技局收到政府信息公开申请64件。", ["=received"]],
    ["我局通过加强培训，全年收到政府信息公开申请64件。", ["=received"]],
    ["县教育局收到政府信息公开申请12件。我局收到政府信息公开申请64件。", ["=received"]],
  ])("but not where it returns to this report: %s", (text, expected) => expect(read(text, now)).toEqual(expected));

  test("a government speaks for its whole region, but not for one of its offices", () => {
    const city: Setting = { ...now, agency: "示例市人民政府", kind: "government" };
    expect(read("全市收到政府信息公开申请64件。", city)).toEqual(["=received"]);
    expect(read("市本级收到政府信息公开申请20件。市政府办公室收到政府信息公开申请5件。", city)).toEqual([]);
  });
  test("a table still blank is not held against the text", () => {
    expect(read("收到政府信息公开申请65件。", { ...now, figures: {} })).toEqual(["?received"]);
  });
});

describe("余, 多, 近, 约, 以上 are inequalities", () => {
  test.each([
    ["60余件", 64, true],
    ["60余件", 60, false],
    ["60余件", 70, false],
    ["六十多件", 69, true],
    ["近70件", 64, true],
    ["近70件", 71, false],
    ["约60件", 64, true],
    ["约60件", 70, false],
    ["60件以上", 60, true],
    ["60件以上", 59, false],
    ["超过60件", 61, true],
    ["超过60件", 60, false],
    ["不足70件", 64, true],
    ["1.2万件", 12_345, true],
    ["1.2万件", 12_600, false],
    ["百余件", 164, true],
  ])("收到申请 %s with %d in the table: %s", (words, count, agrees) => {
    const figures = { "requests/received/person": count, "requests/granted/person": count };
    expect(read(`收到政府信息公开申请${words}。`, { ...now, figures })).toEqual([agrees ? "=received" : "!received"]);
  });
});

const then: Setting = {
  form: form2014,
  year: 2018,
  agency: "示例市科学技术局",
  kind: "department",
  title: "推进政务公开平台建设情况",
  figures: Object.fromEntries(
    Object.entries({
      published: 200,
      publishedNormative: 3,
      normativeIssued: 4,
      website: 150,
      weibo: 20,
      wechat: 80,
      received: 9,
      inPerson: 1,
      online: 6,
      byLetter: 2,
      settled: 8,
      settledInTime: 8,
      answered: 8,
      granted: 5,
      refused: 1,
      notExisting: 2,
      reconsideration: 1,
      reconsiderationUpheld: 1,
      litigation: 0,
      complaints: 0,
      fees: 0,
      explanations: 2,
      pressConferences: 1,
      meetings: 3,
      trainings: 1,
      trained: 40,
      staff: 3,
      fullTime: 1,
      partTime: 2,
      readingPoints: 2,
      responded: 0,
      budget: 1_200_000,
    }).map(([row, value]) => [`statistics/${row}/value`, value]),
  ),
};

describe("in the statistics table of 2014", () => {
  test.each([
    ["全年主动公开政府信息200条。", ["=published"]],
    ["全年主动公开各类政府信息２０１条。", ["!published"]],
    ["全年通过各种渠道公开政府信息250条。", ["=publishedAnywhere"]],
    [
      "主动公开200条政府信息，其中门户网站公开政府信息150条，政务微信公开信息81条。",
      ["=published", "=website", "!wechat"],
    ],
    ["依托门户网站等平台，及时发布工作动态有关政务信息共计300余条。", ["!publishedAnywhere"]],
    ["制发规范性文件4件，主动公开规范性文件3件。", ["=normativeIssued", "=normativePublished"]],
    [
      "收到政府信息公开申请9件，其中当面申请1件、网络申请6件、信函申请2件。",
      ["=received", "=inPerson", "=online", "=byLetter"],
    ],
    [
      "收到政府信息公开申请9件，办结8件，均按时答复，同意公开5件，不予公开1件，信息不存在2件。",
      ["=received", "=settled", "=granted", "=refused", "=notExisting"],
    ],
    ["政府信息公开申请按时办结7件。", ["!settledInTime"]],
    ["因政府信息公开被申请行政复议1件，被维持1件。", ["=reconsideration", "=reconsiderationUpheld"]],
    ["没有因政府信息公开引起的行政复议、行政诉讼和举报投诉。", ["!reconsideration", "=litigation", "=complaints"]],
    ["没有收取费用。", ["=fees"]],
    ["依申请公开信息收取检索费、复制费35元。", ["!fees"]],
    ["政府信息公开专项经费1.2万元。", ["=budget"]],
    ["发布政策解读稿件3篇，参加新闻发布会1次。", ["!explanations", "=pressConferences"]],
    ["召开政府信息公开工作会议3次，举办政务公开培训班1期，培训人员40人次。", ["=meetings", "=trainings", "=trained"]],
    ["从事政府信息公开工作人员3名，其中专职人员2人、兼职人员2人。", ["=staff", "!fullTime", "=partTime"]],
    ["设立政府信息公开查阅点2个。", ["=readingPoints"]],
    ["2018年度，市科技局没有依申请公开的情况。", ["!received"]],
    ["没有政务舆情情况。", ["=responded"]],
    // a part of the information, and what no phrase knows
    ["公开行政许可信息30条，公开财政信息12条，公开机构信息 3 条。", []],
    ["门户网站“政策法规”专栏发布信息12条，转载信息90条。", []],
    ["通过门户网站、政务微信发布政府信息230条。", []],
    ["通过门户网站、政务微信等平台发布政府信息240条。", ["!publishedAnywhere"]],
    ["依托公开平台发布政府信息200条。", ["=publishedOnPlatforms"]],
    ["不同渠道和方式公开相同信息计1条。", []],
    ["开展3次检查，梳理8类20项职权，建立制度10余项。", []],
    ["向市政府报送信息30条。", []],
    ["举办科技培训班5期，培训人员300人次。", []],
    ["受理投诉举报1.2万件。", []],
    ["2017年主动公开政府信息150条。", []],
  ])("%s", (text, expected) => expect(read(text, then)).toEqual(expected));
});

test("the format of 2019 has its own words for documents, and for procurement", () => {
  const figures = {
    "regulations/normativeDocuments/madeThisYear": 3,
    "regulations/normativeDocuments/publishedTotal": 20,
    "procurement/procurement/projects": 2,
    "procurement/procurement/amount": 25_100_000,
  };
  const text = "新制作规范性文件3件，对外公开规范性文件21件，政府集中采购项目2个，采购总金额251000元。";
  expect(read(text, { ...now, form: form2019, year: 2019, figures })).toEqual([
    "=normativeDocuments-madeThisYear",
    "!normativeDocuments-publishedTotal",
    "=procurement",
    "=procurementAmount",
  ]);
});

test("two sentences with the same mistake are two findings, each with its own place", () => {
  const part1 = "收到政府信息公开申请65件。\n收到政府信息公开申请66件。";
  const found = inspect(form2021, answersOf(form2021, now.figures, { part1 }), department).filter(
    ({ code }) => code === "M16",
  );
  expect(found.map(({ id, quote }) => [id, quote?.text])).toEqual([
    ["M16/part1/received", "收到政府信息公开申请65件"],
    ["M16/part1/received/2", "收到政府信息公开申请66件"],
  ]);
});

import type { Figures } from "@/lib/forms/answers";
import type { DemoAgency } from "./city";
import { problemsOf } from "./problems";
import { random } from "./random";

export type Texts = Readonly<Record<string, string>>;
const basis = new Map([
  ["form-2019", "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"],
  ["form-2021", "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"],
]);
const join = (...sentences: (string | false)[]) => sentences.filter(Boolean).join("");

/** The sections of a report in the formats of 2019 and 2021. Every count in them is read from its figures. */
export function textMatrix(agency: DemoAgency, year: number, form: string, figures: Figures): Texts {
  const chance = random(`${agency.code}/${year}/text`);
  const count = (cell: string) => figures[cell]?.value ?? 0;
  const total = (row: string) => count(`requests/${row}/total`);
  const us = agency.kind === "department" ? "本单位" : "本机关";
  const { field, topics, documents, people } = agency.subject;
  const named = chance.some(topics, 5);
  const published = agency.size * chance.int(40, 90);
  const disputes = count("disputes/reconsideration/total");
  const suits = count("disputes/litigationDirect/total") + count("disputes/litigationAfterReconsideration/total");

  const preamble = join(
    `本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）和${basis.get(form)}的要求编制。`,
    `全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。`,
    `报告中所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    `本报告电子版可以在示例市人民政府门户网站“政府信息公开年报”栏目下载。`,
    `对报告内容有疑问的，请与${agency.name}政务公开工作机构联系（地址：示例市示例路${chance.int(1, 300)}号，电话：0000-000${chance.int(1000, 9999)}）。`,
  );

  const proactive = join(
    chance.pick([
      `主动公开方面。围绕${field}重点工作，按照“应公开尽公开”的要求及时更新公开目录，`,
      `主动公开方面。对照主动公开基本目录逐项梳理${field}领域的信息，`,
      `主动公开方面。把公开贯穿${field}工作的决策、执行、管理、服务、结果全过程，`,
    ]),
    `全年通过门户网站、政务新媒体和公开栏发布${named[0]}、${named[1]}、${named[2]}等各类信息，网站栏目更新${published}条次。`,
    chance.pick([
      `《${chance.pick(documents)}》印发后三个工作日内同步发布解读，用问答和图表讲清适用对象、办理条件和办理流程。`,
      `制定《${chance.pick(documents)}》时先行公布草案，听取${people}的意见，采纳情况随文件一并说明。`,
      `对${named[3]}这一群众关注度高的事项，在门户网站设立专栏集中公开，方便${people}查找。`,
      `将《${chance.pick(documents)}》列入年度重大决策事项，起草说明、征求意见情况和最终文本依次公开。`,
    ]),
  );

  const requested =
    total("received") + total("carriedIn") === 0
      ? "依申请公开方面。全年没有收到政府信息公开申请，也没有上年结转的申请。值班人员按月检查申请渠道，确保信函、网络和当面三种方式都能正常受理。"
      : join(
          `依申请公开方面。全年新收政府信息公开申请${total("received")}件，上年结转${total("carriedIn")}件，`,
          `办结${total("total")}件，结转下年度继续办理${total("carriedOut")}件。`,
          chance.pick([
            `办理中坚持先沟通后答复，对内容不明确的一次性告知补正，答复书由法律顾问逐件审核。`,
            `完善登记、分办、审核、答复、归档的闭环流程，答复书统一编号、统一用印，做到件件有着落。`,
            `申请内容主要涉及${named[0]}和${named[4]}，对其中反复提出的事项，研究后转为主动公开。`,
          ]),
          disputes + suits === 0
            ? "没有因政府信息公开引发的行政复议和行政诉讼。"
            : `因政府信息公开被申请行政复议的有${disputes}件，被提起行政诉讼的有${suits}件，均按规定答辩或者应诉。`,
        );

  const managed = join(
    `政府信息管理方面。`,
    chance.pick([
      `公文起草时即明确公开属性，不予公开的写明依据，定密、公开审查与发文同步进行。`,
      `对历年发布的信息作了一次清查，更正过期的联系方式和办事指南，补齐缺少的发布日期和文号。`,
      `落实信息发布“三审三校”，由经办人、科室负责人、分管领导依次把关，并留存审核单。`,
    ]),
    form === "form-2021"
      ? `对行政规范性文件实行统一登记、统一编号、统一公布，全年制发${count("regulations/normativeDocuments/issued")}件，废止${count("regulations/normativeDocuments/abolished")}件，废止的在原网页标注。`
      : `对规范性文件实行统一登记、统一编号、统一公布，公布的文本提供网页版和下载版。`,
  );

  const platforms = join(
    `政府信息公开平台建设方面。`,
    chance.pick([
      `优化门户网站政府信息公开专栏的检索功能，增加按主题、按年份筛选，${people}可以直接找到所需文件。`,
      `在办事大厅设置政务公开专区，配备查询终端和纸质文件，安排专人引导查阅。`,
      `政务新媒体与门户网站同源发布，重要信息做到网站、新媒体、公开栏内容一致。`,
    ]),
    chance.pick([
      `完成网站适老化改造，大字和语音朗读覆盖主要栏目。`,
      `清理长期不更新的栏目，合并内容重复的入口。`,
      `按季度检测链接和附件，发现打不开的当日修复。`,
    ]),
  );

  const supervised = join(
    `监督保障方面。`,
    chance.pick([
      `调整政务公开工作领导小组，由主要负责人任组长，明确各科室联络员，全年召开专题会议研究公开工作。`,
      `把政务公开列入年度考核，所占分值不低于百分之四，按季度通报各科室发布情况。`,
      `组织《条例》和业务规范培训，参加人员覆盖各科室经办人，结束后进行书面测试。`,
    ]),
    chance.pick([
      `设置意见箱和监督电话，群众提出的建议逐条登记回复。`,
      `邀请群众代表走进机关，现场了解${field}工作并提出意见。`,
      `对照第三方评估反馈逐项整改，整改结果在网站公开。`,
    ]),
    agency.kind === "government" &&
      `工作考核、社会评议和责任追究结果方面。对各部门和下级政府的公开工作进行了年度考核，结果予以通报；社会评议总体满意；没有发生需要追究责任的情形。`,
  );

  const problems = problemsOf(agency, year);
  const part5 = [
    `${year}年，${us}的政府信息公开工作取得了一些进展，也还有不足：${problems.map(({ fault }, i) => `${["一", "二", "三"][i]}是${fault}`).join("；")}。`,
    ...problems.map(({ mend }, i) => `针对第${["一", "二", "三"][i]}个问题，${mend}。`),
    chance.pick([
      `上一年度报告中提出的问题，已按计划整改，整改情况纳入科室考核。`,
      `上年指出的不足已经逐条对照落实，没有完成的转入${year + 1}年工作计划。`,
      `对上一年度查找的问题，建立了清单，逐项明确责任人和完成时限。`,
    ]),
  ].join("\n");

  const part6 = join(
    form === "form-2021"
      ? `依据《政府信息公开信息处理费管理办法》，${year}年${us}没有收取信息处理费。`
      : `${year}年${us}没有其他需要报告的收费事项。`,
    chance.pick([
      `承办的人大代表建议和政协提案按期办复，可以公开的复文在门户网站公布。`,
      `落实上级政务公开工作要点的情况已在门户网站专栏发布，欢迎社会各界监督。`,
      `与${field}有关的基层政务公开标准目录已更新，并在公开栏张贴。`,
    ]),
    `除此以外，没有其他需要报告的事项。`,
  );
  return { preamble, part1: [proactive, requested, managed, platforms, supervised].join("\n"), part5, part6 };
}

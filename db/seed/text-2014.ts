import type { Figures } from "@/lib/forms/answers";
import type { DemoAgency } from "./city";
import { problemsOf } from "./problems";
import { random } from "./random";
import type { Texts } from "./text-matrix";

const numerals = ["一", "二", "三"];

/** The eight sections of a report of 2014–2018. Every count in them is read from its figures. */
export function text2014(agency: DemoAgency, year: number, figures: Figures): Texts {
  const chance = random(`${agency.code}/${year}/text`);
  const count = (row: string) => figures[`statistics/${row}/value`]?.value ?? 0;
  const { field, topics, documents, people } = agency.subject;
  const named = chance.some(topics, 6);
  const [document, another] = chance.some(documents, 2);
  const problems = problemsOf(agency, year);
  const us = agency.kind === "department" ? "本单位" : "本机关";

  const requests =
    count("received") === 0
      ? `${year}年，${us}没有收到政府信息公开申请。受理渠道保持畅通，申请表格和办理流程在门户网站公布，值班电话有人接听。`
      : [
          `${year}年，共收到政府信息公开申请${count("received")}件，其中当面申请${count("inPerson")}件，网络申请${count("online")}件，信函申请${count("byLetter")}件。`,
          `申请均已办结，其中按时办结${count("settledInTime")}件，延期办结${count("settledExtended")}件。`,
          `申请内容集中在${named[0]}、${named[1]}两个方面，答复前均与申请人沟通，说明查阅的方式和途径。`,
          count("reconsideration") + count("litigation") === 0
            ? "没有因政府信息公开引起的行政复议和行政诉讼。"
            : `因政府信息公开引起的行政复议${count("reconsideration")}件，行政诉讼${count("litigation")}件，均依法应对。`,
          `全年没有向申请人收取检索、复制、邮寄等费用。`,
        ].join("");

  return {
    preamble: [
      `根据《中华人民共和国政府信息公开条例》和上级关于编制政府信息公开工作年度报告的要求，现公布${agency.name}${year}年政府信息公开工作年度报告。`,
      `报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止，电子版可以在示例市人民政府门户网站下载。`,
    ].join(""),
    s1: [
      `围绕全市发展战略，${us}把${field}领域的政策、项目和资金安排作为公开重点。`,
      `先后公布《${document}》《${another}》等文件，对${named[2]}、${named[3]}的申报条件、办理时限和结果作了说明，让${people}知道政策怎么享受、到哪里办理。`,
      chance.pick([
        `重点项目的立项、进展和完成情况按季度公布，接受社会监督。`,
        `专项资金的分配办法、分配结果和使用绩效一并公开，做到有据可查。`,
        `年度计划确定的重点任务逐项分解，完成一项公布一项。`,
      ]),
    ].join(""),
    s2: [
      `（一）依法履行职能。对照权责清单梳理${field}领域的行政职权，清单调整后在门户网站更新，流程图和服务指南随之修订。`,
      `（二）规范行政决策。《${document}》在出台前征求了社会公众和有关单位的意见，合法性审查意见随文归档，公众意见的采纳情况予以反馈。`,
      `（三）公开监管信息。按照“双随机、一公开”的要求公布抽查事项清单、抽查计划和抽查结果，${chance.pick(["信用承诺和失信名单按规定公示", "行政执法人员名单和监督电话同时公布", "检查发现的问题和处理结果一并说明"])}。`,
    ].join("\n"),
    s3: [
      `坚持政策制定与解读同步谋划、同步部署。全年发布政策解读稿件${count("explanations")}篇，主要负责人带头解读涉及${people}的重要政策。`,
      `对涉及${named[4]}的热点问题，${chance.pick(["通过在线访谈与网民交流，逐条回答提问", "召开情况说明会，邀请群众代表参加", "在门户网站设立答问专栏，定期整理公布"])}。`,
      `建立舆情收集、研判、处置和回应的工作流程，明确专人值守，做到早发现、早回应。`,
    ].join(""),
    s4: [
      `依托网上办事大厅，推进${field}领域的事项网上申请、网上办理、网上反馈。`,
      `办事指南按统一格式重新编写，列明材料、时限、依据和咨询电话；${chance.pick(["能够共享的材料不再要求重复提交", "常用表格提供填写样例", "办理进度可以凭受理号自助查询"])}。`,
      `选派业务骨干进驻政务服务大厅，实行一次性告知和限时办结。`,
    ].join(""),
    s5: [
      `加强门户网站信息公开栏目建设，全年主动公开政府信息${count("published")}条。`,
      `栏目设置以${people}的需要为准，${named[0]}、${named[5] ?? named[1]}等信息放在显著位置。`,
      `政务微信定期推送${field}动态，${chance.pick(["图文信息由专人审核后发布", "网站与新媒体内容相互衔接", "留言由后台值守人员在两个工作日内回复"])}；公开栏和查阅点的纸质材料按月更换。`,
    ].join(""),
    s6: [
      `（一）健全制度。修订信息发布审核、保密审查、依申请公开办理和责任追究等制度，明确各环节的责任人。`,
      `（二）加强队伍。从事政府信息公开工作的人员共${count("staff")}人，各科室设联络员。全年举办培训班${count("trainings")}次，${chance.pick(["讲授条例和典型案例", "讲授信息分类和保密审查", "讲授网站发布规范"])}。`,
      `（三）加强督查。办公室按季度检查各科室的发布情况，${chance.pick(["结果与年度考核挂钩", "问题列入清单限期整改", "检查情况在内部通报"])}。`,
    ].join("\n"),
    s7: requests,
    s8: [
      `（一）存在的问题。${problems.map(({ fault }, i) => `${numerals[i]}是${fault}`).join("；")}。`,
      `（二）改进措施。${problems.map(({ mend }, i) => `${numerals[i]}是${mend}`).join("；")}。`,
      `（三）其他需要说明的事项。${us}承办的人大代表建议和政协提案均按期办理，答复意见按规定公开。`,
    ].join("\n"),
  };
}

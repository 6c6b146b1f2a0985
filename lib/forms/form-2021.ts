import { m1, m2, m3, m4, m5, m6, m7, m9, m10, m11, m12, m13For2021, m14, m15, m16, m17 } from "./checks-since-2019";
import { defineForm } from "./define";
import { phrases2021 } from "./phrases-since-2019";
import { applicants, disputes, requestCaption, requestRows, settledRows } from "./request-tables";

const basis = "国办公开办函〔2021〕30号";
const asOf = "各项数据的核定时间点为报告年度的12月31日。";
const allDecisions = `包括已公开和依法未公开的全部处理决定。${asOf}`;

/** The format in force: report years from 2021. */
export const form2021 = defineForm({
  id: "form-2021",
  name: "政府信息公开工作年度报告格式（2021年）",
  years: [2021, null],
  basis,
  title: "{agency}{year}年政府信息公开工作年度报告",
  freeSections: false,
  parts: [
    {
      key: "preamble",
      title: "前言",
      short: "前言",
      numbered: false,
      text: {
        rule: "写明编制依据、统计期限（自1月1日起至12月31日止）、电子版的下载处和联系方式。",
        max: 3000,
      },
    },
    {
      key: "part1",
      title: "总体情况",
      short: "总体情况",
      numbered: true,
      text: {
        rule: "概述主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况，原则上不超过1000字。",
        ruleSource: basis,
        max: 20000,
        advisedMax: 1000,
      },
    },
    {
      key: "part2",
      title: "主动公开政府信息情况",
      short: "主动公开",
      numbered: true,
      tables: ["regulations", "licences", "penalties", "fees"],
    },
    {
      key: "part3",
      title: "收到和处理政府信息公开申请情况",
      short: "申请情况",
      numbered: true,
      tables: ["requests"],
    },
    {
      key: "part4",
      title: "政府信息公开行政复议、行政诉讼情况",
      short: "复议诉讼",
      numbered: true,
      tables: ["disputes"],
    },
    {
      key: "part5",
      title: "存在的主要问题及改进情况",
      short: "问题改进",
      numbered: true,
      text: {
        rule: "写具体的问题和改进的措施，不得年年雷同。",
        ruleSource: basis,
        placeholder: "上年提出的问题改到了哪一步，也请写明。",
        max: 20000,
      },
    },
    {
      key: "part6",
      title: "其他需要报告的事项",
      short: "其他事项",
      numbered: true,
      text: {
        rule: "收取信息处理费情况在此处报告。",
        ruleSource: basis,
        placeholder: "收了写金额和件数，没收也要写明。",
        max: 20000,
      },
    },
  ],
  tables: {
    regulations: {
      number: "2.1",
      title: "第二十条第（一）项",
      corner: "信息内容",
      unit: "件",
      layout: "small",
      rule: asOf,
      ruleSource: basis,
      columns: {
        issued: { label: "本年制发件数" },
        abolished: { label: "本年废止件数" },
        inForce: { label: "现行有效件数" },
      },
      rows: {
        rules: {
          label: "规章",
          depth: 1,
          rule: "有权制定规章的是国务院部门、省级和设区的市（自治州）政府；其他机关填 0 或者不适用。",
        },
        normativeDocuments: { label: "行政规范性文件", depth: 1 },
      },
    },
    licences: {
      number: "2.5",
      title: "第二十条第（五）项",
      corner: "信息内容",
      unit: "件",
      layout: "small",
      rule: allDecisions,
      ruleSource: basis,
      columns: { decisions: { label: "本年处理决定数量" } },
      rows: { licences: { label: "行政许可", depth: 1 } },
    },
    penalties: {
      number: "2.6",
      title: "第二十条第（六）项",
      corner: "信息内容",
      unit: "件",
      layout: "small",
      rule: allDecisions,
      ruleSource: basis,
      columns: { decisions: { label: "本年处理决定数量" } },
      rows: { penalties: { label: "行政处罚", depth: 1 }, coercion: { label: "行政强制", depth: 1 } },
    },
    fees: {
      number: "2.8",
      title: "第二十条第（八）项",
      corner: "信息内容",
      unit: "万元",
      layout: "small",
      rule: asOf,
      ruleSource: basis,
      columns: {
        amount: {
          label: "本年收费金额（单位：万元）",
          kind: "money",
          rule: "以万元填写，最多六位小数（精确到分）。",
        },
      },
      rows: { fees: { label: "行政事业性收费", depth: 1 } },
    },
    requests: {
      number: "3",
      title: "收到和处理政府信息公开申请情况",
      caption: requestCaption,
      unit: "件",
      layout: "matrix",
      columns: applicants,
      rows: {
        ...requestRows,
        otherResults: { label: "（六）其他处理", depth: 2, within: "results", heading: true },
        notCorrected: {
          label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          depth: 3,
          within: "otherResults",
        },
        feeUnpaid: {
          label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
          depth: 3,
          within: "otherResults",
        },
        otherReason: { label: "3.其他", depth: 3, within: "otherResults" },
        total: {
          label: "（七）总计",
          depth: 2,
          within: "results",
          sum: [...settledRows, "notCorrected", "feeUnpaid", "otherReason"],
        },
        carriedOut: { label: "四、结转下年度继续办理", depth: 1 },
      },
    },
    disputes: { ...disputes, ruleSource: basis },
  },
  checks: [m1, m2, m3, m4, m5, m6, m7, m9, m10, m11, m12, m13For2021, m14, m15, m16, m17],
  phrases: phrases2021,
});

import type { DemoAgency } from "./city";
import { random } from "./random";

type Problem = { fault: string; mend: string };

/** What agencies say was wrong and what they will do. Neighbouring years of an agency never share one (M14). */
const problems: readonly Problem[] = [
  {
    fault: "政策解读形式较为单一，以文字说明为主，群众不容易看懂",
    mend: "重要文件同步制作图解和问答，请办事群众试读，看不懂的地方改到看懂为止",
  },
  {
    fault: "个别栏目更新不够及时，信息产生后超过二十个工作日才发布",
    mend: "实行发布时限提醒，临近期限自动通知经办人，超期的在科室例会上说明原因",
  },
  {
    fault: "依申请公开答复书的文字不够规范，引用条款不完整",
    mend: "编写常见情形的答复范本，新答复书须经法律顾问和政务公开机构两道审核",
  },
  {
    fault: "基层工作人员变动频繁，业务不够熟练",
    mend: "编印工作手册，新上岗人员先培训后经办，老同志结对带教三个月",
  },
  {
    fault: "公众参与的渠道不够多，征求意见回应不足",
    mend: "重大决策公开征求意见不少于三十日，意见采纳情况在十五日内集中反馈",
  },
  {
    fault: "历史文件的电子化程度不高，查找费时",
    mend: "分三批对历史文件进行扫描和著录，优先完成群众查阅最多的年份",
  },
  {
    fault: "政务新媒体与网站的内容有时不同步",
    mend: "建立同源发布机制，由一个后台向各渠道推送，每周抽查一次",
  },
  {
    fault: "对公开属性的源头认定还不够准确，有的文件公开类别填写随意",
    mend: "发文系统增加公开属性必填说明，办公室每月抽查并通报认定错误的文件",
  },
  {
    fault: "数据公开的颗粒度较粗，可供再利用的数据集不多",
    mend: "梳理可开放的数据清单，以表格文件形式公布，并说明字段含义和更新周期",
  },
  {
    fault: "线下查阅点利用率低，设备老旧",
    mend: "更换查询终端，延长开放时间，在办事大厅显著位置张贴引导标识",
  },
  {
    fault: "部门之间信息共享不畅，同一事项的说法不一致",
    mend: "建立会商机制，涉及两个以上部门的信息发布前相互核对，以牵头部门口径为准",
  },
  {
    fault: "对舆情关切的回应有时滞后",
    mend: "明确舆情分级和回应时限，一般关切两个工作日内回应，重大关切当日发布",
  },
  {
    fault: "公开内容偏重结果，执行过程的信息较少",
    mend: "在重点工作专栏增加进展情况，按季度公布完成进度和下一步安排",
  },
  {
    fault: "网站检索不够方便，部分附件不能复制",
    mend: "将扫描件替换为可检索的文本，检索页增加同义词提示",
  },
  {
    fault: "考核指标以数量为主，对公开质量的衡量不足",
    mend: "调整考核办法，提高准确性、及时性和可读性的分值，引入群众评价",
  },
];

/** Two or three problems of this agency and year. Steps of three through the list keep neighbouring years apart. */
export function problemsOf(agency: DemoAgency, year: number): readonly Problem[] {
  const start = random(`${agency.code}/problems`).int(0, problems.length - 1) + year * 3;
  const howMany = random(`${agency.code}/${year}/problems`).int(2, 3);
  return Array.from({ length: howMany }, (_, i) => problems[(start + i) % problems.length] as Problem);
}

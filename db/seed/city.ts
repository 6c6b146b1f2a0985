import type { AgencyKind, AgencyLevel } from "@/lib/forms/define";

/** What an agency's reports are about: words that its sentences are filled with. All of it is invented. */
export type Subject = {
  /** 科技 */
  field: string;
  /** Things it publishes about, at least six. */
  topics: readonly string[];
  /** Documents it issues. */
  documents: readonly string[];
  /** Whom it serves: 科技型企业和科研人员 */
  people: string;
};
export type DemoAgency = {
  code: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  level: AgencyLevel;
  parent: string | null;
  /** How much happens there: 1 for a township, 10 for a busy bureau. */
  size: number;
  /** First report year. */
  since: number;
  subject: Subject;
};

const subject = (field: string, people: string, topics: string, documents: string): Subject => ({
  field,
  people,
  topics: topics.split(" "),
  documents: documents.split(" "),
});

const government = (place: string) =>
  subject(
    `${place}全域`,
    "企业和群众",
    "政府常务会议 重大行政决策 财政预决算 重点民生实事 重大建设项目 机构职能 规划计划 应急管理",
    "重大行政决策目录 政务公开工作要点 民生实事清单 优化营商环境措施",
  );
const office = subject(
  "政务公开",
  "企业和群众",
  "政府文件 常务会议 政策解读 建议提案办理 政府公报 机构职能 人事任免 值班安排",
  "年度政务公开工作要点 依申请公开办理规范 政策解读工作规程 政务新媒体管理办法",
);
const education = subject(
  "教育",
  "学生和家长",
  "义务教育招生 中小学划片 学生资助 教师招聘 校外培训管理 学校食堂检查 中考中招 教育经费",
  "义务教育招生工作方案 学生资助管理细则 校园食品安全管理办法 教师公开招聘方案",
);
const township = subject(
  "基层治理",
  "村居群众",
  "惠民补贴 农村危房改造 土地征收 社会救助 村级财务 防汛抗旱 就业帮扶 人居环境整治",
  "惠民补贴发放公示 人居环境整治实施方案 防汛抗旱应急预案 村级公益事业建设计划",
);

/** 示例市: an invented city with its bureaus, a district, a county, towns. Parents stand before their children. */
export const city: readonly DemoAgency[] = [
  {
    code: "demo-shi",
    name: "示例市人民政府",
    shortName: "示例市",
    kind: "government",
    level: "city",
    parent: null,
    size: 10,
    since: 2017,
    subject: government("示例市"),
  },
  ...(
    [
      ["bgs", "人民政府办公室", "市政府办", 7, office],
      [
        "kjj",
        "科学技术局",
        "市科技局",
        5,
        subject(
          "科技",
          "科技型企业和科研人员",
          "科技计划项目 高新技术企业认定 科技创新券 技术合同登记 科技型中小企业评价 创新平台建设 科学技术奖励 科技特派员",
          "科技计划项目管理办法 科技创新券实施细则 高新技术企业培育方案 科技特派员管理办法",
        ),
      ],
      ["jyj", "教育局", "市教育局", 8, education],
      [
        "czj",
        "财政局",
        "市财政局",
        6,
        subject(
          "财政",
          "预算单位和企业",
          "财政预决算 三公经费 政府采购 政府债务 惠企资金 会计管理 国有资产报告 绩效评价",
          "市级预算绩效管理办法 惠企资金直达操作规程 政府采购负面清单 国有资产出租管理办法",
        ),
      ],
      [
        "rsj",
        "人力资源和社会保障局",
        "市人社局",
        7,
        subject(
          "人力资源社会保障",
          "求职者和参保人员",
          "就业补贴 社会保险 职业技能培训 事业单位招聘 劳动监察 人才引进 职称评审 工伤认定",
          "稳就业若干措施 职业技能提升补贴办法 事业单位公开招聘方案 欠薪治理工作规程",
        ),
      ],
      [
        "zrj",
        "自然资源局",
        "市自然资源局",
        10,
        subject(
          "自然资源",
          "权利人和建设单位",
          "国土空间规划 土地征收 土地出让 不动产登记 矿业权管理 耕地保护 地质灾害防治 测绘地理信息",
          "国土空间规划公示方案 土地征收信息公开规范 不动产登记服务指南 地质灾害防治方案",
        ),
      ],
      [
        "sjj",
        "审计局",
        "市审计局",
        3,
        subject(
          "审计",
          "被审计单位和群众",
          "审计结果公告 审计计划 整改情况 经济责任审计 重点项目审计 内部审计指导",
          "年度审计项目计划 审计整改跟踪办法 内部审计工作指引 审计结果公告办法",
        ),
      ],
      [
        "wjw",
        "卫生健康委员会",
        "市卫健委",
        8,
        subject(
          "卫生健康",
          "患者和家庭",
          "疾病预防控制 医疗机构设置 家庭医生签约 职业病防治 医疗服务价格 托育服务 血液管理 爱国卫生",
          "医疗机构设置规划 家庭医生签约服务方案 托育机构备案指南 基层卫生能力提升办法",
        ),
      ],
    ] as const
  ).map(([code, name, shortName, size, its]) => ({
    code: `demo-${code}`,
    name: `示例市${name}`,
    shortName,
    kind: "department" as const,
    level: "city" as const,
    parent: "demo-shi",
    size,
    since: 2017,
    subject: its,
  })),
  ...(
    [
      [
        "jiahe",
        "甲禾区",
        [
          ["jyj", "教育局", 4, education],
          [
            "mzj",
            "民政局",
            3,
            subject(
              "民政",
              "困难群众和老年人",
              "最低生活保障 特困供养 养老服务 社会组织登记 临时救助 婚姻登记 殡葬服务 儿童福利",
              "最低生活保障审核办法 养老服务补贴办法 社会组织年检通告 临时救助操作规程",
            ),
          ],
        ],
        ["一河镇", "二桥镇"],
      ],
      [
        "yichuan",
        "乙川县",
        [
          [
            "nyj",
            "农业农村局",
            4,
            subject(
              "农业农村",
              "农户和合作社",
              "农机购置补贴 高标准农田 农产品质量安全 动物防疫 宅基地管理 乡村建设 种业振兴 农业保险",
              "农机购置补贴方案 高标准农田建设计划 农产品监测方案 宅基地审批规程",
            ),
          ],
        ],
        ["三里镇", "五原乡"],
      ],
    ] as const
  ).flatMap(([code, name, bureaus, towns]): DemoAgency[] => [
    {
      code: `demo-${code}`,
      name: `示例市${name}人民政府`,
      shortName: name,
      kind: "government",
      level: "county",
      parent: "demo-shi",
      size: 5,
      since: 2017,
      subject: government(name),
    },
    {
      code: `demo-${code}-bgs`,
      name: `${name}人民政府办公室`,
      shortName: `${name}政府办`,
      kind: "department",
      level: "county",
      parent: `demo-${code}`,
      size: 4,
      since: 2017,
      subject: office,
    },
    ...bureaus.map(([bureau, bureauName, size, its]) => ({
      code: `demo-${code}-${bureau}`,
      name: `${name}${bureauName}`,
      shortName: `${name}${bureauName}`,
      kind: "department" as const,
      level: "county" as const,
      parent: `demo-${code}`,
      size,
      since: 2017,
      subject: its,
    })),
    ...towns.map((town, index) => ({
      code: `demo-${code}-town${index + 1}`,
      name: `${name}${town}人民政府`,
      shortName: town,
      kind: "township" as const,
      level: "township" as const,
      parent: `demo-${code}`,
      size: 1,
      since: 2019,
      subject: township,
    })),
  ]),
];

export const childrenOf = (code: string): readonly DemoAgency[] => city.filter(({ parent }) => parent === code);

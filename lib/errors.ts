/** Every expected refusal, by code. The Chinese words stand in messages.ts beside this file's readers: one sentence per code. */
export const refusals = {
  "signed-out": "登录已过期，内容都在。重新登录后接着填。",
  "sign-in-failed": "用户名或密码不对。",
  "password-first": "请先设一个自己的密码，再接着做。",
  "not-allowed": "您的账号不能做这一步。",
  "not-found": "没有找到这份内容。",
  invalid: "有几处填写不合要求，请看标出的地方。",
  "out-of-date": "这一页打开之后，报告的状态变了。请刷新后再看，您填的内容还在。",
  "wrong-status": "报告现在的状态不能做这一步。",
  "not-editable": "报告现在不能修改，您填的内容留在这台电脑上。",
  "has-errors": "还有必须改正的错误，改好后才能提交。",
  "needs-explanation": "还有需要说明的地方，每处写一句原因后才能提交。",
  "needs-declaration": "请先确认“数据已核对，内容真实准确”。",
  "needs-reason": "请写明原因。",
  "needs-note": "请写明更正了什么，这段说明会公开。",
  "own-submission": "您提交过这一版，不能由您审核通过。",
  "open-comments": "还有意见没有解决，解决后才能通过。",
  "refused-explanation": "有说明没有被接受，改判接受或退回后才能通过。",
  "unread-findings": "还有说明或提示没有看过，不能批量通过。",
  "already-started": "这个机构这一年度的报告已经开始填写。",
  "no-collection": "这一年度还没有开放填报。",
  "agency-closed": "这个机构已经关闭，它的报告只能查看。",
  "past-last-day": "已过最后修改日，请向审核人申请延期。",
  taken: "已经有同样的，换一个。",
  busy: "服务器正忙，没有保存。内容在本机，稍后会自动重试。",
  "disk-full": "服务器存不下了，没有保存。内容在本机，请告诉管理员。",
  "read-only": "系统正在维护，暂时只能查看。内容在本机，没有丢。",
} as const;
export type RefusalCode = keyof typeof refusals;

/** An expected "no". Anything else that is thrown is our bug. `fields` puts a sentence at its place. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly says: string = refusals[code],
  ) {
    super(code);
    this.name = "Refusal";
  }
}

export type Result<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      code: RefusalCode | "failed";
      says: string;
      fields: Readonly<Record<string, string>>;
      reference?: string;
    };

import { Empty } from "@/components/ui/empty";

export default function NotStarted() {
  return (
    <main id="main" className="wide main">
      <Empty
        level={1}
        title="没有这份报告"
        action={
          <>
            <a href="/review">回到列表</a>
            <a href="/review/collections">看谁还没提交</a>
          </>
        }
      >
        <p>这个机构这一年度的报告还没有开始填写，或者地址抄错了。</p>
      </Empty>
    </main>
  );
}

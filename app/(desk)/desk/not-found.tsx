import { Empty } from "@/components/ui/empty";

export default function NotFound() {
  return (
    <main id="main" className="wide main">
      <Empty level={1} title="没有这份报告" action={<a href="/desk">回到我的报告</a>}>
        <p>这个机构这一年度的报告还没有开始填写，或者地址抄错了。</p>
      </Empty>
    </main>
  );
}

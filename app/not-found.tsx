import type { Metadata } from "next";
import { PublicShell } from "@/components/shell/public-shell";
import { Empty } from "@/components/ui/empty";

export const metadata: Metadata = { title: "没有这一页" };

export default function NotFound() {
  return (
    <PublicShell>
      <main id="main" className="wide main">
        <Empty
          level={1}
          title="没有这一页"
          action={
            <>
              <a href="/">到首页查机构</a>
              <a href="/search">看全部报告</a>
            </>
          }
        >
          地址可能抄错了，或者这份报告还没有公布。公布过的报告地址不变，撤下的也会说明原因。
        </Empty>
      </main>
    </PublicShell>
  );
}

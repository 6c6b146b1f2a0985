"use client";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** Our fault, said so: what one typed is safe, and a reference for whoever looks after the server. */
export function FailedPage({ reference, retry }: { reference?: string; retry: () => void }) {
  return (
    <main id="main" className="wide main">
      <title>这一页没有打开</title>
      <Empty
        level={1}
        title="这一页没有打开"
        action={
          <>
            <Button variant="plain" onClick={retry}>
              再试一次
            </Button>
            <a href="/">到首页</a>
          </>
        }
      >
        服务器出错，已经记录。您填的内容不受影响。{reference ? `参考号 ${reference}。` : null}
      </Empty>
    </main>
  );
}

"use client";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** Under the bar of the review: what was decided stands, only this page could not be drawn. */
export default function ReviewFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="wide main">
      <title>这一页没有打开</title>
      <Empty
        level={1}
        title="这一页没有打开"
        action={
          <>
            <Button variant="plain" onClick={reset}>
              再试一次
            </Button>
            <a href="/review">回到列表</a>
          </>
        }
      >
        <p>
          服务器出错，已经记录。您做过的审核和写下的意见不受影响。{error.digest ? `参考号 ${error.digest}。` : null}
        </p>
      </Empty>
    </main>
  );
}

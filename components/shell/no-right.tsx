import { Empty } from "@/components/ui/empty";
import { currentCtx } from "@/lib/auth/current";
import { landing } from "@/lib/auth/landing";

/** What a signed-in person sees of a page that is not theirs. */
export async function NoRight() {
  const ctx = await currentCtx();
  return (
    <main id="main" className="wide main">
      <Empty
        level={1}
        title="您的账号不能看这一页"
        action={
          <>
            <a href={landing(ctx?.actor.memberships ?? [])}>回到我的工作</a>
            <a href="/account">看我的账户有哪些权限</a>
          </>
        }
      >
        这一页属于别的机构，或者要另一种角色。需要权限时，请联系本机构的管理员。
      </Empty>
    </main>
  );
}

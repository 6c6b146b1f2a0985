import { StateMark } from "@/components/ui/state-mark";
import type { UserItem } from "@/lib/users/read";

export function UserState({ user }: { user: Pick<UserItem, "disabledAt" | "mustChangePassword"> }) {
  if (user.disabledAt) return <StateMark state="withdrawn">已停用</StateMark>;
  if (user.mustChangePassword) return <StateMark state="todo">还没换初始密码</StateMark>;
  return <StateMark state="done">在用</StateMark>;
}

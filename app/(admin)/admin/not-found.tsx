import { Empty } from "@/components/ui/empty";

/** Inside the administrators' own frame, not the public one. */
export default function NotHere() {
  return (
    <Empty
      level={1}
      title="没有这一页"
      action={
        <>
          <a href="/admin/agencies">机构</a>
          <a href="/admin/users">账户管理</a>
          <a href="/admin/collections">填报任务</a>
        </>
      }
    >
      <p>地址可能抄错了，从列表里找。</p>
    </Empty>
  );
}

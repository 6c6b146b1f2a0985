import { Empty } from "@/components/ui/empty";

export default function NoCollection() {
  return (
    <Empty level={1} title="没有这个填报任务" action={<a href="/review/collections">看全部填报任务</a>}>
      <p>地址可能抄错了，或者其中没有您负责的机构。</p>
    </Empty>
  );
}

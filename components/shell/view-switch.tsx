import { cookies } from "next/headers";
import { viewCookies } from "@/lib/view-choice";

/** 大字 and 高对比 as plain links: they work without script and last a year. */
export async function ViewSwitch() {
  const jar = await cookies();
  const large = jar.get(viewCookies.text)?.value === "large";
  const contrast = jar.get(viewCookies.contrast)?.value === "more";
  return (
    <>
      <a href={large ? "/view?text=normal" : "/view?text=large"} rel="nofollow">
        {large ? "标准字" : "大字版"}
      </a>
      <a href={contrast ? "/view?contrast=normal" : "/view?contrast=more"} rel="nofollow">
        {contrast ? "标准对比" : "高对比"}
      </a>
    </>
  );
}

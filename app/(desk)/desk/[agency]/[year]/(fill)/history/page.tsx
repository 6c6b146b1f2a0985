import type { Metadata } from "next";
import { FreshData } from "@/components/form/desk-context";
import { HistoryFrame } from "@/components/form/history/history-frame";
import { MomentView } from "@/components/form/history/moment-view";
import { MomentsList } from "@/components/form/history/moments-list";
import { loadMoment, loadMoments } from "@/lib/reports/load";
import { loadDesk } from "../../load-desk";

type Props = PageProps<"/desk/[agency]/[year]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: `修改历史　${year}年度报告` };
}

export default async function History({ params, searchParams }: Props) {
  const { agency, year } = await params;
  const { at, page: asked } = await searchParams;
  const data = await loadDesk(agency, year);
  const moment = typeof at === "string" ? await loadMoment(agency, Number(year), at) : null;
  const page = Math.max(1, Number.parseInt(String(asked ?? "1"), 10) || 1);
  const place = { agency, year: Number(year) };
  return (
    <>
      <FreshData data={data} />
      <HistoryFrame>
        {moment ? (
          <MomentView {...place} name={data.agency.name} moment={moment} />
        ) : (
          <MomentsList {...place} page={page} {...(await loadMoments(agency, Number(year), page))} />
        )}
      </HistoryFrame>
    </>
  );
}

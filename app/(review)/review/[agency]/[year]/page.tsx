import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { neighbours, readView, reportHref } from "@/components/review/review-address";
import { baselineEvent, reviewModel } from "@/components/review/review-model";
import { ReviewPage } from "@/components/review/review-page";
import { chooseLines, readFilter } from "@/components/review/worklist-filter";
import {
  loadAssignable,
  loadBorrowed,
  loadReport,
  loadReportAsOf,
  loadUnusual,
  loadWorklist,
} from "@/lib/reports/load";

type Props = PageProps<"/review/[agency]/[year]">;

async function address({ params }: Props) {
  const { agency, year } = await params;
  if (!/^\d{4}$/.test(year)) notFound();
  return { agency, year: Number(year) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { agency, year } = await address(props);
  const copy = await loadReport(agency, year);
  return { title: `审核：${copy.agency.name}${year}年度报告` };
}

export default async function ReviewReportPage(props: Props) {
  const here = await address(props);
  const query = await props.searchParams;
  const copy = await loadReport(here.agency, here.year);
  const event = baselineEvent(copy.events);
  const state = event && (await loadReportAsOf(here.agency, here.year, event.id));
  const asked = readView(query.view);
  const beside =
    asked === "values"
      ? { unusual: await loadUnusual(here.agency, here.year) }
      : asked === "borrowed"
        ? { borrowed: await loadBorrowed(here.agency, here.year) }
        : {};
  const filter = readFilter(query);
  const { previous, next } = neighbours(chooseLines(await loadWorklist(), filter).chosen, here);
  const href = (item: typeof next) => item && reportHref({ agency: item.agency.code, year: item.year }, filter);
  const { candidates, me } = await loadAssignable(here.agency, here.year);
  return (
    <ReviewPage
      model={reviewModel(copy, event && state ? { event, state } : null)}
      asked={asked}
      beside={beside}
      candidates={copy.can.assign ? candidates : []}
      me={me}
      filter={filter}
      previous={href(previous)}
      next={href(next)}
    />
  );
}

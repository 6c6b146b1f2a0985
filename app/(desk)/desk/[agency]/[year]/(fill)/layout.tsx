import { DeskProvider } from "@/components/form/desk-context";
import { loadDesk } from "../load-desk";

/** Stays while one walks from step to step, and with it everything typed that is not saved yet. */
export default async function FillLayout({ params, children }: LayoutProps<"/desk/[agency]/[year]">) {
  const { agency, year } = await params;
  return (
    <DeskProvider key={`${agency}/${year}`} data={await loadDesk(agency, year)}>
      {children}
    </DeskProvider>
  );
}

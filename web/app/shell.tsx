import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect } from "react";
import { useLocation } from "wouter";
import type { Operation } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { listToday } from "../../modules/adherence/operations.ts";
import { listAlerts } from "../../modules/alerts/operations.ts";
import { findsChildren } from "../../modules/children/rules.ts";
import { listBoxes } from "../../modules/devices/operations.ts";
import { listNeedsYou } from "../../modules/diagnosis/operations.ts";
import { listLabWork, listPendingTests } from "../../modules/laboratory/operations.ts";
import { listMonitoringDue } from "../../modules/monitoring/operations.ts";
import { setPrices } from "../../modules/nutrition/operations.ts";
import { findPatients, registerPatient } from "../../modules/people/operations.ts";
import { listFacilities, listOrganisations, listPlaces } from "../../modules/places/operations.ts";
import { listPatientsIn, readDashboard } from "../../modules/reports/operations.ts";
import { listMembers } from "../../modules/staff/operations.ts";
import { listSendings } from "../../modules/transfers/operations.ts";
import { listClips } from "../../modules/video-observation/operations.ts";
import { useAlerts } from "../screens/alerts/use-alerts.ts";
import { useAtHand } from "../screens/at-hand.ts";
import { useClips } from "../screens/clips/use-clips.ts";
import { NoScreensYet } from "../screens/closed/no-screens-yet.tsx";
import { useQueue } from "../screens/diagnosis/needs-you/use-queue.ts";
import { countOf, useWork } from "../screens/laboratory/work/use-work.ts";
import { useSendings } from "../screens/transfers/use-sendings.ts";
import { PageFrame, type PageGroup, type PageLink, PlainPage } from "../ui/page-frame.tsx";
import { Pages } from "./pages.tsx";

interface ShellProps {
  readonly tools: ReactNode;
  /** What has to be said before any page. */
  readonly notices: ReactNode;
}

/** The frame around every page: a side menu at a desk, a bar under the thumb for whoever works in the field. */
export function Shell({ tools, notices }: ShellProps) {
  const { me } = useAtHand();
  const [path, go] = useLocation();
  const field = me.roles.length > 0 && me.roles.every(({ role }) => role === "worker");
  const groups = useGroups(field);
  useLayoutEffect(() => {
    document.documentElement.dataset["shell"] = field ? "field" : "console";
    return () => {
      document.documentElement.dataset["shell"] = "console";
    };
  }, [field]);

  const home = groups[0]?.pages[0]?.path;
  if (home === undefined) {
    return (
      <PlainPage tools={tools}>
        {notices}
        <NoScreensYet />
      </PlainPage>
    );
  }
  return (
    <PageFrame tools={tools} groups={groups} field={field} current={currentOf(path, groups)} onGo={go}>
      {notices}
      <Pages path={path} home={home} onGo={go} />
    </PageFrame>
  );
}

type Opens = Pick<Operation, "allow">;
const ofChildren: Opens = { allow: [findsChildren] };
const ofFinders: Opens = { allow: [holding("admin", "supervisor")] };
type Entry = PageLink & { readonly opens: Opens; readonly only?: "field" | "console" };

/** How many events after vaccines wait; what counts them is loaded behind the menu. */
function useOpenAefis(may: boolean): number {
  const { call } = useAtHand();
  const read = useQuery({
    queryKey: ["immunization.listAefis"],
    queryFn: async () => (await import("../screens/aefi/open-aefis.ts")).openAefis(call),
    enabled: may,
    refetchInterval: 60_000,
  });
  return read.data ?? 0;
}

/** Only what this person may open; a group with nothing in it is not there. */
function useGroups(field: boolean): readonly PageGroup[] {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const may = ({ allow }: Opens) => allow.some((rule) => rule.couldPass(actor));
  const toDecide = useQueue(may(listNeedsYou)).data?.pages.at(-1)?.total ?? 0;
  const raised = useAlerts(may(listAlerts)).data?.pages.at(-1)?.total ?? 0;
  const waiting = toDecide + raised;
  const clips = useClips(may(listClips)).data?.pages.at(-1)?.total ?? 0;
  const work = useWork("in-the-lab", "all", may(listLabWork)).data?.pages[0]?.counts ?? [];
  const sent = useSendings("in", may(listSendings)).data?.pages.at(-1)?.counts.in ?? 0;
  const reported = useOpenAefis(!field && may(ofChildren));
  const inTheLab = countOf(work, "in-the-lab");
  const entries: readonly { readonly words: string; readonly pages: readonly Entry[] }[] = [
    {
      words: t`Today`,
      pages: [
        { path: "/today", words: t`Doses`, icon: "today", opens: listToday },
        {
          path: "/needs-you",
          words: t`Needs you`,
          icon: "bell",
          opens: listNeedsYou,
          ...(waiting > 0 ? { count: i18n.number(waiting) } : {}),
        },
        {
          path: "/clips",
          words: t`Video review`,
          icon: "video",
          opens: listClips,
          ...(clips > 0 ? { count: i18n.number(clips) } : {}),
        },
        {
          path: "/lab-work",
          words: t`Lab work`,
          icon: "flask",
          opens: listLabWork,
          ...(inTheLab > 0 ? { count: i18n.number(inTheLab) } : {}),
        },
      ],
    },
    {
      words: t`TB care`,
      pages: [
        { path: "/patients", words: t`Patients`, icon: "patient", opens: findPatients },
        { path: "/pending-tests", words: t`Tests`, icon: "flask", opens: listPendingTests },
        { path: "/monitoring-due", words: t`Check-ups`, icon: "pulse", opens: listMonitoringDue },
        {
          path: "/sendings",
          words: t`Transfers`,
          icon: "leave",
          opens: listSendings,
          ...(sent > 0 ? { count: i18n.number(sent) } : {}),
        },
        { path: "/patients/new", words: t`Register`, icon: "register", opens: registerPatient, only: "field" },
        {
          path: "/programme/on-treatment",
          words: t`On treatment`,
          icon: "pill",
          opens: listPatientsIn,
          only: "console",
        },
        {
          path: "/programme/overdue",
          words: t`Check-up overdue`,
          icon: "bell",
          opens: listPatientsIn,
          only: "console",
        },
        {
          path: "/programme/pending-lab",
          words: t`Waiting for the lab`,
          icon: "flask",
          opens: listPatientsIn,
          only: "console",
        },
        {
          path: "/programme/closed",
          words: t`Closed treatments`,
          icon: "closed",
          opens: listPatientsIn,
          only: "console",
        },
        { path: "/programme", words: t`Programme`, icon: "chart", opens: readDashboard },
        { path: "/programme/adherence", words: t`Adherence`, icon: "chart", opens: readDashboard, only: "console" },
      ],
    },
    {
      words: t`Organisation`,
      pages: [
        { path: "/facilities", words: t`Facilities`, icon: "facilities", opens: listFacilities },
        { path: "/boxes", words: t`Pill boxes`, icon: "box", opens: listBoxes },
        { path: "/food-prices", words: t`Food prices`, icon: "food", opens: setPrices, only: "console" },
        { path: "/places", words: t`Places`, icon: "place", opens: listPlaces, only: "console" },
        {
          path: "/organisations",
          words: t`Organisations`,
          icon: "organisation",
          opens: listOrganisations,
          only: "console",
        },
        { path: "/staff", words: t`Staff`, icon: "staff", opens: listMembers },
      ],
    },
    {
      words: t`Children`,
      pages: [
        { path: "/children", words: t`Children`, icon: "child", opens: ofChildren },
        { path: "/coverage", words: t`Coverage`, icon: "chart", opens: ofChildren, only: "console" },
        { path: "/sessions", words: t`Sessions`, icon: "today", opens: ofChildren, only: "console" },
        { path: "/tasks", words: t`Tasks`, icon: "closed", opens: ofChildren, only: "console" },
        {
          path: "/aefi",
          words: t`After vaccines`,
          icon: "flag",
          opens: ofChildren,
          only: "console",
          ...(reported > 0 ? { count: i18n.number(reported) } : {}),
        },
        { path: "/outreach", words: t`Finders`, icon: "people", opens: ofFinders, only: "console" },
        { path: "/growth", words: t`Growth`, icon: "chart", opens: ofChildren, only: "console" },
        { path: "/certificates", words: t`Certificates`, icon: "card", opens: ofChildren, only: "console" },
        {
          path: "/vaccines",
          words: t`Vaccination schedule`,
          icon: "syringe",
          opens: ofChildren,
          // A worker comes to it from a child's page: their bar is full.
          only: "console",
        },
      ],
    },
  ];
  return entries
    .map(({ words, pages }) => ({
      words,
      pages: pages.filter(({ opens, only }) => may(opens) && (only === undefined || (only === "field") === field)),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** The longest address that this one begins with: /patients/new is not /patients. */
function currentOf(path: string, groups: readonly PageGroup[]): string {
  const within = groups
    .flatMap(({ pages }) => pages)
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`));
  return within.toSorted((one, other) => other.path.length - one.path.length)[0]?.path ?? "";
}

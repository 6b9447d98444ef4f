import { cruise, type ICruiseResult, type IFlattenedRuleSet, type IRegularForbiddenRuleType } from "dependency-cruiser";
import { rooms, root, sourceFiles } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

/** The subjects of the house. A subject knows only those that stand before it here. */
export const modulesInOrder = [
  "places",
  "staff",
  "people",
  "access",
  "children",
  "devices",
  "alerts",
  "diagnosis",
  "laboratory",
  "documents",
  "treatment",
  "monitoring",
  "symptoms",
  "schedules",
  "growth",
  "cards",
  "nutrition",
  "video-observation",
  "adherence",
  "transfers",
  "immunization",
  "certificates",
  "registers",
  "sessions",
  "coverage",
  "tasks",
  "outreach",
  "messages",
  "worklist",
  "reports",
];

const tests = "\\.(test|scenario)\\.ts$";
/** Not a test itself, but in no house that anybody runs: what the tests live in. */
const testHouse = "^server/test-house\\.ts$";
const portable = "^modules/[^/]+/[^/]+\\.ts$";
const zod = "^node_modules/zod/";
/** Written in plain JavaScript and asking for nothing of a browser or of Node: they run wherever a portable file runs. */
const portablePackages = "^node_modules/(@noble/(ed25519|hashes|ciphers)|fflate)/";
const later = (subject: string) => modulesInOrder.slice(modulesInOrder.indexOf(subject) + 1);

interface Law {
  readonly name: string;
  /** What to do instead; printed beside each trespass. */
  readonly instead: string;
  readonly from: IRegularForbiddenRuleType["from"];
  readonly to: IRegularForbiddenRuleType["to"];
}

/** Who may import whom. */
export const laws: readonly Law[] = [
  {
    name: "foundation-stands-alone",
    instead: "foundation/ imports only itself and zod: move what it needs into it, or the caller out of it.",
    from: { path: "^foundation/", pathNot: tests },
    to: { pathNot: ["^foundation/", zod] },
  },
  {
    name: "portable-stays-portable",
    instead:
      "A portable file runs on a tablet: it imports foundation/, portable module files, zod, and what portablePackages names.",
    from: { path: portable, pathNot: tests },
    to: { pathNot: ["^foundation/", portable, zod, portablePackages] },
  },
  ...modulesInOrder.slice(0, -1).map((subject) => ({
    name: `${subject}-knows-only-earlier-subjects`,
    instead:
      "A subject imports only those that stand before it in checks/rooms.ts: react to an event, or publish a view.",
    from: { path: `^modules/${subject}/`, pathNot: tests },
    to: { path: `^modules/(${later(subject).join("|")})/` },
  })),
  {
    name: "module-servers-are-private",
    instead: "Ask the other module's operation (`ask`, named in `uses`) or react to its event.",
    from: { path: "^modules/([^/]+)/", pathNot: tests },
    to: { path: "^modules/[^/]+/server/", pathNot: "^modules/$1/server/" },
  },
  {
    name: "modules-use-the-plumbing-only",
    instead: "A handler is given what it needs; who starts the house, and its web pages, stand above the modules.",
    from: { path: "^modules/", pathNot: tests },
    to: {
      path: [
        "^(web|device|demo-district)/",
        "^server/(main|house|modules|configuration|secrets|test-house)\\.ts$",
        "^server/surfaces/",
      ],
    },
  },
  {
    name: "server-knows-no-module",
    instead: "Only server/modules.ts lists the modules; hand what you need through server/module.ts.",
    from: { path: "^server/", pathNot: [tests, testHouse, "^server/modules\\.ts$"] },
    to: { path: "^modules/" },
  },
  {
    name: "server-shows-no-screen",
    instead: "The server shares only the compiled catalogues of web/text/ with the pages.",
    from: { path: "^server/", pathNot: tests },
    to: { path: "^(web|device)/", pathNot: "^web/text/[^/]+/(door|messages)\\.ts$" },
  },
  {
    name: "outside-never-imports-server",
    instead: "Pages and devices know foundation/ and portable module files; `call` the operation instead.",
    from: { path: "^(web|device)/", pathNot: tests },
    to: { path: ["^server/", "^modules/[^/]+/server/"] },
  },
  {
    name: "pages-run-in-a-browser",
    instead: "There is no Node in a browser.",
    from: { path: "^web/", pathNot: tests },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "nothing-needs-its-own-checks",
    instead: "What the house runs on must not need its tests, tools or benches.",
    from: { path: "^(foundation|modules|server|web|device|demo-district)/", pathNot: tests },
    to: { path: "^(checks|tools|scenarios|bench)/" },
  },
  {
    name: "the-demo-is-a-guest",
    instead: "Only server/main.ts fills an empty house with the demo.",
    from: { path: "^(foundation|modules|server|web|device)/", pathNot: [tests, "^server/main\\.ts$"] },
    to: { path: "^demo-district/" },
  },
  {
    name: "no-circle",
    instead: "Two files that need each other are one file, or need a third.",
    from: {},
    to: { circular: true },
  },
  {
    name: "nothing-missing",
    instead: "There is no such file or package.",
    from: {},
    to: { couldNotResolve: true },
  },
];

const ruleSet: IFlattenedRuleSet = {
  forbidden: laws.map(({ name, from, to }) => ({ name, severity: "error", from, to })),
};

export interface Cruised {
  readonly trespasses: readonly (Trespass & { readonly law: string; readonly to: string })[];
  /** The files of ours that were read: none at all would be green too. */
  readonly read: readonly string[];
}

/** Follows every import of a tree, also those of types only, and tells which the laws forbid. */
export async function cruiseRooms(tree: string = root): Promise<Cruised> {
  const ours = sourceFiles(tree).map(({ path }) => path);
  const { output } = await cruise(
    rooms.filter((room) => ours.some((path) => path.startsWith(`${room}/`))),
    {
      baseDir: tree,
      parser: "swc",
      tsPreCompilationDeps: true,
      preserveSymlinks: true,
      // Without these it resolves neither vite nor the Babel plugin.
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
      doNotFollow: { path: "node_modules" },
      exclude: { path: "^web/built/" },
      validate: true,
      ruleSet,
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  return {
    read: ours.filter((path) => seen.has(path)),
    trespasses: summary.violations.map(({ rule, from, to }) => ({
      law: rule.name,
      path: from,
      to,
      says: `imports ${to} (${rule.name}). ${laws.find(({ name }) => name === rule.name)?.instead ?? ""}`,
    })),
  };
}

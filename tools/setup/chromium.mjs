import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, Stop } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser that journeys are tested in: the one CHROMIUM names, or the first of the usual ones. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!runs(named)) throw new Stop(`CHROMIUM names ${named}, and there is no such program: correct or unset it.`);
    return named;
  }
  return ["/usr/bin", ...path()].flatMap((folder) => names.map((name) => join(folder, name))).find(runs);
}

export const chromium = {
  doing: "Installing Chromium for the tests",
  needed: () => findChromium() === undefined,
  async take() {
    if (process.getuid?.() !== 0 || !onPath("apt-get")) {
      throw new Stop(
        "The tests drive a Chromium, and there is none: install the package `chromium`, or set CHROMIUM to one.",
      );
    }
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    // Another apt may be at work, a machine's nightly one for instance.
    const patient = ["-q", "-o", "DPkg::Lock::Timeout=300"];
    await run("apt-get", [...patient, "update"], { env });
    await run("apt-get", [...patient, "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"], {
      env,
    });
    if (!findChromium())
      throw new Stop("apt-get installed a Chromium that is in none of the usual places: set CHROMIUM to it.");
  },
};

function path() {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}

function onPath(name) {
  return path().some((folder) => existsSync(join(folder, name)));
}

function runs(program) {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

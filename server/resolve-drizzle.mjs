/*
 * Node 24 parses a package's whole "exports" anew for each import of it, and for each import within it. Drizzle's are
 * 179 kB and it is imported from some two hundred files: the same few answers took 0.7 of the 1.1 s in which the house
 * is loaded (as --cpu-prof shows it). Here they are asked for once.
 */
import { registerHooks } from "node:module";

const within = "/node_modules/drizzle-orm/";
const found = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = "" } = context;
    if (parentURL.includes(within) && /^\.\.?\/.*\.js$/.test(specifier))
      return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
    // Another package might bring a Drizzle of its own.
    if (!/^drizzle-orm(\/|$)/.test(specifier) || parentURL.includes("/node_modules/")) return next(specifier, context);
    const known = found.get(specifier) ?? next(specifier, context);
    found.set(specifier, known);
    return { ...known, shortCircuit: true };
  },
});

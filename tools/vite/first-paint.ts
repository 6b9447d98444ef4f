import { readFileSync } from "node:fs";
import { type Plugin, transformWithOxc } from "vite";

/** A classic script of its own, hashed like the rest, that the browser runs before it paints anything. */
export function firstPaint(): Plugin {
  const path = "app/first-paint.ts";
  const name = "first-paint.js";
  let root = "";
  let base = "/";
  return {
    name: "khurak:first-paint",
    configResolved(config) {
      root = config.root;
      base = config.base;
    },
    async buildStart() {
      if (this.environment.mode !== "build") return;
      const { code } = await transformWithOxc(readFileSync(`${root}/${path}`, "utf8"), path, { sourcemap: false });
      this.emitFile({ type: "asset", name, source: code });
    },
    transformIndexHtml(_, { bundle }) {
      const built = Object.values(bundle ?? {}).find((file) => file.type === "asset" && file.names.includes(name));
      return [{ tag: "script", attrs: { src: `${base}${built?.fileName ?? path}` }, injectTo: "head-prepend" }];
    },
  };
}

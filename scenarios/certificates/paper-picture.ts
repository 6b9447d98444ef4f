import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import { decodeQR } from "qr/decode.js";
import sharp from "sharp";

/** What a camera reads off a paper: the PDF is drawn by a browser as a printer would, and the code found in the picture. */
export async function codeOnPaper(pdf: Buffer): Promise<string> {
  const page =
    '<body style="margin:0"><embed src="/paper.pdf#toolbar=0&view=Fit" type="application/pdf" width="1000" height="1400">';
  const server = createServer(({ url }, answer) => {
    const isPaper = url === "/paper.pdf";
    answer.setHeader("content-type", isPaper ? "application/pdf" : "text/html");
    answer.end(isPaper ? pdf : page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The viewer of PDFs is an extension, and only the browser with a screen of its own kind has it.
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: ["--headless=new", "--disable-gpu"],
    ignoreDefaultArgs: ["--headless", "--disable-extensions", "--hide-scrollbars"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 1400 }, deviceScaleFactor: 2 });
    const shown = await context.newPage();
    await shown.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // It says nowhere when it has drawn: the picture is looked at until the code stands in it.
    const until = Date.now() + 20_000;
    for (;;) {
      const code = await codeIn(await shown.screenshot());
      if (code !== null) return code;
      if (Date.now() > until) throw new Error("No code can be read off the paper.");
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function codeIn(png: Buffer): Promise<string | null> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  try {
    return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
  } catch {
    return null;
  }
}

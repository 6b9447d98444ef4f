import type { ClientPorts, Received, SentRequest } from "../../foundation/client.ts";

/** Longer than a slow 2G answer, shorter than a person's patience. */
const longestWait = 30_000;
/** An X-ray of 30 MB over a village's 3G; whoever waits sees it move. */
const longestWaitForFile = 10 * 60_000;

export const sendRequest: ClientPorts["fetch"] = (url, request) =>
  request.body instanceof Uint8Array && request.headers["content-type"] === "application/octet-stream"
    ? sendFile(url, request, request.body)
    : ask(url, request);

async function ask(url: string, { method, headers, body }: SentRequest): Promise<Received> {
  const patience = new AbortController();
  const giveUpIn = (milliseconds: number) => setTimeout(() => patience.abort(), milliseconds);
  let timer = giveUpIn(longestWait);
  const received = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
    // What is gzipped goes by its token alone.
    credentials: headers["content-encoding"] ? "omit" : "same-origin",
    cache: "no-store",
    signal: patience.signal,
  }).finally(() => clearTimeout(timer));
  // Its head is here, so there is a network: a file then takes the time that it takes.
  const isFile = received.headers.get("content-type")?.startsWith("application/octet-stream") ?? false;
  timer = giveUpIn(isFile ? longestWaitForFile : longestWait);
  const whole = <T>(reading: Promise<T>) => reading.finally(() => clearTimeout(timer));
  return {
    status: received.status,
    mediaType: received.headers.get("content-type"),
    text: () => whole(received.text()),
    arrayBuffer: () => whole(received.arrayBuffer()),
  };
}

/** `fetch` says nothing of how far a body has come; the older way does. */
function sendFile(url: string, { method, headers, onProgress }: SentRequest, file: Uint8Array): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.responseType = "arraybuffer";
    request.timeout = longestWaitForFile;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (onProgress) request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded, file.length));
    const broken = (event: Event) => reject(new Error(`The file was not sent: ${event.type}.`));
    for (const end of ["error", "timeout", "abort"] as const) request.addEventListener(end, broken);
    request.addEventListener("load", () => {
      const answer = request.response as ArrayBuffer;
      resolve({
        status: request.status,
        text: async () => new TextDecoder().decode(answer),
        arrayBuffer: async () => answer,
      });
    });
    request.send(file as Uint8Array<ArrayBuffer>);
  });
}

import { createServer, type Socket, connect } from "node:net";

/** The line between phone and house, which counts what is sent up it and can be broken at any byte. */
export interface Wire {
  readonly port: number;
  /** Bytes that the phone has sent, headers too. */
  up(): number;
  /** After so many more bytes upwards nothing moves any more. Resolves when it is there. */
  holdAfter(bytes: number): Promise<void>;
  /** New lines go to another port from now on. */
  leadTo(port: number): void;
  /** Whole again; what was held is lost with its lines. */
  mend(): void;
  close(): Promise<void>;
}

export async function wireTo(house: number): Promise<Wire> {
  let to = house;
  let up = 0;
  let holdAt = Infinity;
  let reached = () => {};
  const lines = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true }, (phone) => {
    const there = connect(to, "127.0.0.1");
    for (const line of [phone, there]) {
      lines.add(line);
      line.setNoDelay();
      line.on("error", () => {});
      line.on("close", () => {
        lines.delete(line);
        phone.destroy();
        there.destroy();
      });
    }
    there.pipe(phone);
    phone.on("data", (bytes) => {
      const room = Math.max(0, holdAt - up);
      const through = bytes.subarray(0, room);
      up += through.length;
      if (through.length > 0) there.write(through);
      if (through.length < bytes.length) reached();
    });
    phone.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const breakAll = () => lines.forEach((line) => line.destroy());
  return {
    port,
    up: () => up,
    holdAfter(bytes) {
      holdAt = up + bytes;
      return new Promise((resolve) => {
        reached = resolve;
      });
    },
    leadTo(port) {
      to = port;
      breakAll();
    },
    mend() {
      holdAt = Infinity;
      reached = () => {};
      breakAll();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}

// A bad network as a loopback TCP proxy (this kernel has no netem): one model for every measurement over "2G".
//
//   node lossy-link.mjs --listen 7401 --target 8080 --rate 50000 --rtt 600 --loss 0.05 --cut 10 --down 1000 --seed 1
//
// rate  bit/s in each direction, shared by all connections     rtt   ms; a new connection costs one
// loss  chance that a 1400-byte segment is lost: the line time is spent again and the connection's later
//       segments wait rtt + 200 ms behind it (as behind a TCP retransmission time-out)
// cut   every so many seconds every connection is reset and the link is down for `down` ms (0: never)
// Bytes are counted when they leave the line, lost copies included; payload only, no TCP/IP/TLS headers, no slow start.
// Ctrl-C or SIGTERM prints {"up","down","connections","cuts","lost"} and ends. Also importable: lossyLink(options).
import net from "node:net";

const SEGMENT = 1400;
const WINDOW = 8192;

export function lossyLink({ listen, target, rate = 50_000, rtt = 600, loss = 0.05, cut = 0, down = 1000, seed = 1 }) {
  const counts = { up: 0, down: 0, connections: 0, cuts: 0, lost: 0 };
  const lineFreeAt = { up: 0, down: 0 };
  const live = new Set();
  let state = seed;
  let linkIsDown = false;
  const chance = () => (state = (state * 1664525 + 1013904223) >>> 0) / 4294967296;

  /** Sends `bytes` down the line; says when the copy that arrives has left, when it arrives, and what was spent. */
  function transmit(direction, bytes) {
    const lineTime = (bytes * 8 * 1000) / rate;
    const leave = () => (lineFreeAt[direction] = Math.max(lineFreeAt[direction], Date.now()) + lineTime);
    let left = leave();
    let arrives = left + rtt / 2;
    let spent = bytes;
    while (chance() < loss) {
      counts.lost++;
      spent += bytes;
      left = leave();
      arrives = Math.max(arrives, left + rtt / 2) + rtt + 200;
    }
    return { left, arrives, spent };
  }

  function carry(connection, from, to, direction) {
    const queue = [];
    let queued = 0;
    let lastArrival = 0;
    let ended = false;
    let timer = null;
    const wake = () => {
      timer ??= queue.length ? setTimeout(deliver, Math.max(1, queue[0].arrives - Date.now())) : null;
    };
    const deliver = () => {
      timer = null;
      while (queue.length && queue[0].arrives <= Date.now()) {
        const { segment, spent } = queue.shift();
        counts[direction] += spent;
        queued -= segment.length;
        if (!to.destroyed) to.write(segment);
        if (queued < WINDOW && from.isPaused()) from.resume();
      }
      if (queue.length) wake();
      else if (ended && !to.destroyed) to.end();
    };
    connection.onCut.push(() => {
      for (const item of queue) if (item.left <= Date.now()) counts[direction] += item.spent;
      queue.length = 0;
      clearTimeout(timer);
    });
    from.on("data", (data) => {
      if (connection.isCut) return;
      for (let at = 0; at < data.length; at += SEGMENT) {
        const segment = data.subarray(at, at + SEGMENT);
        const { left, arrives, spent } = transmit(direction, segment.length);
        lastArrival = Math.max(lastArrival, arrives);
        queue.push({ segment, arrives: lastArrival, left, spent });
        queued += segment.length;
      }
      wake();
      if (queued > WINDOW) from.pause();
    });
    const finish = () => {
      if (ended) return;
      ended = true;
      if (!queue.length) setTimeout(() => !connection.isCut && !to.destroyed && to.end(), rtt / 2);
    };
    from
      .on("end", finish)
      .on("close", finish)
      .on("error", () => to.destroy());
  }

  const server = net.createServer({ pauseOnConnect: true, highWaterMark: WINDOW }, (client) => {
    client.on("error", () => {});
    counts.connections++;
    if (linkIsDown) return client.resetAndDestroy();
    const upstream = net.connect({ port: target, host: "127.0.0.1", highWaterMark: WINDOW });
    upstream.on("error", () => {});
    client.setNoDelay();
    upstream.setNoDelay();
    const connection = { client, upstream, isCut: false, onCut: [] };
    live.add(connection);
    client.on("close", () => live.delete(connection));
    setTimeout(() => {
      if (client.destroyed || connection.isCut) return;
      carry(connection, client, upstream, "up");
      carry(connection, upstream, client, "down");
      client.resume();
    }, rtt);
  });
  server.listen(listen, "127.0.0.1");

  const dropAll = (how) => {
    for (const connection of live) {
      connection.isCut = true;
      for (const notice of connection.onCut) notice();
      connection.client[how]();
      connection.upstream[how]();
    }
    live.clear();
    lineFreeAt.up = lineFreeAt.down = 0;
  };
  const cutter =
    cut &&
    setInterval(() => {
      counts.cuts++;
      linkIsDown = true;
      setTimeout(() => (linkIsDown = false), down);
      dropAll("resetAndDestroy");
    }, cut * 1000);

  return {
    counts,
    close() {
      clearInterval(cutter);
      server.close();
      dropAll("destroy");
    },
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const words = process.argv.slice(2);
  const options = {};
  for (let i = 0; i < words.length; i += 2) options[words[i].replace(/^--/, "")] = Number(words[i + 1]);
  if (!options.listen || !options.target) {
    console.error("needs --listen PORT --target PORT (see the head of this file)");
    process.exit(2);
  }
  const link = lossyLink(options);
  const end = () => {
    link.close();
    console.log(JSON.stringify(link.counts));
    process.exit(0);
  };
  process.on("SIGINT", end).on("SIGTERM", end);
}

// Tinylicious as it is shipped, operations in memory, on a free port, quiet.
import { mkdtempSync } from "node:fs";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const free = await new Promise((found) => {
  const probe = createServer().listen({ port: 0, host: "127.0.0.1" }, () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});
process.env.PORT = String(free);
process.env.storage = mkdtempSync(join(tmpdir(), "tinylicious-"));
process.env.logger__level = "error";
await import("tinylicious/dist/index.js");

function tell() {
  const socket = connect(free, "127.0.0.1");
  socket.on("connect", () => {
    socket.end();
    console.log(`ready at ws://127.0.0.1:${free}`);
  });
  socket.on("error", () => setTimeout(tell, 50));
}
tell();

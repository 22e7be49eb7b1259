// tldraw sync as its guide has it: documents in memory or, with the argument "wal", in SQLite as its wrapper commits them.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeSqliteWrapper, SQLiteSyncStorage, TLSocketRoom } from "@tldraw/sync-core";
import { createTLSchema } from "@tldraw/tlschema";
import Database from "better-sqlite3";
import { WebSocketServer } from "ws";

const stored = process.argv[2] === "wal";
const folder = mkdtempSync(join(tmpdir(), "tldraw-"));
const schema = createTLSchema();
const rooms = new Map();
let sessions = 0;

function storage(name) {
  const database = new Database(join(folder, `${name}.sqlite`));
  database.pragma("journal_mode = WAL");
  return new SQLiteSyncStorage({ sql: new NodeSqliteWrapper(database) });
}

// Clients that are idle stay, as they do not say each few seconds that they live.
function room(name) {
  const options = { schema, clientTimeout: 86_400_000, log: {} };
  return new TLSocketRoom(stored ? { ...options, storage: storage(name) } : options);
}

const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const name = request.url.slice(1);
  const sessionId = `s${++sessions}`;
  // The first message tells the client's schema: those here have the server's.
  socket.once("message", (text) => {
    const current = rooms.get(name) ?? rooms.set(name, room(name)).get(name);
    current.handleSocketConnect({ sessionId, socket });
    const connect = { ...JSON.parse(text), schema: schema.serialize() };
    current.handleSocketMessage(sessionId, JSON.stringify(connect));
  });
});
function end() {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () =>
  console.log(`ready at ws://127.0.0.1:${http.address().port}`),
);

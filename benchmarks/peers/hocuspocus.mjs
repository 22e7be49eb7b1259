// Hocuspocus as its guide has it, with its SQLite extension on a fresh file beside this one.
import { rmSync } from "node:fs";
import { Server } from "@hocuspocus/server";
import { SQLite } from "@hocuspocus/extension-sqlite";

const database = "hocuspocus.sqlite";
rmSync(database, { force: true });
const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  extensions: [new SQLite({ database })],
});
await server.listen();
console.log(`ready at ws://127.0.0.1:${server.address.port}`);

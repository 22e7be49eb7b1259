// Hocuspocus as its guide has it, with its SQLite extension on a file beside this one.
import { Server } from "@hocuspocus/server";
import { SQLite } from "@hocuspocus/extension-sqlite";

const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  extensions: [new SQLite({ database: "hocuspocus.sqlite" })],
});
await server.listen();
console.log(`ready at ws://127.0.0.1:${server.address.port}`);

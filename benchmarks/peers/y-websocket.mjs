// The server that y-websocket brings along, documents in memory.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { WebSocketServer } from "ws";

const { setupWSConnection } = createRequire(import.meta.url)("y-websocket/bin/utils");
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });

server.on("connection", (socket, request) => setupWSConnection(socket, request));
http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () =>
  console.log(`ready at ws://127.0.0.1:${http.address().port}`),
);

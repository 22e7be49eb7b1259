// Socket.IO over WebSocket alone: each event goes to all of the room, sender included.
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const server = new Server(http, { transports: ["websocket"], perMessageDeflate: false });

server.on("connection", (socket) => {
  const room = socket.handshake.query.room;
  socket.join(room);
  socket.on("move", (move) => server.to(room).emit("move", move));
});
http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () =>
  console.log(`ready at ws://127.0.0.1:${http.address().port}`),
);

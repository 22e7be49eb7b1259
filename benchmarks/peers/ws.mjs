// Plain ws: each text goes to all who are connected to the same path, framed once.
import { Sender, WebSocketServer } from "ws";

const rooms = new Map();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false, backlog: 4096 });

server.on("connection", (socket, request) => {
  const room = rooms.get(request.url) ?? rooms.set(request.url, new Set()).get(request.url);
  room.add(socket);
  socket.on("close", () => room.delete(socket));
  socket.on("message", (data) => {
    const frame = Buffer.concat(
      Sender.frame(data, { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false }),
    );
    for (const each of room) each._socket.write(frame);
  });
});
server.on("listening", () => console.log(`ready at ws://127.0.0.1:${server.address().port}`));

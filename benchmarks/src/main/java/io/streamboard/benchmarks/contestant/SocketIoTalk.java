package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Scan;

/** A client of Socket.IO over its WebSocket transport; the room is in the query of the path. */
final class SocketIoTalk implements Talk {
  private static final byte[] OPENED = Scan.ascii("0{");
  private static final byte[] PING = Scan.ascii("2");
  private static final byte[] JOINED = Scan.ascii("40");
  private static final byte[] EVENT = Scan.ascii("42");

  private final int client;
  private boolean joined;

  SocketIoTalk(int client) {
    this.client = client;
  }

  @Override
  public void begin(Mouth mouth) {
    // the server opens
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    if (Scan.starts(buffer, from, end, EVENT)) {
      TagScan.find(buffer, from, end, tags);
    } else if (Scan.starts(buffer, from, end, OPENED)) {
      mouth.say("40");
    } else if (Scan.starts(buffer, from, end, JOINED)) {
      joined = true;
    } else if (Scan.starts(buffer, from, end, PING)) {
      mouth.say("3");
    }
  }

  @Override
  public boolean joined() {
    return joined;
  }

  @Override
  public void move(int sequence, Mouth mouth) {
    mouth.say(
        "42[\"move\",{\"widget\":\"w"
            + client
            + "\","
            + TagScan.members(client, sequence)
            + ",\"width\":160,\"height\":120}]");
  }
}

package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;

/**
 * A client of a server that keeps nothing and knows nothing: each text goes to all who are
 * connected to the same path, sender included. The text is what Streamboard sends for one move.
 */
record RelayTalk(int client) implements Talk {
  private static final String CHAIN = "0".repeat(32);

  @Override
  public void begin(Mouth mouth) {
    // the handshake is all
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    TagScan.find(buffer, from, end, tags);
  }

  @Override
  public boolean joined() {
    return true;
  }

  @Override
  public void move(int sequence, Mouth mouth) {
    mouth.say(
        "{\"type\":\"changes\",\"board\":\"b\",\"after\":"
            + (sequence - 1)
            + ",\"upto\":"
            + sequence
            + ",\"chain\":\""
            + CHAIN
            + "\",\"changes\":[{\"type\":\"placed\",\"widget\":\"w"
            + client
            + "\","
            + TagScan.members(client, sequence)
            + ",\"width\":160,\"height\":120}]}");
  }
}

package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Scan;
import java.nio.charset.StandardCharsets;

/** A client of Streamboard with one board open, whose moves are moments of a live drag. */
final class DragTalk implements Talk {
  private static final byte[] PRESENCE = Scan.ascii("{\"type\":\"presence\"");
  private static final byte[] SNAPSHOT = Scan.ascii("{\"type\":\"snapshot\"");
  private static final byte[] FAILURE = Scan.ascii("{\"type\":\"failure\"");

  private final BoardScript script;
  private final int client;
  private boolean joined;
  private String trouble = "";

  DragTalk(BoardScript script, int client) {
    this.script = script;
    this.client = client;
  }

  @Override
  public void begin(Mouth mouth) {
    mouth.say(script.open(client));
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    if (Scan.starts(buffer, from, end, PRESENCE)) {
      TagScan.find(buffer, from, end, tags);
    } else if (Scan.starts(buffer, from, end, SNAPSHOT)) {
      joined = true;
    } else if (Scan.starts(buffer, from, end, FAILURE) && trouble.isEmpty()) {
      trouble = new String(buffer, from, end - from, StandardCharsets.UTF_8);
    }
  }

  @Override
  public boolean joined() {
    return joined;
  }

  @Override
  public void move(int sequence, Mouth mouth) {
    mouth.say(script.drag(client, sequence));
  }

  @Override
  public String trouble() {
    return trouble;
  }
}

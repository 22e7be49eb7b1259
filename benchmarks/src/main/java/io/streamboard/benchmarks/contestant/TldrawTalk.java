package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Scan;
import io.streamboard.model.limit.Limits;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A client of tldraw sync. A move sets both coordinates of a shape, and {@code x} is the whole tag,
 * because the server leaves out a coordinate that stays as it was.
 */
final class TldrawTalk implements Talk {
  private static final byte[] CONNECTED = Scan.ascii("{\"type\":\"connect\"");
  private static final byte[] DATA = Scan.ascii("{\"type\":\"data\"");
  private static final byte[] INCOMPATIBLE = Scan.ascii("{\"type\":\"incompatibility");
  private static final byte[] NOT_AS_SENT = Scan.ascii("\"action\":{");
  private static final byte[] DISCARDED = Scan.ascii("\"action\":\"discard\"");
  private static final byte[] RESULT = Scan.ascii("\"type\":\"push_result\"");
  private static final byte[] X = Scan.ascii("\"x\":[\"put\",");
  private static final int MOST_WRITERS = 4_096;

  private final int client;
  private final int things;
  private int unanswered;
  private boolean joined;
  private String trouble = "";

  TldrawTalk(int client, int things) {
    this.client = client;
    this.things = things;
  }

  @Override
  public void begin(Mouth mouth) {
    mouth.say(
        "{\"type\":\"connect\",\"connectRequestId\":\"c\",\"lastServerClock\":0,\"protocolVersion\":8}");
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    if (Scan.starts(buffer, from, end, DATA)) {
      data(buffer, from, end, tags);
    } else if (Scan.starts(buffer, from, end, CONNECTED)) {
      joined = true;
    } else if (Scan.starts(buffer, from, end, INCOMPATIBLE)) {
      fail(buffer, from, end);
    }
  }

  private void data(byte[] buffer, int from, int end, Tags tags) {
    if (Scan.find(buffer, from, end, NOT_AS_SENT) >= 0
        || Scan.find(buffer, from, end, DISCARDED) >= 0) {
      fail(buffer, from, end);
    }
    unanswered -= Scan.count(buffer, from, end, RESULT);
    for (int x = Scan.find(buffer, from, end, X);
        x >= 0;
        x = Scan.find(buffer, x + X.length, end, X)) {
      long tag = Scan.number(buffer, x + X.length, end);
      tags.tag((int) (tag % MOST_WRITERS), (int) (tag / MOST_WRITERS));
    }
  }

  private void fail(byte[] buffer, int from, int end) {
    if (trouble.isEmpty()) {
      trouble = new String(buffer, from, end - from, StandardCharsets.UTF_8);
    }
  }

  @Override
  public boolean joined() {
    return joined;
  }

  /** As many pushes without result as Streamboard lets a writer have operations without outcome. */
  @Override
  public int room() {
    return Limits.WRITER_WINDOW - unanswered;
  }

  /** Before its first move it makes its shapes. */
  @Override
  public void move(int sequence, Mouth mouth) {
    if (sequence == 1) {
      mouth.say(
          push(
              0,
              IntStream.range(0, things)
                  .mapToObj(turn -> shape(client, turn))
                  .collect(Collectors.joining(","))));
    }
    long x = (long) sequence * MOST_WRITERS + client;
    mouth.say(
        push(
            sequence,
            "\"%s\":[\"patch\",{\"x\":[\"put\",%d],\"y\":[\"put\",%d]}]"
                .formatted(id(client, sequence), x, sequence)));
  }

  private String push(int clock, String diff) {
    unanswered++;
    return "{\"type\":\"push\",\"clientClock\":" + clock + ",\"diff\":{" + diff + "}}";
  }

  private String id(int client, int sequence) {
    return "shape:w" + client + "-" + sequence % things;
  }

  private String shape(int client, int turn) {
    return ("\"%1$s\":[\"put\",{\"id\":\"%1$s\",\"typeName\":\"shape\",\"type\":\"note\",\"parentId\":\"page:page\","
                + "\"index\":\"a1\",\"x\":0,\"y\":0,\"rotation\":0,\"isLocked\":false,\"opacity\":1,\"meta\":{},"
                + "\"props\":{\"color\":\"yellow\",\"labelColor\":\"black\",\"size\":\"m\",\"font\":\"draw\","
                + "\"fontSizeAdjustment\":null,\"align\":\"middle\",\"verticalAlign\":\"middle\",\"growY\":0,\"url\":\"\","
                + "\"richText\":{\"type\":\"doc\",\"content\":[]},\"scale\":1,\"textLastEditedBy\":null}}]")
        .formatted(id(client, turn));
  }

  @Override
  public String trouble() {
    return trouble;
  }
}

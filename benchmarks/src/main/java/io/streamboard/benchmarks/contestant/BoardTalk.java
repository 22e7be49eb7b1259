package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Scan;
import io.streamboard.model.limit.Limits;
import java.nio.charset.StandardCharsets;

/**
 * A client of Streamboard with one board open, whose moves are operations. Takes frames by rule
 * CHG1 and sends at most what a writer may have unanswered (SUB8).
 */
final class BoardTalk implements Talk {
  private static final byte[] CHANGES = Scan.ascii("{\"type\":\"changes\"");
  private static final byte[] OUTCOMES = Scan.ascii("{\"type\":\"outcomes\"");
  private static final byte[] SNAPSHOT = Scan.ascii("{\"type\":\"snapshot\"");
  private static final byte[] REFUSED = Scan.ascii("{\"type\":\"refused\"");
  private static final byte[] FAILURE = Scan.ascii("{\"type\":\"failure\"");
  private static final byte[] APPLIED = Scan.ascii("\"result\":\"applied\"");
  private static final byte[] VOID = Scan.ascii("\"result\":\"void\"");
  private static final byte[] REVISION = Scan.ascii("\"revision\":");
  private static final byte[] AFTER = Scan.ascii("\"after\":");
  private static final byte[] UPTO = Scan.ascii("\"upto\":");
  private static final byte[] CHAIN = Scan.ascii("\"chain\":\"");
  private static final int CHAIN_DIGITS = 32;

  private final BoardScript script;
  private final int client;
  private final byte[] chain = new byte[CHAIN_DIGITS];
  private long revision;
  private boolean joined;
  private int unanswered;
  private String trouble = "";

  BoardTalk(BoardScript script, int client) {
    this.script = script;
    this.client = client;
  }

  @Override
  public void begin(Mouth mouth) {
    mouth.say(script.open(client));
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    if (Scan.starts(buffer, from, end, CHANGES)) {
      changes(buffer, from, end, tags);
    } else if (Scan.starts(buffer, from, end, OUTCOMES)) {
      outcomes(buffer, from, end);
    } else if (Scan.starts(buffer, from, end, SNAPSHOT)) {
      snapshot(buffer, from, end);
    } else if (Scan.starts(buffer, from, end, REFUSED) || Scan.starts(buffer, from, end, FAILURE)) {
      fail(new String(buffer, from, end - from, StandardCharsets.UTF_8));
    }
  }

  private void changes(byte[] buffer, int from, int end, Tags tags) {
    long after = member(buffer, from, end, AFTER);
    if (after != revision) {
      fail("a frame after revision " + after + ", but it stands at " + revision);
    }
    stand(member(buffer, from, end, UPTO), buffer, from, end);
    TagScan.find(buffer, from, end, tags);
  }

  private void outcomes(byte[] buffer, int from, int end) {
    unanswered -= Scan.count(buffer, from, end, APPLIED);
    if (Scan.find(buffer, from, end, VOID) >= 0) {
      fail(new String(buffer, from, end - from, StandardCharsets.UTF_8));
    }
  }

  private void snapshot(byte[] buffer, int from, int end) {
    if (joined) {
      fail("got its view anew");
    }
    stand(member(buffer, from, end, REVISION), buffer, from, end);
    joined = true;
  }

  /** The chain of this protocol's messages comes before anything that may hold quoted text. */
  private void stand(long now, byte[] buffer, int from, int end) {
    revision = now;
    int at = Scan.find(buffer, from, end, CHAIN) + CHAIN.length;
    System.arraycopy(buffer, at, chain, 0, CHAIN_DIGITS);
  }

  private static long member(byte[] buffer, int from, int end, byte[] name) {
    return Scan.number(buffer, Scan.find(buffer, from, end, name) + name.length, end);
  }

  private void fail(String why) {
    if (trouble.isEmpty()) {
      trouble = why;
    }
  }

  @Override
  public boolean joined() {
    return joined;
  }

  @Override
  public int room() {
    return Limits.WRITER_WINDOW - unanswered;
  }

  @Override
  public void move(int sequence, Mouth mouth) {
    moves(sequence, 1, mouth);
  }

  /** In one message, as the client that is shipped sends what waited for the window. */
  @Override
  public void moves(int first, int count, Mouth mouth) {
    unanswered += count;
    mouth.say(script.moves(client, first, count));
  }

  @Override
  public String trouble() {
    return trouble;
  }

  String boardId() {
    return script.board(client);
  }

  /** The revision at which it stands. */
  long revision() {
    return revision;
  }

  /** The chain there. */
  String chain() {
    return new String(chain, StandardCharsets.US_ASCII);
  }
}

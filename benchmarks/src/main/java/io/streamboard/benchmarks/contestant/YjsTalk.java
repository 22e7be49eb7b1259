package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Framing;
import io.streamboard.benchmarks.wire.Scan;

/**
 * A client of a server that holds Yjs documents. The document is that of the path or, where the
 * server has many on one socket, its name stands before each message and a token comes first.
 */
final class YjsTalk implements Talk {
  private static final int SYNC = 0;
  private static final int AUTHENTICATION = 2;
  private static final int STEP_1 = 0;
  private static final int STEP_2 = 1;
  private static final int UPDATE = 2;
  private static final int TOKEN = 0;
  private static final int AUTHENTICATED = 2;

  /** Of a client that has nothing yet. */
  private static final byte[] NOTHING = {0};

  private final int client;
  private final int things;
  private final byte[] document;
  private final byte[] authenticated;
  private final byte[] joins;
  private final byte[] updated;
  private boolean joined;

  private YjsTalk(int client, int things, byte[] document) {
    this.client = client;
    this.things = things;
    this.document = document;
    this.authenticated = after(document, AUTHENTICATION, AUTHENTICATED);
    this.joins = after(document, SYNC, STEP_2);
    this.updated = after(document, SYNC, UPDATE);
  }

  /** Where the path says which document it is. */
  static YjsTalk ofPath(int client, int things) {
    return new YjsTalk(client, things, new byte[0]);
  }

  /** Where the document's name stands before each message. */
  static YjsTalk ofName(int client, int things, String document) {
    return new YjsTalk(client, things, YjsUpdate.message(document));
  }

  private static byte[] after(byte[] document, Object... parts) {
    byte[] rest = YjsUpdate.message(parts);
    byte[] all = new byte[document.length + rest.length];
    System.arraycopy(document, 0, all, 0, document.length);
    System.arraycopy(rest, 0, all, document.length, rest.length);
    return all;
  }

  @Override
  public void begin(Mouth mouth) {
    if (document.length == 0) {
      askForState(mouth);
    } else {
      mouth.say(Framing.BINARY, after(document, AUTHENTICATION, TOKEN, "any"));
    }
  }

  private void askForState(Mouth mouth) {
    mouth.say(Framing.BINARY, after(document, SYNC, STEP_1, NOTHING));
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    if (Scan.starts(buffer, from, end, updated)) {
      TagScan.find(buffer, from, end, tags);
    } else if (Scan.starts(buffer, from, end, joins)) {
      joined = true;
    } else if (Scan.starts(buffer, from, end, authenticated)) {
      askForState(mouth);
    }
  }

  @Override
  public boolean joined() {
    return joined;
  }

  @Override
  public void move(int sequence, Mouth mouth) {
    String place = "{" + TagScan.members(client, sequence) + ",\"width\":160,\"height\":120}";
    byte[] update = YjsUpdate.set(client + 1, sequence, things, place);
    mouth.say(Framing.BINARY, after(document, SYNC, UPDATE, update));
  }
}

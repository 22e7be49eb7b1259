package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Scan;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A client of Tinylicious: Socket.IO over its WebSocket transport, and in it operations of Fluid,
 * each of which sets an entry of a map. Those that write are in the document's quorum.
 */
final class FluidTalk implements Talk {
  private static final byte[] OPENED = Scan.ascii("0{");
  private static final byte[] PING = Scan.ascii("2");
  private static final byte[] NAMESPACE = Scan.ascii("40");
  private static final byte[] CONNECTED = Scan.ascii("42[\"connect_document_success\"");
  private static final byte[] REFUSED = Scan.ascii("42[\"connect_document_error\"");
  private static final byte[] NACK = Scan.ascii("42[\"nack\"");
  private static final byte[] OPERATIONS = Scan.ascii("42[\"op\"");
  private static final byte[] CLIENT_ID = Scan.ascii("\"clientId\":\"");
  private static final byte[] SEQUENCE = Scan.ascii("\"sequenceNumber\":");

  private final int client;
  private final int things;
  private final boolean writes;
  private final String document;
  private String id = "";
  private long seen;
  private boolean joined;
  private String trouble = "";

  FluidTalk(int client, int things, boolean writes, String document) {
    this.client = client;
    this.things = things;
    this.writes = writes;
    this.document = document;
  }

  /** Makes an empty document. */
  static void make(URI server, String document) throws IOException {
    HttpURLConnection call =
        (HttpURLConnection)
            URI.create("http://" + server.getAuthority() + "/documents/tinylicious")
                .toURL()
                .openConnection();
    call.setRequestMethod("POST");
    call.setRequestProperty("Content-Type", "application/json");
    call.setDoOutput(true);
    call.getOutputStream()
        .write(
            "{\"id\":\"%s\",\"summary\":{\"type\":1,\"tree\":{}},\"sequenceNumber\":0,\"values\":[]}"
                .formatted(document)
                .getBytes(StandardCharsets.UTF_8));
    if (call.getResponseCode() != HttpURLConnection.HTTP_CREATED) {
      throw new IOException("Tinylicious made no document: " + call.getResponseCode());
    }
  }

  @Override
  public void begin(Mouth mouth) {
    // the server opens
  }

  @Override
  public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
    if (Scan.starts(buffer, from, end, OPERATIONS)) {
      operations(buffer, from, end, tags);
    } else if (Scan.starts(buffer, from, end, OPENED)) {
      mouth.say("40");
    } else if (Scan.starts(buffer, from, end, NAMESPACE)) {
      mouth.say(connect());
    } else if (Scan.starts(buffer, from, end, CONNECTED)) {
      id = text(buffer, Scan.find(buffer, from, end, CLIENT_ID) + CLIENT_ID.length, end);
      joined = !writes;
    } else if (Scan.starts(buffer, from, end, PING)) {
      mouth.say("3");
    } else if (Scan.starts(buffer, from, end, REFUSED) || Scan.starts(buffer, from, end, NACK)) {
      trouble = new String(buffer, from, end - from, StandardCharsets.UTF_8);
    }
  }

  private void operations(byte[] buffer, int from, int end, Tags tags) {
    for (int at = Scan.find(buffer, from, end, SEQUENCE);
        at >= 0;
        at = Scan.find(buffer, at + SEQUENCE.length, end, SEQUENCE)) {
      seen = Math.max(seen, Scan.number(buffer, at + SEQUENCE.length, end));
    }
    // A writer is there when the operation that tells so has come to it.
    joined |= !id.isEmpty() && Scan.find(buffer, from, end, Scan.ascii(id)) >= 0;
    TagScan.find(buffer, from, end, tags);
  }

  private static String text(byte[] buffer, int from, int end) {
    int quote = Scan.find(buffer, from, end, Scan.ascii("\""));
    return new String(buffer, from, quote - from, StandardCharsets.US_ASCII);
  }

  private String connect() {
    return """
    42["connect_document",{"tenantId":"tinylicious","id":"%s","token":"%s","mode":"%s","versions":["^0.4.0","^0.3.0","^0.2.0","^0.1.0"],\
    "client":{"mode":"%3$s","details":{"capabilities":{"interactive":true}},"permission":[],"user":{"id":"u"},"scopes":[]}}]\
    """
        .formatted(document, token(), writes ? "write" : "read");
  }

  /** Tinylicious looks into it and does not verify it. */
  private String token() {
    return part("{\"alg\":\"none\"}")
        + "."
        + part(
            "{\"documentId\":\"%s\",\"tenantId\":\"tinylicious\",\"scopes\":[\"doc:read\",\"doc:write\"],\"user\":{\"id\":\"u\"},\"iat\":1,\"exp\":9999999999,\"ver\":\"1.0\"}"
                .formatted(document))
        + ".x";
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean joined() {
    return joined;
  }

  @Override
  public void move(int sequence, Mouth mouth) {
    mouth.say(
        "42[\"submitOp\",\""
            + id
            + "\",[[{\"clientSequenceNumber\":"
            + sequence
            + ",\"referenceSequenceNumber\":"
            + seen
            + ",\"type\":\"op\",\"contents\":{\"type\":\"set\",\"key\":\"w"
            + client
            + "-"
            + sequence % things
            + "\",\"value\":{"
            + TagScan.members(client, sequence)
            + ",\"width\":160,\"height\":120}}}]]]");
  }

  @Override
  public String trouble() {
    return trouble;
  }
}

package io.streamboard.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A node that works on no board, by hand: it has people sign in at another node, and sends them
 * there once they open a board. A thread of its own for each connection; any thread may ask.
 */
final class NodeOfOthers implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int LENGTH_BEHIND = 126;

  private final URI other;
  private final ServerSocket door;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String scheme;
  private final Queue<URI> first = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  /**
   * @param other works on all boards
   */
  NodeOfOthers(URI other) throws IOException {
    this(other, "http", new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  /** One with TLS. */
  NodeOfOthers(URI other, OwnCertificate own) throws IOException {
    this(other, "https", own.door());
  }

  private NodeOfOthers(URI other, String scheme, ServerSocket door) {
    this.other = other;
    this.scheme = scheme;
    this.door = door;
    Thread.ofPlatform().daemon().name("node-of-others").start(this::welcome);
  }

  URI address() {
    return URI.create(scheme + "://127.0.0.1:" + door.getLocalPort());
  }

  /** Sends the next one there, as a node does that has not heard of the end of another. */
  void sendNextTo(URI address) {
    first.add(address);
  }

  /** How often somebody was sent away. */
  int sentAway() {
    return sent.get();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().name("caller-of-node-of-others").start(() -> serve(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller;
        DataInputStream in = new DataInputStream(caller.getInputStream());
        OutputStream out = caller.getOutputStream()) {
      String head = head(in);
      Optional<String> key = header(head, "Sec-WebSocket-Key");
      if (key.isPresent()) {
        out.write(upgrade(key.get()));
        sendAway(in, out);
      } else {
        byte[] body = in.readNBytes(Integer.parseInt(header(head, "Content-Length").orElse("0")));
        out.write(signedInElsewhere(body));
      }
    } catch (IOException gone) {
      // The caller, or the test, is through.
    }
  }

  private static String head(DataInputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.readUnsignedByte());
    }
    return head.toString(US_ASCII);
  }

  private static Optional<String> header(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  private byte[] signedInElsewhere(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(other.resolve("/v1/sign-in"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    String answer = http.sendAsync(request, BodyHandlers.ofString()).join().body();
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
            + answer)
        .getBytes(UTF_8);
  }

  private static byte[] upgrade(String key) {
    return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Protocol: streamboard.v1\r\nSec-WebSocket-Accept: "
            + accepted(key)
            + "\r\n\r\n")
        .getBytes(US_ASCII);
  }

  private static String accepted(String key) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      byte[] both = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(US_ASCII);
      return Base64.getEncoder().encodeToString(sha1.digest(both));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-1", impossible);
    }
  }

  private void sendAway(DataInputStream in, OutputStream out) throws IOException {
    for (int kind = in.readUnsignedByte(); kind != CLOSE; kind = in.readUnsignedByte()) {
      byte[] said = unmasked(in);
      JsonNode message = kind == TEXT ? JSON.readTree(said) : JSON.nullNode();
      if (message.path("type").asText().equals("board.open")) {
        out.write(frame(moved(message)));
        sent.incrementAndGet();
      }
    }
  }

  /** What follows the first byte of a frame from a client. */
  private static byte[] unmasked(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte() & 0x7F;
    byte[] mask = new byte[4];
    byte[] said = new byte[length == LENGTH_BEHIND ? in.readUnsignedShort() : length];
    in.readFully(mask);
    in.readFully(said);
    for (int i = 0; i < said.length; i++) {
      said[i] ^= mask[i % mask.length];
    }
    return said;
  }

  private byte[] moved(JsonNode open) throws IOException {
    return JSON.writeValueAsBytes(
        JSON.createObjectNode()
            .put("type", "moved")
            .put("request", open.path("request").asText())
            .put("board", open.path("board").asText())
            .put("address", Optional.ofNullable(first.poll()).orElse(other).toString())
            .put("wait", 0));
  }

  private static byte[] frame(byte[] text) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(TEXT);
    frame.write(LENGTH_BEHIND);
    frame.write(text.length >> 8);
    frame.write(text.length);
    frame.writeBytes(text);
    return frame.toByteArray();
  }

  @Override
  public void close() throws IOException {
    door.close();
    http.close();
  }
}

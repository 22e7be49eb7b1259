package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The handshake of a WebSocket client on a blocking channel that is connected already. */
public final class Upgrade {
  private static final int MOST_HEAD = 16_384;

  private Upgrade() {}

  /**
   * Reads not one byte beyond the server's answer. Throws when the server does not take it.
   *
   * @param target with path and query
   * @param headers whole lines, beside those that every handshake has
   */
  public static void perform(ByteChannel channel, URI target, List<String> headers)
      throws IOException {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    StringBuilder request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
    request.append("Host: ").append(target.getAuthority()).append("\r\n");
    request.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n");
    request.append("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    request.append("\r\n");
    ByteBuffer bytes = ByteBuffer.wrap(request.toString().getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    String answer = answer(channel);
    if (!answer.startsWith("HTTP/1.1 101 ")) {
      throw new IOException("not upgraded: " + answer.lines().findFirst().orElse(""));
    }
  }

  /** Byte by byte, as what follows belongs to the frames. */
  private static String answer(ByteChannel channel) throws IOException {
    StringBuilder answer = new StringBuilder();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (answer.length() < MOST_HEAD) {
      if (channel.read(one) < 0) {
        throw new IOException("the server ended the handshake");
      }
      answer.append((char) one.get(0));
      one.clear();
      if (answer.length() >= 4 && answer.substring(answer.length() - 4).equals("\r\n\r\n")) {
        return answer.toString();
      }
    }
    throw new IOException("the server's answer to the handshake does not end");
  }
}

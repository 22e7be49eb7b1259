package io.streamboard.server.simulation;

import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.Frame;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Frames as messages. Sessions share frames, so that each is read once for all connections that get
 * it.
 */
final class FrameReader {
  private static final int REMEMBERED = 64;

  /** Frames are compared by the identity of their bytes. */
  private final Map<Frame, ServerMessage> read = new LinkedHashMap<>();

  ServerMessage message(Frame frame) {
    if (frame.kind() == Frame.Kind.REPLY) {
      return decoded(frame);
    }
    ServerMessage known = read.get(frame);
    if (known != null) {
      return known;
    }
    ServerMessage message = decoded(frame);
    read.put(frame, message);
    if (read.size() > REMEMBERED) {
      read.remove(read.keySet().iterator().next());
    }
    return message;
  }

  private static ServerMessage decoded(Frame frame) {
    return MessageCodec.decodeServer(new String(frame.text(), StandardCharsets.UTF_8));
  }
}

package io.streamboard.server.hostile;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.hostile.RawPeer.Heard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A session on a raw socket, and everything it has heard. */
final class Conversation implements AutoCloseable {
  private static final String OPEN =
      "{\"type\":\"board.open\",\"request\":\"opened\",\"board\":\"b1\"}";
  private static final String ALIVE =
      "{\"type\":\"request\",\"request\":\"alive\",\"query\":{\"type\":\"boards.mine\"}}";

  private final RawPeer peer;
  private final List<Heard> heard = new ArrayList<>();

  /** Speaks on a socket that is upgraded. */
  Conversation(RawPeer peer) {
    this.peer = peer;
  }

  static Conversation of(int port, String person) throws IOException {
    return new Conversation(RawPeer.signedIn(port, "token-" + person, 0));
  }

  void send(byte[] bytes) {
    peer.send(bytes);
  }

  void say(String text) {
    peer.say(text);
  }

  void openBoard() throws IOException {
    say(OPEN);
    until(ServerMessage.Snapshot.class);
  }

  /** Shows that the session still takes and answers messages. */
  void goesOn() throws IOException {
    say(ALIVE);
    untilMessage(
        message ->
            message instanceof ServerMessage.Response response && response.id().equals("alive"));
  }

  <T extends ServerMessage> T until(Class<T> type) throws IOException {
    return type.cast(untilMessage(type::isInstance));
  }

  /** Hears until so many of the type came, since the start. */
  void until(Class<? extends ServerMessage> type, int count) throws IOException {
    while (all(type).size() < count) {
      hearMessage();
    }
  }

  ServerMessage untilMessage(Predicate<ServerMessage> wanted) throws IOException {
    ServerMessage message = hearMessage();
    while (!wanted.test(message)) {
      message = hearMessage();
    }
    return message;
  }

  /** Hears until the connection ends. */
  Heard untilEnd() throws IOException {
    Heard last = hear();
    while (last instanceof Heard.Message || last instanceof Heard.Pong) {
      last = hear();
    }
    return last;
  }

  <T extends ServerMessage> List<T> all(Class<T> type) {
    return heard.stream()
        .filter(Heard.Message.class::isInstance)
        .map(each -> ((Heard.Message) each).message())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  List<ServerMessage.Failure> failures() {
    return all(ServerMessage.Failure.class);
  }

  List<ErrorCode> refusals() {
    return all(ServerMessage.Refused.class).stream().map(ServerMessage.Refused::code).toList();
  }

  /** The last text, as it came. */
  String lastText() {
    return ((Heard.Message) heard.getLast()).text();
  }

  private ServerMessage hearMessage() throws IOException {
    Heard last = hear();
    while (last instanceof Heard.Pong) {
      last = hear();
    }
    if (last instanceof Heard.Message message) {
      return message.message();
    }
    throw new AssertionError("the connection ended early: " + last);
  }

  private Heard hear() throws IOException {
    heard.add(peer.hear());
    return heard.getLast();
  }

  @Override
  public void close() throws IOException {
    peer.close();
  }
}

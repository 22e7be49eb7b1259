package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.NodePresence;
import java.util.List;
import java.util.Optional;

/** Presence as nodes tell it: who tells it, and the rest as clients are told it. */
public final class NodePresenceCodec {
  private static final int FORMAT = 1;

  private NodePresenceCodec() {}

  public static byte[] encode(NodePresence said) {
    ServerMessage people =
        new ServerMessage.PresenceChanged(
            said.board(), said.people(), said.there().orElse(List.of()));
    return new ParcelWriter()
        .small(FORMAT)
        .text(said.node())
        .number(said.number())
        .number(said.at())
        .flag(said.there().isPresent())
        .flag(said.asks())
        .text(MessageCodec.encode(people))
        .bytes();
  }

  /** Throws {@link MalformedParcelException}. */
  public static NodePresence decode(byte[] bytes) {
    return ParcelReader.read(bytes, NodePresenceCodec::read);
  }

  private static NodePresence read(ParcelReader in) {
    if (in.small() != FORMAT) {
      throw new MalformedParcelException("a format that is not known here");
    }
    String node = in.text();
    long number = in.count();
    long at = in.count();
    boolean there = in.flag();
    boolean asks = in.flag();
    if (!(MessageCodec.decodeServer(in.text()) instanceof ServerMessage.PresenceChanged said)) {
      throw new MalformedParcelException("no presence");
    }
    BoardId board = said.board();
    return new NodePresence(
        node,
        number,
        board,
        at,
        said.people(),
        there ? Optional.of(said.left()) : Optional.empty(),
        asks);
  }
}

package io.streamboard.desktop.offline;

import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ClientMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a record of the journal says: {@code +} and the submission as it goes over the wire, or
 * {@code -} and board, writer and counter of an operation that has its outcome.
 */
sealed interface Entries {

  record Added(ClientStore.Unsent unsent) implements Entries {}

  record Settled(BoardId board, WriterId writer, long counter) implements Entries {}

  static byte[] write(Entries entry) {
    String text =
        switch (entry) {
          case Added(ClientStore.Unsent of) ->
              "+"
                  + MessageCodec.encode(
                      new ClientMessage.Submit(
                          of.board(),
                          of.writer(),
                          of.counter(),
                          List.of(of.operation()),
                          Optional.empty()));
          case Settled(BoardId board, WriterId writer, long counter) ->
              "-" + board + " " + writer + " " + counter;
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Throws {@link IllegalStateException} for a record that was stored whole and is still none of
   * ours: the file is of another program.
   */
  static Entries read(byte[] record) {
    String text = new String(record, StandardCharsets.UTF_8);
    if (text.startsWith("+")
        && MessageCodec.decodeClient(text.substring(1)) instanceof ClientMessage.Submit submit) {
      return new Added(
          new ClientStore.Unsent(
              submit.board(), submit.writer(), submit.counter(), submit.operations().getFirst()));
    }
    String[] parts = text.substring(1).split(" ", -1);
    if (!text.startsWith("-") || parts.length != 3) {
      throw new IllegalStateException("not a record of unsent operations");
    }
    return new Settled(new BoardId(parts[0]), new WriterId(parts[1]), Long.parseLong(parts[2]));
  }
}

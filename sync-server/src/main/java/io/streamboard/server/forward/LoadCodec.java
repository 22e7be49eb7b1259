package io.streamboard.server.forward;

import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Position;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.placement.Node;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parcels as bytes. The first byte is the format: nodes of several versions run side by side. */
public final class LoadCodec {
  /** No load is larger; a record of the log has at most 1 MiB. */
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int FORMAT = 1;
  private static final int BATCH = 1;
  private static final int BEAT = 2;
  private static final int ECHO = 3;

  private LoadCodec() {}

  public static byte[] encode(Load load) {
    ParcelWriter out = new ParcelWriter().small(FORMAT);
    write(out, load.from()).number(load.parcels().size());
    load.parcels().forEach(parcel -> write(out, parcel));
    return out.bytes();
  }

  /** Throws {@link MalformedParcelException}. */
  public static Load decode(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedParcelException("more than " + MOST_BYTES + " bytes");
    }
    return ParcelReader.read(
        bytes,
        in -> {
          if (in.small() != FORMAT) {
            throw new MalformedParcelException("a format that is not known here");
          }
          return new Load(node(in), in.list(() -> parcel(in)));
        });
  }

  static ParcelWriter write(ParcelWriter out, Node node) {
    return out.text(node.id()).text(node.address().toString());
  }

  static Node node(ParcelReader in) {
    return new Node(in.text(), URI.create(in.text()));
  }

  static ParcelWriter write(ParcelWriter out, Position at) {
    return out.number(at.revision()).text(at.chain().value());
  }

  static Position position(ParcelReader in) {
    return new Position(in.count(), new Chain(in.text()));
  }

  private static void write(ParcelWriter out, Parcel parcel) {
    switch (parcel) {
      case Batch batch -> write(out.small(BATCH), batch);
      case Parcel.Beat beat -> {
        out.small(BEAT).number(beat.stamp()).number(beat.held().size());
        new TreeMap<>(beat.held())
            .forEach((board, revision) -> out.text(board.value()).number(revision));
      }
      case Parcel.Echo echo -> {
        out.small(ECHO).number(echo.stamp()).number(echo.sinceAtEnd().size());
        new TreeMap<>(echo.sinceAtEnd())
            .forEach((partition, millis) -> out.number(partition).number(millis));
      }
    }
  }

  private static void write(ParcelWriter out, Batch batch) {
    out.text(batch.board().value()).number(batch.partition()).number(batch.epoch());
    write(out, batch.after());
    write(out, batch.upto());
    out.number(batch.records().size());
    batch.records().forEach(record -> out.number(record.offset()).block(record.bytes()));
  }

  private static Parcel parcel(ParcelReader in) {
    return switch (in.small()) {
      case BATCH -> batch(in);
      case BEAT -> beat(in);
      case ECHO -> echo(in);
      default -> throw new MalformedParcelException("a parcel that is not known here");
    };
  }

  private static Batch batch(ParcelReader in) {
    BoardId board = new BoardId(in.text());
    int partition = Math.toIntExact(in.count());
    long epoch = in.count();
    Position after = position(in);
    Position upto = position(in);
    List<StoredRecord> records =
        in.list(() -> new StoredRecord(partition, in.count(), board, in.block()));
    return new Batch(board, partition, epoch, after, ascending(records), upto);
  }

  private static List<StoredRecord> ascending(List<StoredRecord> records) {
    List<StoredRecord> sorted = new ArrayList<>();
    for (StoredRecord record : records) {
      if (!sorted.isEmpty() && record.offset() <= sorted.getLast().offset()) {
        throw new MalformedParcelException("records out of order");
      }
      sorted.add(record);
    }
    return sorted;
  }

  private static Parcel.Beat beat(ParcelReader in) {
    long stamp = in.number();
    Map<BoardId, Long> held = new HashMap<>();
    for (long left = in.count(); left > 0; left--) {
      held.put(new BoardId(in.text()), in.count());
    }
    return new Parcel.Beat(stamp, held);
  }

  private static Parcel.Echo echo(ParcelReader in) {
    long stamp = in.number();
    Map<Integer, Long> since = new HashMap<>();
    for (long left = in.count(); left > 0; left--) {
      since.put(Math.toIntExact(in.count()), in.count());
    }
    return new Parcel.Echo(stamp, since);
  }
}

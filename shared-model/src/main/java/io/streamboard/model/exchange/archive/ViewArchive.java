package io.streamboard.model.exchange.archive;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what one person sees of a board as an archive, whose history is that this person made all
 * of it at once. The widgets are the same, with their ids, order, relations and locks; comments,
 * rights, authors and the true history stay behind. Confined to one call.
 */
public final class ViewArchive {
  private static final WriterId WRITER = new WriterId("archive");

  private final BoardId board;
  private final PersonId author;
  private final Losses losses = new Losses();
  private final List<byte[]> records = new ArrayList<>();
  private BoardState state;

  private ViewArchive(BoardId board, PersonId author) {
    this.board = board;
    this.author = author;
    state = BoardState.absent(board);
  }

  /**
   * Finishes the archive but leaves the stream open. Returns what stayed behind; the first loss, of
   * no widget, is that of the history.
   */
  public static List<Loss> write(
      BoardId board, String title, PersonId author, Scene scene, OutputStream out)
      throws IOException {
    ViewArchive archive = new ViewArchive(board, author);
    archive.losses.add(LossCode.HISTORY, "");
    archive.submit(new Operation.BoardCreate(title));
    Map<BlobHash, Blob> blobs = archive.widgets(scene);
    archive.lock(scene);
    List<ArchivedPicture> pictures = blobs.values().stream().map(ArchivedPicture::of).toList();
    ArchiveWriter.write(archive.state, archive.records, pictures, out);
    return archive.losses.all();
  }

  /** Adds the widgets; returns the pictures that they show. */
  private Map<BlobHash, Blob> widgets(Scene scene) {
    Map<BlobHash, Blob> blobs = new LinkedHashMap<>();
    List<Widget> order = new ArrayList<>(scene.inOrder());
    order.sort(Comparator.comparingInt(widget -> depth(widget, scene)));
    for (Widget widget : order) {
      switch (widget.kind()) {
        case WidgetKind.Thread _ -> losses.add(LossCode.COMMENTS, widget.id().value());
        case WidgetKind.Image image -> {
          Optional<Blob> blob = scene.blobs().apply(image.blob());
          blob.ifPresent(there -> blobs.put(image.blob(), there));
          losses.addIf(blob.isEmpty(), LossCode.IMAGE_MISSING, widget.id().value());
          add(widget, scene);
        }
        case WidgetKind _ -> add(widget, scene);
      }
    }
    return blobs;
  }

  /** What holds comes before what it holds, and connectors last. */
  private static int depth(Widget widget, Scene scene) {
    if (widget.kind() instanceof WidgetKind.Connector) {
      return Integer.MAX_VALUE;
    }
    int depth = 0;
    Optional<Widget> holder = scene.holder(widget);
    while (holder.isPresent() && depth < scene.widgets().size()) {
      depth++;
      holder = scene.holder(holder.get());
    }
    return depth;
  }

  private void add(Widget widget, Scene scene) {
    Widget loose = scene.holder(widget).isPresent() ? widget : widget.withHolder(Optional.empty());
    losses.addIf(!loose.holder().equals(widget.holder()), LossCode.FRAME, widget.id().value());
    submit(new Operation.WidgetAdd(loose));
  }

  private void lock(Scene scene) {
    for (WidgetId widget : scene.widgets().keySet()) {
      if (scene.locked().contains(widget) && state.live(widget).isPresent()) {
        submit(new Operation.WidgetLock(List.of(widget), ""));
      }
    }
  }

  private void submit(Operation operation) {
    LogRecord content =
        new LogRecord(
            board,
            WRITER,
            records.size() + 1L,
            new Caller(author, Set.of(), 0),
            0,
            0,
            Optional.empty(),
            List.of(operation));
    byte[] stored = LogRecordCodec.encode(content);
    Folded folded = BoardFold.fold(state, LogRecordCodec.decode(stored));
    for (FoldedOperation each : folded.operations()) {
      if (each.outcome() instanceof Outcome.Void) {
        operation.targets().forEach(target -> losses.add(LossCode.INVALID, target.value()));
      }
    }
    state = folded.after();
    records.add(stored);
  }
}

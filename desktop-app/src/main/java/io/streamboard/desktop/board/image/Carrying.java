package io.streamboard.desktop.board.image;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings the files of copied images along to another board: each board has its own. Confined to the
 * JavaFX thread.
 */
public final class Carrying {

  private final Desk desk;
  private final Supplier<BoardId> board;
  private final ImageParts parts;

  /**
   * Carries nothing yet.
   *
   * @param board the one that is shown
   */
  public Carrying(Desk desk, Supplier<BoardId> board, ImageParts parts) {
    this.desk = desk;
    this.board = board;
    this.parts = parts;
  }

  /**
   * Sees to it that this board has the files of all images among the widgets, and hands on those
   * widgets that can be shown here: at once where nothing has to be carried. Says why others
   * cannot.
   *
   * @param from where they were copied; empty where that is not known
   */
  public void carry(Optional<BoardId> from, List<Widget> widgets, Consumer<List<Widget>> then) {
    List<BlobHash> blobs = widgets.stream().flatMap(one -> blob(one).stream()).distinct().toList();
    BoardId to = board.get();
    if (blobs.isEmpty() || from.equals(Optional.of(to))) {
      then.accept(widgets);
    } else if (from.isEmpty()) {
      leave(widgets, blobs, Map.of(), then);
    } else {
      desk.say(Texts.of("image.carrying"));
      parts.blocking().execute(() -> carry(new Way(from.get(), to), blobs, widgets, then));
    }
  }

  private record Way(BoardId from, BoardId to) {}

  private void carry(
      Way way, List<BlobHash> blobs, List<Widget> widgets, Consumer<List<Widget>> then) {
    Map<BlobHash, String> problems = new HashMap<>();
    for (BlobHash blob : blobs) {
      try {
        BlobHash _ = parts.blobs().upload(way.to(), parts.blobs().fetch(way.from(), blob));
      } catch (BlobException failed) {
        problems.put(blob, failed.problem().code());
      }
    }
    List<BlobHash> missing = List.copyOf(problems.keySet());
    parts.fx().run(() -> leave(widgets, missing, problems, then));
  }

  /** Goes on without those whose file is missing. */
  private void leave(
      List<Widget> widgets,
      List<BlobHash> missing,
      Map<BlobHash, String> problems,
      Consumer<List<Widget>> then) {
    List<Widget> left = new ArrayList<>();
    for (Widget widget : widgets) {
      if (blob(widget).filter(missing::contains).isEmpty()) {
        left.add(widget);
      }
    }
    if (!left.isEmpty() && desk.view().isPresent()) {
      then.accept(left);
    }
    if (!missing.isEmpty()) {
      String code = problems.values().stream().findFirst().orElse("unknown-board");
      desk.say(Texts.of("image.left", missing.size(), Texts.ofCode("image", code)));
    }
  }

  private static Optional<BlobHash> blob(Widget widget) {
    return widget.kind() instanceof WidgetKind.Image image
        ? Optional.of(image.blob())
        : Optional.empty();
  }
}

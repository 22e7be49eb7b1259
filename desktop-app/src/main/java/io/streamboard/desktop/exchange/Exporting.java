package io.streamboard.desktop.exchange;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.canvas.Drawing;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.exchange.BadImageException;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.DataUrls;
import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.exchange.archive.ViewArchive;
import io.streamboard.model.exchange.excalidraw.ExcalidrawExport;
import io.streamboard.model.exchange.jsoncanvas.CanvasExport;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.widget.BlobHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of an export that waits for server and disk, for all formats but pictures of pixels. On
 * any thread but the screen's.
 *
 * @param me who exports
 * @param fx draws what only the screen can measure
 */
record Exporting(BoardId board, PersonId me, PictureFiles pictures, FxThread fx) {

  /** So many widgets are drawn between two frames. */
  private static final int AT_ONCE = 200;

  /**
   * Writes the file, and pictures beside it where the format has them there. Returns what was lost.
   * Throws {@link FileProblemException} and {@link BlobException}.
   *
   * @param whole whether an archive is to hold what the server has, and not what the person sees
   */
  List<Loss> write(
      FileFormat format, BoardPart part, boolean whole, Path file, FileWork.Steps steps) {
    if (format == FileFormat.BOARD && whole && archived(file)) {
      return List.of();
    }
    Scene scene = part.scene(fetched(part, steps));
    return switch (format) {
      case EXCALIDRAW -> written(ExcalidrawExport.file(scene), file);
      case CANVAS -> written(CanvasExport.file(scene), file);
      case SVG -> drawn(part, scene, file);
      case BOARD -> archived(part, scene, file);
      case PNG -> throw new IllegalArgumentException("pictures of pixels are painted");
    };
  }

  /** What Excalidraw can paste. Throws {@link BlobException}. */
  Exported clip(BoardPart part, FileWork.Steps steps) {
    return ExcalidrawExport.clipboard(part.scene(fetched(part, steps)));
  }

  /** The pictures that are there; what is not there, or no picture any more, is left out. */
  private Map<BlobHash, Blob> fetched(BoardPart part, FileWork.Steps steps) {
    Map<BlobHash, Blob> fetched = new HashMap<>();
    List<BlobHash> wanted = List.copyOf(part.pictures());
    for (int i = 0; i < wanted.size(); i++) {
      steps.done((double) i / wanted.size());
      fetched(wanted.get(i)).ifPresent(blob -> fetched.put(blob.hash(), blob));
    }
    return fetched;
  }

  private Optional<Blob> fetched(BlobHash hash) {
    try {
      return Optional.of(Blob.of(pictures.fetch(board, hash)));
    } catch (BadImageException none) {
      return Optional.empty();
    } catch (BlobException problem) {
      if (problem.problem() == BlobException.Problem.NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  /** Drawn by what paints the screen, on its thread, which goes on with other work in between. */
  private List<Loss> drawn(BoardPart part, Scene scene, Path file) {
    OnScreen screen = new OnScreen(fx);
    Drawing drawing =
        screen.get(
            () ->
                new Drawing(
                    part.widgets(), hash -> scene.blobs().apply(hash).map(DataUrls::write)));
    boolean more = true;
    while (more) {
      more = screen.get(() -> drawing.draw(AT_ONCE));
    }
    String svg = screen.get(drawing::finish);
    FileWriting.write(file, to(svg.getBytes(StandardCharsets.UTF_8)));
    return PictureLosses.of(part, hash -> scene.blobs().apply(hash).isEmpty());
  }

  private static List<Loss> written(Exported exported, Path file) {
    exported
        .files()
        .forEach((name, blob) -> FileWriting.write(file.resolveSibling(name), to(blob.bytes())));
    FileWriting.write(file, to(exported.text().getBytes(StandardCharsets.UTF_8)));
    return exported.losses();
  }

  private static FileWriting.Content to(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** Whether the server gave the archive; where it does not, the person's own has to do. */
  private boolean archived(Path file) {
    try {
      FileWriting.write(file, out -> pictures.archive(board, out));
      return true;
    } catch (BlobException problem) {
      return switch (problem.problem()) {
        case NOT_ALLOWED, NOT_FOUND, TOO_LARGE -> false;
        case SIGNED_OUT, BOARD_FULL, UNKNOWN_TYPE, DAMAGED, LATER, UNREACHABLE, OTHER_BYTES ->
            throw problem;
      };
    }
  }

  private List<Loss> archived(BoardPart part, Scene scene, Path file) {
    List<Loss> losses = new ArrayList<>();
    FileWriting.write(
        file, out -> losses.addAll(ViewArchive.write(board, part.title(), me, scene, out)));
    return losses;
  }
}

package io.streamboard.desktop.board.image;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * New images of a board, without their picture: each file is looked at, sent, and put on the board
 * when the server has it. They are sent one after the other, so that no more than one of them is in
 * memory. What does not get through is tried again until it does, or until the person gives it up;
 * those behind it wait. Confined to the JavaFX thread.
 */
public final class ImagesViewModel {

  private static final double GAP = 24;
  private static final int LONGEST_WAIT_SECONDS = 30;

  private final Desk desk;
  private final Supplier<BoardId> board;
  private final ImageParts parts;
  private final Preparing preparing;
  private final ReadOnlyObjectWrapper<List<Upload>> uploads =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean sending;
  private boolean pausing;

  /**
   * Begins with none under way.
   *
   * @param board the one that is shown; asked only after it was opened
   */
  public ImagesViewModel(Desk desk, Supplier<BoardId> board, ImageParts parts) {
    this.desk = desk;
    this.board = board;
    this.parts = parts;
    preparing = new Preparing(parts.decoder());
  }

  /** Those that are on their way. */
  ReadOnlyObjectProperty<List<Upload>> uploads() {
    return uploads.getReadOnlyProperty();
  }

  /** How many images are not on the board yet; nobody gets those if the window is left. */
  public int unfinished() {
    return uploads.get().size();
  }

  /** Puts images on the board, side by side around a place, or says why not. */
  public void insert(List<? extends ImageSource> sources, Point at) {
    if (!desk.mayAdd()) {
      desk.refuse(VoidReason.NOT_ALLOWED);
    } else if (!sources.isEmpty()) {
      List<ImageSource> all = List.copyOf(sources);
      parts
          .blocking()
          .execute(
              () -> {
                List<Prepared> prepared = all.stream().map(preparing::prepare).toList();
                parts.fx().run(() -> prepared(prepared, at));
              });
    }
  }

  /**
   * Puts on the board what was copied, if that is files of pictures or a picture and nothing else;
   * returns whether it is.
   */
  public boolean paste(Clips.Clip clip, Point at) {
    if (clip.widgets().isPresent()) {
      return false;
    }
    List<ImageSource> sources = new ArrayList<>();
    clip.files().stream()
        .filter(ImageFiles::isPicture)
        .forEach(file -> sources.add(new ImageSource.Stored(file)));
    if (sources.isEmpty() && clip.text().isBlank()) {
      clip.pixels()
          .map(one -> new ImageSource.Copied(one.width(), one.height(), one.argb()))
          .ifPresent(sources::add);
    }
    insert(sources, at);
    return !sources.isEmpty();
  }

  private void prepared(List<Prepared> all, Point at) {
    List<ImageFile> ready = new ArrayList<>();
    List<Prepared.Refused> refused = new ArrayList<>();
    for (Prepared one : all) {
      switch (one) {
        case Prepared.Ready(ImageFile file) -> ready.add(file);
        case Prepared.Refused refusal -> refused.add(refusal);
      }
    }
    refused.stream()
        .findFirst()
        .ifPresent(first -> say(refused.size(), first.name(), first.code()));
    begin(Row.around(at, ready.stream().map(ImageFile::size).toList(), GAP), ready);
  }

  private void begin(List<Bounds> places, List<ImageFile> files) {
    List<Upload> begun = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      begun.add(new Upload(desk.freshId(), files.get(i), places.get(i), 0));
    }
    List<Upload> now = new ArrayList<>(uploads.get());
    now.addAll(begun);
    uploads.set(List.copyOf(now));
    next();
  }

  private void next() {
    if (!sending && !pausing && !uploads.get().isEmpty()) {
      sending = true;
      send(uploads.get().getFirst());
    }
  }

  private void sent(Runnable then) {
    sending = false;
    then.run();
    next();
  }

  private void say(int count, String name, String code) {
    String reason = Texts.ofCode("image", code);
    if (count > 1) {
      desk.say(Texts.of("image.refused.many", count, reason));
    } else {
      desk.say(name.isEmpty() ? reason : Texts.of("image.refused", name, reason));
    }
  }

  private void send(Upload upload) {
    BoardId to = board.get();
    parts
        .blocking()
        .execute(
            () -> {
              try {
                BlobHash _ = parts.blobs().upload(to, Preparing.again(upload.file()));
                tell(() -> arrived(upload));
              } catch (BlobException failed) {
                tell(() -> failed(upload, failed.problem()));
              } catch (PictureGoneException gone) {
                tell(() -> refused(upload, gone.code()));
              } catch (OutOfMemoryError | StackOverflowError tooMuch) {
                tell(() -> refused(upload, "too-large"));
              } catch (RuntimeException | Error fault) {
                tell(() -> refused(upload, "fault"));
                throw fault;
              }
            });
  }

  private void tell(Runnable what) {
    parts.fx().run(() -> sent(what));
  }

  private void arrived(Upload upload) {
    if (!forget(upload)) {
      return;
    }
    Widget widget =
        new Widget(
            new WidgetId(upload.id()),
            new WidgetKind.Image(upload.file().blob(), upload.file().natural()),
            upload.bounds(),
            ZKey.between(desk.canvas().top(), Optional.empty()),
            Style.DEFAULT,
            "");
    if (desk.view().isPresent() && desk.mayAdd()) {
      desk.submit(List.of(Edit.add(widget)));
      desk.select(List.of(widget.id()));
    } else {
      desk.refuse(VoidReason.NOT_ALLOWED);
    }
  }

  private void failed(Upload upload, BlobException.Problem problem) {
    if (!uploads.get().contains(upload)) {
      return;
    }
    if (!problem.retry()) {
      refused(upload, problem.code());
      return;
    }
    Upload again = upload.again();
    uploads.set(uploads.get().stream().map(one -> one.equals(upload) ? again : one).toList());
    if (again.attempts() == 1) {
      desk.say(Texts.ofCode("image", problem.code()));
    }
    pausing = true;
    var _ = parts.fx().after(pause(again.attempts()), this::resume);
  }

  private void resume() {
    pausing = false;
    next();
  }

  private void refused(Upload upload, String code) {
    if (forget(upload)) {
      say(1, upload.file().name(), code);
    }
  }

  private static Duration pause(int attempts) {
    return Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(attempts, 5)));
  }

  /** Gives one up; it does not come any more. */
  void cancel(Upload upload) {
    boolean _ = forget(upload);
  }

  /** The board is left or gone: nothing comes of what is under way. */
  public void stop() {
    uploads.set(List.of());
  }

  /** Returns whether it was under way still. */
  private boolean forget(Upload upload) {
    List<Upload> left = uploads.get().stream().filter(one -> !one.equals(upload)).toList();
    boolean was = left.size() < uploads.get().size();
    uploads.set(left);
    return was;
  }
}

package io.streamboard.model.exchange.archive;

import io.streamboard.model.board.WidgetState;
import io.streamboard.model.exchange.BadImageException;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.ImportPlan;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.Planned;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what is on the board of an archive onto another one, as new widgets of whoever does it.
 * History, rights and comments stay behind. Confined to one call.
 */
public final class ArchiveImport {
  private final BoardArchive archive;
  private final Set<BlobHash> there;
  private final Losses losses = new Losses();
  private final ImportPlan plan;
  private final Map<WidgetId, WidgetId> ids = new HashMap<>();
  private final Map<GroupMark, GroupMark> groups = new HashMap<>();
  private final Map<BlobHash, Blob> blobs = new LinkedHashMap<>();

  private ArchiveImport(BoardArchive archive, Placing placing) {
    this.archive = archive;
    this.there = archive.blobs();
    this.plan = new ImportPlan(placing, losses);
  }

  public static Imported read(BoardArchive archive, Placing placing) {
    return new ArchiveImport(archive, placing).all();
  }

  private Imported all() {
    List<WidgetState> live =
        archive.state().widgets().values().stream()
            .filter(WidgetState::live)
            .sorted(
                Comparator.comparing((WidgetState state) -> state.widget().z())
                    .thenComparing(state -> state.widget().id()))
            .toList();
    live.forEach(state -> ids.put(state.widget().id(), plan.newId()));
    live.forEach(this::add);
    return plan.finish(blobs);
  }

  private void add(WidgetState state) {
    Widget widget = state.widget();
    String source = widget.id().value();
    losses.addIf(!state.access().grants().isEmpty(), LossCode.RIGHTS, source);
    kind(widget)
        .ifPresent(
            kind -> {
              boolean locked = state.lock().isPresent();
              plan.add(source, () -> planned(widget, kind, locked));
            });
  }

  private Planned planned(Widget widget, WidgetKind kind, boolean locked) {
    return new Planned(
        widget.id().value(),
        id(widget.id()),
        kind,
        widget.bounds(),
        widget.style(),
        widget.text(),
        widget.holder().map(this::id),
        widget.group().map(mark -> groups.computeIfAbsent(mark, _ -> newMark())),
        locked);
  }

  /** Empty, with a loss, for what stays behind. */
  private Optional<WidgetKind> kind(Widget widget) {
    String source = widget.id().value();
    return switch (widget.kind()) {
      case WidgetKind.Connector(End from, End to) ->
          Optional.of(new WidgetKind.Connector(renamed(from), renamed(to)));
      case WidgetKind.Image(BlobHash hash, var natural) -> {
        Optional<LossCode> lost = take(hash);
        lost.ifPresent(code -> losses.add(code, source));
        yield lost.isPresent() ? Optional.empty() : Optional.of(widget.kind());
      }
      case WidgetKind.Thread thread -> {
        losses.add(LossCode.COMMENTS, source);
        yield Optional.empty();
      }
      case WidgetKind other -> Optional.of(other);
    };
  }

  private Optional<LossCode> take(BlobHash hash) {
    if (blobs.containsKey(hash)) {
      return Optional.empty();
    }
    if (!there.contains(hash)) {
      return Optional.of(LossCode.IMAGE_MISSING);
    }
    try {
      blobs.put(hash, Blob.of(archive.blob(hash)));
      return Optional.empty();
    } catch (BadImageException bad) {
      return Optional.of(bad.code());
    }
  }

  private End renamed(End end) {
    return new End(
        end.at(),
        end.anchor().map(anchor -> new Anchor(id(anchor.widget()), anchor.fx(), anchor.fy())));
  }

  /** What is not there any more gets an id that nobody has, so that it is found to be missing. */
  private WidgetId id(WidgetId old) {
    return ids.computeIfAbsent(old, _ -> plan.newId());
  }

  private GroupMark newMark() {
    return new GroupMark(plan.newId().value());
  }
}

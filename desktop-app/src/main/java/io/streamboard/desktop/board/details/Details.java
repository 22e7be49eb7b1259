package io.streamboard.desktop.board.details;

import io.streamboard.client.Client;
import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.board.talk.Kinds;
import io.streamboard.desktop.board.talk.Names;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Times;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a widget what it is, who added it, who changed it last and when, and who locked it. The
 * last change is asked of the server while somebody looks at the widget; without an answer, as
 * offline, what is still true of an earlier one is told, or nothing. Confined to the JavaFX thread.
 */
public final class Details implements ViewWatcher {

  /** Questions without an answer; a server refuses too many of them. */
  private static final int MOST_ASKED = 4;

  private final PersonId me;
  private final Names names;
  private final Map<WidgetId, Answer.Change> known = new HashMap<>();
  private final Set<WidgetId> changedByMe = new HashSet<>();
  private final Set<WidgetId> asked = new HashSet<>();
  private final Set<WidgetId> changedSince = new HashSet<>();
  private final List<Runnable> watchers = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<WidgetId>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<WidgetId> server = widget -> {};

  public Details(PersonId me, Names names) {
    this.me = me;
    this.names = names;
    names.watch(this::tell);
  }

  /** Asks on this connection from now on. */
  public void meet(Client client, FxThread fx, BoardId board) {
    asked.clear();
    changedSince.clear();
    server =
        widget -> {
          var _ =
              client
                  .ask(new Query.LastChange(board, widget))
                  .whenComplete((answer, problem) -> fx.run(() -> answered(widget, answer)));
        };
  }

  /** Runs the work whenever {@link #of} may say something else of a widget. */
  public void watch(Runnable work) {
    watchers.add(work);
  }

  /** All of it, a line for each. */
  public String of(WidgetView view) {
    List<String> lines = new ArrayList<>();
    lines.add(Texts.of("hover.kind-by", Kinds.name(view.widget().kind()), names.of(view.author())));
    lastChange(view.widget().id()).ifPresent(lines::add);
    view.lock().map(names::said).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  /** Who changed it last and when, as far as that is known. */
  public Optional<String> lastChange(WidgetId widget) {
    return Optional.ofNullable(known.get(widget))
        .flatMap(
            change ->
                change
                    .author()
                    .map(
                        author ->
                            Texts.of(
                                "hover.changed",
                                names.of(author),
                                Times.exact(change.time().orElse(0)))));
  }

  /** Somebody looks at it now. */
  public void lookAt(WidgetId widget) {
    if (asked.size() < MOST_ASKED && asked.add(widget)) {
      server.accept(widget);
    }
  }

  /** Of which widget they are asked for without a pointer. */
  public ReadOnlyObjectProperty<Optional<WidgetId>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Shows them of this widget; of none, when it is empty. */
  public void show(Optional<WidgetId> widget) {
    shown.set(widget);
  }

  /** A failed question has no answer at all. */
  private void answered(WidgetId widget, @Nullable Answer answer) {
    asked.remove(widget);
    boolean current = !changedSince.remove(widget);
    if (current && answer instanceof Answer.Change change && isTrue(widget, change)) {
      known.put(widget, change);
      tell();
    }
  }

  /** Not while a later change of mine is on its way. */
  private boolean isTrue(WidgetId widget, Answer.Change change) {
    return change.author().isPresent()
        && (!changedByMe.contains(widget) || change.author().equals(Optional.of(me)));
  }

  private void tell() {
    watchers.forEach(Runnable::run);
  }

  @Override
  public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    WidgetId widget = before.or(() -> after).orElseThrow().widget().id();
    known.remove(widget);
    if (asked.contains(widget)) {
      changedSince.add(widget);
    }
    if (cause == Cause.ME) {
      changedByMe.add(widget);
    } else {
      changedByMe.remove(widget);
    }
  }

  @Override
  public void settled() {}
}

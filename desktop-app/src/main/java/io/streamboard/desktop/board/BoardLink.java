package io.streamboard.desktop.board;

import io.streamboard.client.BoardListener;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries what the client's event thread says about one board to the JavaFX thread. Changes and
 * presence that come faster than the screen is painted are joined: the screen asks the handle for
 * the newest view, and is told only which widgets to look at. Views that come with the events are
 * not used, so that an older one never shows over an operation submitted since.
 */
public final class BoardLink implements BoardListener {

  /** What is heard, on the JavaFX thread. */
  public interface Hearer {

    /**
     * The view may be other than before.
     *
     * @param whole everything is to be looked at, not only {@code touched}
     */
    void refreshed(Set<WidgetId> touched, boolean whole);

    void settled(long number, long revision, Outcome outcome);

    void presence(Collection<ServerMessage.PersonPresence> people);

    /** Whether the server follows the board up; until then what is shown may be old. */
    void current(boolean now);

    void ended(ServerMessage.Ending ending);

    void failed(ErrorCode code, String message);
  }

  private final FxThread fx;
  private final Hearer hearer;
  private final Queue<WidgetId> touched = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean whole = new AtomicBoolean();
  private final AtomicBoolean refreshDue = new AtomicBoolean();
  private final AtomicReference<List<ServerMessage.PersonPresence>> people =
      new AtomicReference<>(List.of());
  private final AtomicBoolean presenceDue = new AtomicBoolean();

  public BoardLink(FxThread fx, Hearer hearer) {
    this.fx = fx;
    this.hearer = hearer;
  }

  @Override
  public void opened(BoardView view) {
    whole.set(true);
    askRefresh();
  }

  @Override
  public void changed(BoardView view, Set<WidgetId> widgets) {
    touched.addAll(widgets);
    askRefresh();
  }

  private void askRefresh() {
    if (refreshDue.compareAndSet(false, true)) {
      fx.run(this::refresh);
    }
  }

  private void refresh() {
    refreshDue.set(false);
    Set<WidgetId> now = new HashSet<>();
    for (WidgetId next = touched.poll(); next != null; next = touched.poll()) {
      now.add(next);
    }
    hearer.refreshed(now, whole.getAndSet(false));
  }

  @Override
  public void settled(long number, long revision, Outcome outcome) {
    fx.run(() -> hearer.settled(number, revision, outcome));
  }

  @Override
  public void presence(Collection<ServerMessage.PersonPresence> present) {
    people.set(List.copyOf(present));
    if (presenceDue.compareAndSet(false, true)) {
      fx.run(this::tellPresence);
    }
  }

  private void tellPresence() {
    presenceDue.set(false);
    hearer.presence(people.get());
  }

  @Override
  public void current(boolean now) {
    fx.run(() -> hearer.current(now));
  }

  @Override
  public void ended(ServerMessage.Ending ending) {
    fx.run(() -> hearer.ended(ending));
  }

  @Override
  public void failed(ErrorCode code, String message) {
    fx.run(() -> hearer.failed(code, message));
  }
}

package io.streamboard.desktop.board.announce;

import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.board.talk.Names;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Says in words what others do on the board, for who does not see it. Made from the differences of
 * the view, so nothing is told of what a person may not see. What happens within a breath is one
 * line, lines come no faster than one can listen, and writing is told when it begins. Off until it
 * is switched on. Made by the board's view model; confined to the JavaFX thread.
 */
public final class Announcements implements ViewWatcher {

  private static final Duration GATHERING = Duration.ofSeconds(2);
  private static final Duration RESTING = Duration.ofSeconds(5);
  private static final Duration STANDING = Duration.ofSeconds(12);

  private record Gathered(Optional<PersonId> who, Deed deed) {}

  private final FxThread fx;
  private final PersonId me;
  private final Names names;
  private final Doers doers = new Doers();
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final List<Gathered> gathered = new ArrayList<>();
  private final Set<Map.Entry<Optional<PersonId>, WidgetId>> written = new HashSet<>();
  private Optional<FxThread.Cancellation> saying = Optional.empty();
  private Optional<FxThread.Cancellation> silence = Optional.empty();
  private boolean hidden;

  /** Has told nothing yet. */
  public Announcements(FxThread fx, PersonId me, Names names) {
    this.fx = fx;
    this.me = me;
    this.names = names;
    on.addListener((observed, before, now) -> forget());
  }

  /** Whether anything is announced. */
  public BooleanProperty on() {
    return on;
  }

  /** What was announced last; empty before the first and after some silence. */
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** Nothing is told of a board that is not shown. */
  public void hidden(boolean now) {
    hidden = now;
    forget();
  }

  /** These are on the board and do this now. */
  public void met(Collection<PersonPresence> now) {
    doers.met(now);
  }

  @Override
  public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    if (on.get() && !hidden && cause == Cause.OTHERS) {
      Deed.of(before, after)
          .map(deed -> new Gathered(doers.of(deed, before, after), deed))
          .filter(done -> !done.who().equals(Optional.of(me)))
          .filter(this::isNews)
          .ifPresent(this::gather);
    }
  }

  /** Each letter that is typed is a change. */
  private boolean isNews(Gathered done) {
    return done.deed().what() != Deed.What.WROTE
        || written.add(Map.entry(done.who(), done.deed().widget()));
  }

  private void gather(Gathered done) {
    done.who().ifPresent(person -> names.need(Set.of(person)));
    gathered.add(done);
    if (saying.isEmpty()) {
      saying = Optional.of(fx.after(GATHERING, this::say));
    }
  }

  @Override
  public void settled() {}

  private void say() {
    saying = Optional.empty();
    if (gathered.isEmpty()) {
      return;
    }
    text.set(Sentences.of(gathered.stream().map(this::called).toList()));
    gathered.clear();
    silence.ifPresent(FxThread.Cancellation::cancel);
    silence = Optional.of(fx.after(STANDING, this::fallSilent));
    saying = Optional.of(fx.after(RESTING, this::say));
  }

  private Sentences.Done called(Gathered done) {
    return new Sentences.Done(done.who().map(names::of), done.deed());
  }

  /** The same may be told again. */
  private void fallSilent() {
    written.clear();
    text.set("");
  }

  private void forget() {
    saying.ifPresent(FxThread.Cancellation::cancel);
    silence.ifPresent(FxThread.Cancellation::cancel);
    saying = Optional.empty();
    silence = Optional.empty();
    gathered.clear();
    fallSilent();
  }
}

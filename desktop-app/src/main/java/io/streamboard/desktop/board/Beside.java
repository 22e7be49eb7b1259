package io.streamboard.desktop.board;

import io.streamboard.client.Client;
import io.streamboard.desktop.board.announce.Announcements;
import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.board.details.Details;
import io.streamboard.desktop.board.outline.OutlineViewModel;
import io.streamboard.desktop.board.talk.Names;
import io.streamboard.desktop.board.talk.ServerPeople;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is read beside the board and made from the same view. Made by {@link BoardViewModel} for the
 * window; confined to the JavaFX thread.
 */
public final class Beside implements ViewWatcher {

  private final Names names = new Names();
  private final PersonId me;
  private final Details details;
  private final TalkViewModel talk;
  private final OutlineViewModel outline;
  private final Announcements announcements;
  private final List<ViewWatcher> watchers;

  Beside(Desk desk, Viewport viewport, FxThread fx) {
    me = desk.me();
    details = new Details(me, names);
    talk = new TalkViewModel(desk, names, viewport::reveal);
    outline = new OutlineViewModel(desk, names, details, talk.threads(), viewport::reveal);
    announcements = new Announcements(fx, me, names);
    watchers = List.of(details, talk, outline, announcements);
  }

  /** How people are called. */
  public Names names() {
    return names;
  }

  /** What is told of a widget to who asks for it. */
  public Details details() {
    return details;
  }

  /** The comment threads. */
  public TalkViewModel talk() {
    return talk;
  }

  /** What is on the board, as a list. */
  public OutlineViewModel outline() {
    return outline;
  }

  /** What others do, in words. */
  public Announcements announcements() {
    return announcements;
  }

  /** Nobody looks at the board, or somebody does again. */
  public void hidden(boolean now) {
    announcements.hidden(now);
    talk.hidden(now);
  }

  /** Asks about people on this connection from now on. */
  public void meet(Client client, FxThread fx, BoardId board) {
    talk.meet(new ServerPeople(client, fx, board));
    details.meet(client, fx, board);
  }

  /** These are on the board now. */
  void met(Collection<ServerMessage.PersonPresence> people) {
    Map<PersonId, String> called = new HashMap<>();
    people.forEach(person -> called.put(person.person(), person.name()));
    names.learn(called);
    if (!people.isEmpty()) {
      Set<PersonId> present = new HashSet<>(called.keySet());
      present.add(me);
      names.meet(present);
    }
    announcements.met(people);
  }

  @Override
  public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    watchers.forEach(watcher -> watcher.changed(before, after, cause));
  }

  @Override
  public void settled() {
    watchers.forEach(ViewWatcher::settled);
  }
}

package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.TooLong;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Comment;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The comment threads of a board, which of them is open, and what I say in it. The board decides
 * what of it counts. Made by the board's view model, told of the view by {@link #changed}; used by
 * the thread panel, the pins and the actions. Confined to the JavaFX thread.
 */
public final class TalkViewModel implements ViewWatcher {

  private final Desk desk;
  private final Consumer<Bounds> reveal;
  private final Names names;
  private final Threads threads;
  private final Remarks remarks;
  private final MentionsOfMe mentions;
  private final PinPlaces places;
  private final TalkRights rights;
  private final Drafts drafts = new Drafts();
  private final ReadOnlyObjectWrapper<Open> open = new ReadOnlyObjectWrapper<>(new Open.Nothing());
  private final ReadOnlyObjectWrapper<List<ThreadItem>> listed =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper unresolved = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper ticks = new ReadOnlyIntegerWrapper();
  private final BooleanProperty showsResolved = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper some = new ReadOnlyBooleanWrapper();
  private People people = People.NOBODY;
  private Optional<ThreadItem> taken = Optional.empty();
  private boolean dirty;
  private boolean hidden;

  /**
   * Knows no thread yet.
   *
   * @param reveal moves the view so that a place of the board is seen, in world units
   */
  public TalkViewModel(Desk desk, Names names, Consumer<Bounds> reveal) {
    this.desk = desk;
    this.reveal = reveal;
    this.names = names;
    threads = new Threads(desk.me());
    places = new PinPlaces(desk::canvas);
    remarks = new Remarks(desk);
    rights = new TalkRights(desk);
    mentions = new MentionsOfMe(desk.me());
    showsResolved.addListener((observed, before, now) -> list());
    names.watch(this::list);
  }

  /** Asks these about people from now on. */
  public void meet(People of) {
    people = of;
    names.ask(of);
  }

  public Threads threads() {
    return threads;
  }

  public Names names() {
    return names;
  }

  public PersonId me() {
    return desk.me();
  }

  /** Where a thread's pin is shown now, in world units. */
  public Point at(ThreadItem thread) {
    return places.at(thread);
  }

  // What is bound to

  public ReadOnlyObjectProperty<Open> open() {
    return open.getReadOnlyProperty();
  }

  /** The threads that pass the filter, the one with the latest comment first. */
  public ReadOnlyObjectProperty<List<ThreadItem>> listed() {
    return listed.getReadOnlyProperty();
  }

  /** Another number whenever anything of the threads, or a name in them, is another. */
  public ReadOnlyIntegerProperty ticks() {
    return ticks.getReadOnlyProperty();
  }

  /** How many threads are not resolved. */
  public ReadOnlyIntegerProperty unresolved() {
    return unresolved.getReadOnlyProperty();
  }

  /** Whether resolved threads are listed and have pins. */
  public BooleanProperty showsResolved() {
    return showsResolved;
  }

  /** Whether I may comment on anything here. */
  public ReadOnlyBooleanProperty mayBegin() {
    return rights.mayBegin();
  }

  /** Whether any thread is listed. */
  public ReadOnlyBooleanProperty some() {
    return some.getReadOnlyProperty();
  }

  /** Whether a thread is open that I may resolve or open again. */
  public ReadOnlyBooleanProperty mayResolve() {
    return rights.mayResolve();
  }

  /** Whether a thread is open that I may take away as a whole. */
  public ReadOnlyBooleanProperty mayDelete() {
    return rights.mayDelete();
  }

  /** Where somebody asked for my attention last; empty once I have looked or waved it away. */
  public ReadOnlyObjectProperty<Optional<Mentioned>> mentioned() {
    return mentions.newest();
  }

  /** I do not want to look at {@link #mentioned} now. */
  public void dismissMention() {
    mentions.dismiss();
  }

  /** While the board is not shown I do not see what is said, not even in the open thread. */
  public void hidden(boolean now) {
    hidden = now;
    if (!hidden) {
      shown().map(ThreadItem::id).ifPresent(mentions::done);
    }
  }

  /** The open thread, when it is on the board. */
  public Optional<ThreadItem> shown() {
    return open.get() instanceof Open.There(WidgetId thread)
        ? threads.find(thread)
        : Optional.empty();
  }

  /** What the open thread is about; empty for a place. */
  public Optional<Item> subject() {
    Optional<WidgetId> holder =
        switch (open.get()) {
          case Open.Nothing _ -> Optional.empty();
          case Open.Begun(var about, Point _) -> about;
          case Open.There(WidgetId thread) -> threads.find(thread).flatMap(ThreadItem::holder);
        };
    return holder.flatMap(desk.canvas()::item);
  }

  // What the view says

  @Override
  public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    dirty |= threads.changed(before, after, cause);
    tellMentions(before, after, cause);
    rights.changed(before, after);
  }

  private void tellMentions(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    Optional<ThreadItem> old = before.flatMap(ThreadItem::of);
    Optional<ThreadItem> now = after.flatMap(ThreadItem::of);
    if (old.isPresent() && now.isEmpty()) {
      mentions.done(old.get().id());
      taken = old.filter(thread -> cause != Cause.ME && isOpen(thread)).or(() -> taken);
    }
    now.filter(thread -> cause == Cause.OTHERS && !isRead(thread))
        .ifPresent(thread -> mentions.heard(old, thread));
  }

  private boolean isRead(ThreadItem thread) {
    return !hidden && isOpen(thread);
  }

  private boolean isOpen(ThreadItem thread) {
    return open.get().equals(new Open.There(thread.id()));
  }

  @Override
  public void settled() {
    rights.tell(shown());
    if (!dirty) {
      return;
    }
    dirty = false;
    if (open.get() instanceof Open.There(WidgetId thread)) {
      threads.read(thread);
      if (threads.find(thread).isEmpty()) {
        open.set(taken.map(this::instead).orElseGet(Open.Nothing::new));
      }
    }
    taken = Optional.empty();
    list();
    desk.repaint();
  }

  /**
   * What is open in place of a thread that somebody has taken away: what I was writing in it is
   * kept for a new one there.
   */
  private Open instead(ThreadItem thread) {
    Open gone = new Open.There(thread.id());
    if (drafts.in(gone).isEmpty()) {
      return new Open.Nothing();
    }
    Optional<Item> holder = thread.holder().flatMap(desk.canvas()::item);
    if (holder
        .map(item -> TalkRights.mayComment(item.view()))
        .orElseGet(rights::mayCommentOnBoard)) {
      Open instead = new Open.Begun(holder.map(Item::id), at(thread));
      drafts.move(gone, instead);
      desk.say(Texts.of("talk.taken"));
      return instead;
    }
    desk.say(Texts.of("talk.taken-for-good"));
    return new Open.Nothing();
  }

  private void list() {
    List<ThreadItem> all =
        threads.all().stream().sorted(ThreadItem.LATEST_FIRST).filter(this::passes).toList();
    unresolved.set((int) threads.all().stream().filter(thread -> !thread.resolved()).count());
    some.set(!all.isEmpty());
    listed.set(all);
    rights.tell(shown());
    ticks.set(ticks.get() + 1);
  }

  private boolean passes(ThreadItem thread) {
    return !thread.resolved() || showsResolved.get() || isOpen(thread);
  }

  // What I do

  /** Begins a thread on what is selected, else where something new goes. */
  public void begin() {
    desk.selected().stream()
        .findFirst()
        .flatMap(desk.canvas()::item)
        .ifPresentOrElse(
            item -> begin(item, Point.nearest(item.bounds().right(), item.bounds().y())),
            () -> beginAt(desk.place()));
  }

  /** Begins a thread at a place, on the topmost widget there if there is one. */
  public void beginAt(Point at) {
    Optional<Item> hit = desk.canvas().hit(at);
    if (hit.isPresent()) {
      begin(hit.get(), at);
    } else if (rights.mayCommentOnBoard()) {
      open(new Open.Begun(Optional.empty(), at));
    } else {
      desk.refuse(VoidReason.NOT_ALLOWED);
    }
  }

  private void begin(Item item, Point at) {
    if (TalkRights.mayComment(item.view())) {
      open(new Open.Begun(Optional.of(item.id()), at));
    } else {
      desk.refuse(VoidReason.NOT_ALLOWED);
    }
  }

  /** Opens a thread and shows its pin. */
  public void open(WidgetId thread) {
    threads.read(thread);
    mentions.done(thread);
    open(new Open.There(thread));
    shown().map(this::at).ifPresent(at -> reveal.accept(PinPlaces.box(at)));
  }

  /** What I have half written in the open thread. */
  Draft draft() {
    return drafts.in(open.get());
  }

  /** Keeps what I have half written in the open thread. */
  void keep(Draft draft) {
    drafts.keep(open.get(), draft);
  }

  /** Tells why something is not said that no comment has room for. */
  void refuseLong(String text) {
    desk.say(TooLong.sentence(text, Limits.COMMENT_POINTS));
  }

  /**
   * Leaves the thread that is open; what was begun and not said is there when it is begun again.
   */
  public void leave() {
    open(new Open.Nothing());
  }

  private void open(Open now) {
    open.set(now);
    list();
    desk.repaint();
  }

  /** Opens the thread after (or before) the open one in the list. */
  public void step(boolean forward) {
    List<WidgetId> all = listed.get().stream().map(ThreadItem::id).toList();
    if (all.isEmpty()) {
      return;
    }
    int at = shown().map(ThreadItem::id).map(all::indexOf).orElse(forward ? -1 : 0);
    open(all.get(Math.floorMod(at + (forward ? 1 : -1), all.size())));
  }

  /** Says something in the open thread, which puts a begun one on the board. */
  public void say(Words words) {
    switch (open.get()) {
      case Open.Nothing _ -> {}
      case Open.Begun(var holder, Point at) ->
          open(new Open.There(remarks.begin(holder, at, words)));
      case Open.There(WidgetId thread) -> remarks.add(thread, words);
    }
  }

  /** Says a comment of mine in other words. */
  public void change(Comment comment, Words words) {
    shown().ifPresent(thread -> remarks.change(thread.id(), comment, words));
  }

  public void remove(Comment comment) {
    shown().ifPresent(thread -> remarks.remove(thread.id(), comment, me()));
  }

  /** Resolves the open thread, or opens it again. */
  public void toggleResolved() {
    shown().ifPresent(remarks::toggleResolved);
  }

  /** Takes the open thread away. */
  public void delete() {
    shown().ifPresent(remarks::delete);
  }

  /** Finds who can be mentioned in the open thread. */
  public void find(String text, Consumer<List<People.Person>> found) {
    switch (open.get()) {
      case Open.Nothing _ -> found.accept(List.of());
      case Open.Begun(var holder, Point _) -> find(holder, text, found);
      case Open.There(WidgetId thread) -> find(Optional.of(thread), text, found);
    }
  }

  private void find(Optional<WidgetId> widget, String text, Consumer<List<People.Person>> found) {
    people.find(
        widget,
        text,
        all -> found.accept(all.stream().filter(one -> !one.id().equals(me())).toList()));
  }
}

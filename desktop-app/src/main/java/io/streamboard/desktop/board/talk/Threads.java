package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The threads that I see, by what they are about, and which of them say something new. Kept current
 * thread by thread. Confined to the JavaFX thread.
 */
public final class Threads {

  private final PersonId me;
  private final Map<WidgetId, ThreadItem> all = new HashMap<>();
  private final Map<WidgetId, Set<WidgetId>> about = new HashMap<>();
  private final Set<WidgetId> unread = new HashSet<>();

  Threads(PersonId me) {
    this.me = me;
  }

  /** Takes a difference; returns whether a thread is another now. */
  boolean changed(
      Optional<WidgetView> before, Optional<WidgetView> after, ViewWatcher.Cause cause) {
    Optional<ThreadItem> old = before.flatMap(ThreadItem::of);
    Optional<ThreadItem> now = after.flatMap(ThreadItem::of);
    old.ifPresent(this::forget);
    now.ifPresent(this::keep);
    if (old.isPresent() && now.isEmpty()) {
      unread.remove(old.get().id());
    }
    if (cause == ViewWatcher.Cause.OTHERS) {
      now.filter(thread -> saysMore(old, thread)).ifPresent(thread -> unread.add(thread.id()));
    }
    return old.isPresent() || now.isPresent();
  }

  private void forget(ThreadItem thread) {
    all.remove(thread.id());
    thread
        .holder()
        .ifPresent(
            holder -> {
              Set<WidgetId> left = about.getOrDefault(holder, Set.of());
              left.remove(thread.id());
              if (left.isEmpty()) {
                about.remove(holder);
              }
            });
  }

  private void keep(ThreadItem thread) {
    all.put(thread.id(), thread);
    thread
        .holder()
        .ifPresent(
            holder -> about.computeIfAbsent(holder, each -> new HashSet<>()).add(thread.id()));
  }

  private boolean saysMore(Optional<ThreadItem> before, ThreadItem now) {
    Set<String> known = new HashSet<>();
    before.ifPresent(old -> old.comments().forEach(comment -> known.add(comment.id())));
    return now.comments().stream()
        .anyMatch(comment -> !comment.author().equals(me) && !known.contains(comment.id()));
  }

  public Optional<ThreadItem> find(WidgetId thread) {
    return Optional.ofNullable(all.get(thread));
  }

  public Collection<ThreadItem> all() {
    return List.copyOf(all.values());
  }

  /** The threads about a widget, in no order. */
  public List<ThreadItem> about(WidgetId widget) {
    return about.getOrDefault(widget, Set.of()).stream()
        .flatMap(thread -> find(thread).stream())
        .toList();
  }

  /** Whether somebody said something in it since I last looked, as far as this window knows. */
  public boolean isUnread(WidgetId thread) {
    return unread.contains(thread);
  }

  void read(WidgetId thread) {
    unread.remove(thread);
  }
}

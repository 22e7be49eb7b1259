package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Seeing what somebody else sees. The view goes where theirs goes, until I look elsewhere myself,
 * end it, or they leave. I tell others what I see so that they can follow me, but not while I
 * follow somebody: two who followed each other would never come to rest. Made by the board's view
 * model, told by it who is there; confined to the JavaFX thread.
 */
public final class Following {

  private final Viewport viewport;
  private final OwnPresence presence;
  private final Toasts toasts;
  private final ReadOnlyObjectWrapper<Optional<PersonPresence>> followed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper mayFollow = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper follows = new ReadOnlyBooleanWrapper();
  private List<PersonPresence> people = List.of();
  private Camera led = Camera.START;
  private boolean leading;
  private boolean unseen;

  Following(Viewport viewport, OwnPresence presence, Toasts toasts) {
    this.viewport = viewport;
    this.presence = presence;
    this.toasts = toasts;
    viewport.watch(this::looked);
  }

  /** Whom I follow; empty for nobody. */
  public ReadOnlyObjectProperty<Optional<PersonPresence>> followed() {
    return followed.getReadOnlyProperty();
  }

  /** Whether I follow somebody. */
  public ReadOnlyBooleanProperty follows() {
    return follows.getReadOnlyProperty();
  }

  /** Whether somebody is there who can be followed. */
  public ReadOnlyBooleanProperty mayFollow() {
    return mayFollow.getReadOnlyProperty();
  }

  public boolean isFollowed(PersonId person) {
    return followed.get().filter(one -> one.person().equals(person)).isPresent();
  }

  /** Whether the person tells what it sees. */
  public boolean canFollow(PersonId person) {
    return windows(person).anyMatch(Following::tells);
  }

  /** Follows the person from now on; does nothing where that is not possible. */
  public void follow(PersonId person) {
    windows(person).filter(Following::tells).findFirst().ifPresent(this::begin);
  }

  /** Follows who comes after the one I follow now, or the first who can be followed. */
  public void followNext() {
    List<PersonPresence> all = people.stream().filter(Following::tells).toList();
    int at = followed.get().map(now -> sessions(all).indexOf(now.session())).orElse(-1);
    if (!all.isEmpty()) {
      begin(all.get((at + 1) % all.size()));
    }
  }

  private static List<String> sessions(List<PersonPresence> all) {
    return all.stream().map(PersonPresence::session).toList();
  }

  public void stop() {
    if (follows.get()) {
      set(Optional.empty());
      tell();
    }
  }

  /** Brings into sight where the person is: its pointer, else what it sees. */
  public void visit(PersonId person) {
    stop();
    windows(person).flatMap(one -> place(one).stream()).findFirst().ifPresent(viewport::centre);
  }

  private static Optional<Point> place(PersonPresence person) {
    return person
        .presence()
        .cursor()
        .or(() -> person.presence().viewport().map(seen -> seen.centre()));
  }

  private Stream<PersonPresence> windows(PersonId person) {
    return people.stream().filter(one -> one.person().equals(person));
  }

  private static boolean tells(PersonPresence person) {
    return person.presence().viewport().isPresent();
  }

  private void begin(PersonPresence person) {
    set(Optional.of(person));
    presence.viewport(Optional.empty());
    lead();
  }

  private void set(Optional<PersonPresence> whom) {
    followed.set(whom);
    follows.set(whom.isPresent());
  }

  /** These others are on the board now. */
  void met(List<PersonPresence> now) {
    people = List.copyOf(now);
    mayFollow.set(people.stream().anyMatch(Following::tells));
    followed
        .get()
        .ifPresent(before -> again(before).ifPresentOrElse(this::goOn, () -> left(before.name())));
  }

  /** The window that I followed, or another one of the same person. */
  private Optional<PersonPresence> again(PersonPresence before) {
    return people.stream()
        .filter(one -> one.session().equals(before.session()))
        .findFirst()
        .or(() -> windows(before.person()).findFirst());
  }

  private void goOn(PersonPresence now) {
    set(Optional.of(now));
    lead();
  }

  private void left(String name) {
    stop();
    toasts.show(Texts.of("follow.left", name));
  }

  private void lead() {
    leading = true;
    followed.get().flatMap(now -> now.presence().viewport()).ifPresent(viewport::show);
    led = viewport.camera().get();
    leading = false;
  }

  /** Nobody sees the board in my window, or somebody does again. */
  public void hidden(boolean now) {
    unseen = now;
    stop();
    tell();
  }

  /** Another part of the board is seen, or as much of it in a window of another size. */
  private void looked() {
    if (!leading) {
      if (follows.get() && viewport.camera().get().equals(led)) {
        lead();
      } else {
        stop();
        tell();
      }
    }
  }

  private void tell() {
    if (viewport.isKnown()) {
      presence.viewport(unseen ? Optional.empty() : Optional.of(viewport.seen()));
    }
  }
}

package io.streamboard.client.board;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What this client is typing in one text. Three layers, each made on the one before:
 *
 * <pre>
 * text       what the log says, as far as confirmed
 * current    my edit that is on its way (a writer has one unacknowledged edit for a text)
 * next       what I have typed since, composed into one edit, to be sent when the current one is settled
 * </pre>
 *
 * <p>When an edit of somebody else arrives, both are carried over it, and it is carried over both
 * to find what changes on the screen. The screen may be behind: edits it had not shown when I typed
 * are remembered in {@code unseen}, and my typing is carried over them.
 */
final class TextDraft {
  /** More than any screen is behind. */
  private static final int UNSEEN = 256;

  private static final TextDelta NOTHING = new TextDelta(List.of());

  private final Deque<Foreign> unseen = new ArrayDeque<>();
  private final List<Long> nextNumbers = new ArrayList<>();
  private final List<ScreenEdit> news = new ArrayList<>();
  private String text;
  private TextDelta current = NOTHING;
  private TextDelta next = NOTHING;

  /** An edit of somebody else, as it changes the screen, and the text revision it made. */
  private record Foreign(long revision, TextDelta delta) {}

  TextDraft(String text) {
    this.text = text;
  }

  /** My edit that is on its way, as it must be made on the confirmed text. */
  TextDelta current() {
    return current;
  }

  /** My edit that waits for that one, as it must be made on the text after it. */
  TextDelta next() {
    return next;
  }

  List<Long> nextNumbers() {
    return List.copyOf(nextNumbers);
  }

  /** How many submissions wait for the edit that is on its way. */
  int waiting() {
    return nextNumbers.size();
  }

  /** Whether nothing is typed that is not on its way already. */
  boolean nextIsEmpty() {
    return nextNumbers.isEmpty();
  }

  /**
   * My edit, made on a screen that showed the confirmed text revision {@code seen} (0: the newest)
   * and all that I typed, as it must be made now. Throws {@link InvalidValueException} when it does
   * not fit.
   */
  TextDelta arriving(long seen, TextDelta typed) {
    if (seen == 0) {
      unseen.clear();
    }
    unseen.removeIf(foreign -> foreign.revision() <= seen);
    TextDelta mine = typed;
    Deque<Foreign> carried = new ArrayDeque<>();
    for (Foreign foreign : unseen) {
      carried.add(new Foreign(foreign.revision(), foreign.delta().before(mine)));
      mine = mine.after(foreign.delta());
    }
    unseen.clear();
    unseen.addAll(carried);
    mine.apply(shown());
    return mine;
  }

  /** The text on the screen. */
  String shown() {
    return next.apply(current.apply(text));
  }

  /** How the text on the screen was edited since this was asked last. */
  List<ScreenEdit> takeNews() {
    List<ScreenEdit> taken = List.copyOf(news);
    news.clear();
    return taken;
  }

  void addToCurrent(TextDelta typed) {
    news.add(new ScreenEdit(typed, true));
    current = compose(text, current, typed);
  }

  void addToNext(TextDelta typed, long number) {
    news.add(new ScreenEdit(typed, true));
    next = compose(current.apply(text), next, typed);
    nextNumbers.add(number);
  }

  /** What waited is on its way now; returns the submissions it carries. */
  List<Long> promote() {
    List<Long> numbers = nextNumbers();
    current = next;
    next = NOTHING;
    nextNumbers.clear();
    return numbers;
  }

  /**
   * What waited goes along with the current edit, unless both are too much for one; returns the
   * submissions it carries.
   */
  List<Long> join() {
    try {
      current = compose(text, current, next);
    } catch (InvalidValueException tooMuch) {
      return List.of();
    }
    List<Long> numbers = nextNumbers();
    next = NOTHING;
    nextNumbers.clear();
    return numbers;
  }

  /** Somebody edited the confirmed text. */
  void foreign(long revision, TextDelta delta) {
    try {
      carry(revision, delta);
    } catch (InvalidValueException outgrown) {
      TextDelta whole = TextDelta.between(text, delta.apply(text));
      coarsen();
      carry(revision, whole);
    }
  }

  private void carry(long revision, TextDelta delta) {
    TextDelta overCurrent = delta.before(current);
    TextDelta overAll = overCurrent.before(next);
    TextDelta carried = current.after(delta);
    TextDelta waiting = next.after(overCurrent);
    text = delta.apply(text);
    current = carried;
    next = waiting;
    show(new Foreign(revision, overAll));
  }

  /** Edits of very many steps cannot be carried over others: then they have as few as possible. */
  private void coarsen() {
    String mine = current.apply(text);
    next = TextDelta.between(mine, next.apply(mine));
    current = TextDelta.between(text, mine);
  }

  /** The confirmed text was replaced, by a resync or a reveal: what differs counts as one edit. */
  void replaced(long revision, String by) {
    if (!by.equals(text)) {
      foreign(revision, TextDelta.between(text, by));
    }
  }

  /**
   * The log applied my current edit, in this form, at this revision. The form is the expected one
   * unless a resync lay between, which tells only the difference of texts and not each edit.
   */
  void confirmed(long revision, TextDelta delta) {
    String expected = current.apply(text);
    text = delta.apply(text);
    current = NOTHING;
    if (!text.equals(expected)) {
      TextDelta correction = TextDelta.between(expected, text);
      show(new Foreign(revision, carryNext(expected, correction)));
    }
  }

  /**
   * My current edit is settled without a change of the confirmed text; what I typed on it stays as
   * far as it can.
   */
  void dropped() {
    String mine = current.apply(text);
    TextDelta away = carryNext(mine, current.inverse(text));
    news.add(new ScreenEdit(away, false));
    current = NOTHING;
  }

  /**
   * What waits was made on {@code on} and is carried over an edit of it; returns it for the screen.
   */
  private TextDelta carryNext(String on, TextDelta edit) {
    TextDelta waiting = next;
    try {
      next = waiting.after(edit);
      return edit.before(waiting);
    } catch (InvalidValueException outgrown) {
      TextDelta coarse = TextDelta.between(on, waiting.apply(on));
      next = coarse.after(edit);
      return edit.before(coarse);
    }
  }

  void forgetNext() {
    next = NOTHING;
    nextNumbers.clear();
  }

  /** An edit that the screen may not have shown when this draft was begun. */
  void begunBefore(long revision, TextDelta delta) {
    remember(new Foreign(revision, delta));
  }

  private void show(Foreign foreign) {
    news.add(new ScreenEdit(foreign.delta(), false));
    remember(foreign);
  }

  private void remember(Foreign foreign) {
    unseen.addLast(foreign);
    if (unseen.size() > UNSEEN) {
      unseen.removeFirst();
    }
  }

  /** Very many small steps do not fit one edit; then one that is coarser. */
  private static TextDelta compose(String on, TextDelta first, TextDelta second) {
    try {
      return first.then(second);
    } catch (InvalidValueException tooManySteps) {
      return TextDelta.between(on, second.apply(first.apply(on)));
    }
  }
}

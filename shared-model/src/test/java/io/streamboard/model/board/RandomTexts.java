package io.streamboard.model.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Edits texts at random, on what they are now and on what they were some edits ago. */
final class RandomTexts {
  private static final List<String> WORDS =
      List.of("", "a", "plan", "über", "two words", "😀", "x😀y");

  private final SplittableRandom random;
  private final Map<WidgetId, NavigableMap<Long, String>> seen = new HashMap<>();

  RandomTexts(SplittableRandom random) {
    this.random = random;
  }

  void observe(BoardState state) {
    for (WidgetState widget : state.widgets().values()) {
      seen.computeIfAbsent(widget.widget().id(), id -> new TreeMap<>())
          .put(widget.history().revision(), widget.widget().text());
    }
  }

  Operation edit(BoardState state, WidgetId widget) {
    NavigableMap<Long, String> texts = seen.getOrDefault(widget, new TreeMap<>(Map.of(0L, "")));
    Map.Entry<Long, String> base = base(texts);
    TextDelta delta = TextDelta.between(base.getValue(), spliced(base.getValue()));
    return switch (random.nextInt(30)) {
      case 0 -> new Operation.TextChange(widget, state.revision() + 50, delta);
      case 1 -> new Operation.TextChange(widget, 0, delta);
      default -> new Operation.TextChange(widget, base.getKey(), delta);
    };
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Map.Entry<Long, String> base(NavigableMap<Long, String> texts) {
    int back = Math.min(random.nextInt(4), texts.size() - 1);
    return texts.descendingMap().entrySet().stream().skip(back).findFirst().orElseThrow();
  }

  /**
   * The text with a part replaced; seldom with so much that two of these are more than a text may
   * hold.
   */
  private String spliced(String text) {
    int[] points = text.codePoints().toArray();
    int from = random.nextInt(points.length + 1);
    int to = Math.min(points.length, from + random.nextInt(4));
    String inserted = random.nextInt(20) == 0 ? "long".repeat(Limits.TEXT_POINTS / 4) : word();
    return new String(points, 0, from) + inserted + new String(points, to, points.length - to);
  }
}

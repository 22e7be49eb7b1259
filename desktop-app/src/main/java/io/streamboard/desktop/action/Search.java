package io.streamboard.desktop.action;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find an action: words in any order, each the beginning or a part of one in
 * the name, or its letters in that order with others between. Category, id and keys count too, but
 * less. Case and accents do not matter.
 */
final class Search {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final int BEGINNING = 100;
  private static final int WORD = 80;
  private static final int PART = 60;
  private static final int SCATTERED = 40;
  private static final int BESIDES = 20;

  private record Found(Action action, int score) {}

  private final List<String> words;

  private Search(List<String> words) {
    this.words = words;
  }

  static Search of(String text) {
    return new Search(SPACE.splitAsStream(folded(text)).filter(word -> !word.isEmpty()).toList());
  }

  /** Those that are meant, the likeliest first and of equals what can be done now. */
  List<Action> among(Collection<Action> actions) {
    if (words.isEmpty()) {
      return List.copyOf(actions);
    }
    return actions.stream()
        .flatMap(action -> score(action).stream().mapToObj(score -> new Found(action, score)))
        .sorted(
            Comparator.comparingInt(Found::score)
                .reversed()
                .thenComparing(found -> !found.action().enabled().get()))
        .map(Found::action)
        .toList();
  }

  private OptionalInt score(Action action) {
    String besides = action.category().label() + " " + action.id() + " " + action.keys();
    return score(action.label(), besides);
  }

  /** How well the words fit a name, or what else is known of it; empty when one does not. */
  OptionalInt score(String name, String besides) {
    String folded = folded(name);
    int total = 0;
    for (String word : words) {
      int best = Math.max(inName(folded, word), folded(besides).contains(word) ? BESIDES : 0);
      if (best == 0) {
        return OptionalInt.empty();
      }
      total += best;
    }
    return OptionalInt.of(total);
  }

  private static int inName(String name, String word) {
    int at = name.indexOf(word);
    if (at == 0) {
      return BEGINNING;
    }
    if (at < 0) {
      return scattered(name, word);
    }
    return name.contains(" " + word) ? WORD : PART;
  }

  /** Letters in order, the first of them at the beginning of a word; better the closer they are. */
  private static int scattered(String name, String word) {
    return Stream.iterate(0, start -> start >= 0, start -> next(name, start))
        .mapToInt(start -> spread(name, word, start))
        .max()
        .orElse(0);
  }

  private static int next(String name, int start) {
    int space = name.indexOf(' ', start);
    return space < 0 ? -1 : space + 1;
  }

  private static int spread(String name, String word, int start) {
    if (start >= name.length() || name.charAt(start) != word.charAt(0)) {
      return 0;
    }
    int at = start;
    for (int i = 1; i < word.length(); i++) {
      at = name.indexOf(word.charAt(i), at + 1);
      if (at < 0) {
        return 0;
      }
    }
    return Math.max(1, SCATTERED - (at - start - word.length()));
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

package io.streamboard.desktop.board.announce;

import io.streamboard.desktop.board.talk.Shortened;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words what was gathered: what somebody did to several widgets in one sentence. Pure. */
final class Sentences {

  /** Of what is written on a widget so many code points are told. */
  private static final int WORDS = 40;

  /** More at once nobody listens to; the rest is told as more. */
  private static final int MOST = 3;

  private Sentences() {}

  /** Something that somebody did; the person is empty where it is not known. */
  record Done(Optional<String> who, Deed deed) {}

  /** All of it in a few sentences; empty for nothing. */
  static String of(Collection<Done> all) {
    Map<Map.Entry<Optional<String>, Deed.What>, List<Deed>> told = new LinkedHashMap<>();
    all.forEach(
        done ->
            told.computeIfAbsent(
                    Map.entry(done.who(), done.deed().what()), each -> new java.util.ArrayList<>())
                .add(done.deed()));
    String sentences =
        told.entrySet().stream()
            .limit(MOST)
            .map(each -> sentence(each.getKey().getKey(), each.getValue()))
            .collect(Collectors.joining(" "));
    return told.size() > MOST ? Texts.of("announce.more", sentences) : sentences;
  }

  private static String sentence(Optional<String> who, List<Deed> same) {
    String what = same.getFirst().what().key();
    String subject = subject(same);
    return who.map(name -> Texts.of("announce." + what, name, subject))
        .orElseGet(() -> Texts.of("announce.unknown." + what, subject));
  }

  private static String subject(List<Deed> same) {
    Set<Object> widgets = same.stream().map(Deed::widget).collect(Collectors.toSet());
    String kind = kind(same);
    String counted = Texts.ofCount("announce." + kind, widgets.size(), widgets.size());
    String words = Shortened.of(same.getLast().words(), WORDS);
    return widgets.size() == 1 && !words.isEmpty()
        ? Texts.of("announce.words", counted, words)
        : counted;
  }

  private static String kind(List<Deed> same) {
    Set<String> kinds = distinct(same, deed -> kind(deed.kind()));
    return kinds.size() == 1 ? kinds.iterator().next() : "widget";
  }

  private static <T> Set<T> distinct(List<Deed> deeds, Function<Deed, T> of) {
    return deeds.stream().map(of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String kind(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note _ -> "note";
      case WidgetKind.Shape _ -> "shape";
      case WidgetKind.FreeText _ -> "text";
      case WidgetKind.Connector _ -> "connector";
      case WidgetKind.Ink _ -> "ink";
      case WidgetKind.Image _ -> "image";
      case WidgetKind.Frame _ -> "frame";
      case WidgetKind.Thread _ -> "comment";
    };
  }
}

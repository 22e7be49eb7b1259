package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Finds addresses in lines of text and writes them as links. */
public final class Links {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|mailto:)[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  private Links() {}

  /** Writes a line; what looks like an address is underlined and has another colour. */
  static void write(Written.Line line, Pen.Lettering lettering, boolean dark, Pen pen) {
    String text = line.text();
    if (!text.contains("://") && !text.contains("mailto:")) {
      pen.write(text, line.x(), line.y(), lettering);
      return;
    }
    Color colour = Color.web(dark ? "#58a6ff" : "#0550ae");
    Pen.Lettering linked = new Pen.Lettering(lettering.letters(), lettering.size(), colour);
    double x = line.x();
    int done = 0;
    for (Matcher found = ADDRESS.matcher(text); found.find(); done = found.end()) {
      x = part(text.substring(done, found.start()), x, line.y(), lettering, pen);
      double from = x;
      x = part(found.group(), x, line.y(), linked, pen);
      double under = line.y() + lettering.size() * 0.12;
      pen.fill(new Area(from, under, x, under + lettering.size() / 16), colour);
    }
    double _ = part(text.substring(done), x, line.y(), lettering, pen);
  }

  /**
   * The address that somebody means by what was typed: what names no kind of address is a page, or
   * mail where it has an {@code @}. Empty when that can be no address.
   */
  public static Optional<String> typed(String text) {
    String typed = text.strip();
    String whole =
        typed.contains(":")
            ? typed
            : typed.contains("@")
                ? "mailto:" + typed
                : typed.contains(".") ? "https://" + typed : "";
    return Optional.of(whole).filter(address -> ADDRESS.matcher(address).matches());
  }

  /**
   * What stands in a text where an address is pasted onto words: the words stay and the address
   * follows in brackets, as a text has no place for one that is not seen. Empty where that is not
   * meant: no words, words of several lines or an address, or something else pasted.
   */
  public static Optional<String> beside(String words, String pasted) {
    String address = pasted.strip();
    boolean fits =
        !words.isBlank()
            && words.indexOf('\n') < 0
            && first(words).isEmpty()
            && ADDRESS.matcher(address).matches();
    return fits ? Optional.of(words.stripTrailing() + " (" + address + ")") : Optional.empty();
  }

  /** The first address in a text. */
  static Optional<String> first(String text) {
    return ADDRESS.matcher(text).results().findFirst().map(MatchResult::group);
  }

  /**
   * The address that is written at a place of the upright widget; all of it, also where it is
   * broken into lines.
   */
  static Optional<String> at(Figure figure, Point upright) {
    double size = figure.textSize();
    return figure.written().lines().stream()
        .filter(line -> upright.y() >= line.y() - size * Letters.ASCENT)
        .filter(line -> upright.y() < line.y() + size * (Letters.LINE - Letters.ASCENT))
        .flatMap(line -> on(line, figure, upright.x()).stream())
        .findFirst();
  }

  private static Optional<String> on(Written.Line line, Figure figure, double x) {
    double size = figure.textSize();
    Letters letters = figure.letters();
    return ADDRESS
        .matcher(line.text())
        .results()
        .filter(
            found -> {
              double from = line.x() + letters.of(line.text().substring(0, found.start())) * size;
              return x >= from && x <= from + letters.of(found.group()) * size;
            })
        .map(found -> whole(figure.widget().text(), found.group()))
        .findFirst();
  }

  private static String whole(String text, String part) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(address -> address.startsWith(part))
        .findFirst()
        .orElse(part);
  }

  private static double part(String text, double x, double y, Pen.Lettering lettering, Pen pen) {
    if (!text.isEmpty()) {
      pen.write(text, x, y, lettering);
    }
    return x + lettering.letters().of(text) * lettering.size();
  }
}

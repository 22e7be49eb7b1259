package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/** Links in texts: how they are painted, where they are, what is meant by what was typed. */
public final class Links {

  private Links() {}

  /** Writes a line of a text; what leads to an address is underlined and has another colour. */
  static void write(
      Linked linked, Written.Line line, Pen.Lettering lettering, boolean dark, Pen pen) {
    String text = line.text();
    List<Linked.Span> links = on(linked, line);
    if (links.isEmpty()) {
      pen.write(text, line.x(), line.y(), lettering);
      return;
    }
    Color colour = Color.web(dark ? "#58a6ff" : "#0550ae");
    Pen.Lettering as = new Pen.Lettering(lettering.letters(), lettering.size(), colour);
    double x = line.x();
    int done = 0;
    for (Linked.Span link : links) {
      x = part(text.substring(done, link.from()), x, line.y(), lettering, pen);
      double from = x;
      x = part(text.substring(link.from(), link.to()), x, line.y(), as, pen);
      double under = line.y() + lettering.size() * 0.12;
      pen.fill(new Area(from, under, x, under + lettering.size() / 16), colour);
      done = link.to();
    }
    double _ = part(text.substring(done), x, line.y(), lettering, pen);
  }

  /** What was left out at the end of a cut text stands in its last line as a sign, and no link. */
  private static List<Linked.Span> on(Linked linked, Written.Line line) {
    return line.at() < 0 ? List.of() : linked.on(line.at(), line.text().length());
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
    return Optional.of(whole).filter(address -> Linked.ADDRESS.matcher(address).matches());
  }

  /**
   * What stands in a text where an address is pasted onto words: the words, which lead to the
   * address. Empty where that is not meant: no words, words of several lines, with brackets or with
   * an address, or something else pasted.
   */
  public static Optional<String> beside(String words, String pasted) {
    String address = pasted.strip();
    String enclosed = address.replace("(", "%28").replace(")", "%29");
    boolean fits = Linked.mayName(words, enclosed) && Linked.ADDRESS.matcher(address).matches();
    return fits ? Optional.of(Linked.named(words, enclosed)) : Optional.empty();
  }

  /** A text as it is read: words in place of how links are written. */
  public static String read(String text) {
    return Linked.of(text).shown();
  }

  /** The text without its first link; the words of a link stay. */
  public static String withoutFirst(String text) {
    return Linked.withoutFirst(text);
  }

  /** The first address in a text. */
  static Optional<String> first(String text) {
    return Linked.of(text).links().stream().findFirst().map(Linked.Span::address);
  }

  /**
   * The address that a place of the upright widget leads to; all of it, also where it is broken
   * into lines.
   */
  static Optional<String> at(Figure figure, Point upright) {
    double size = figure.textSize();
    return figure.written().lines().stream()
        .filter(line -> upright.y() >= line.y() - size * Letters.ASCENT)
        .filter(line -> upright.y() < line.y() + size * (Letters.LINE - Letters.ASCENT))
        .flatMap(line -> at(line, figure, upright.x()).stream())
        .findFirst();
  }

  private static Optional<String> at(Written.Line line, Figure figure, double x) {
    double size = figure.textSize();
    Letters letters = figure.letters();
    return on(figure.linked(), line).stream()
        .filter(
            link -> {
              String before = line.text().substring(0, link.from());
              String words = line.text().substring(link.from(), link.to());
              double from = line.x() + letters.of(before) * size;
              return x >= from && x <= from + letters.of(words) * size;
            })
        .map(Linked.Span::address)
        .findFirst();
  }

  private static double part(String text, double x, double y, Pen.Lettering lettering, Pen pen) {
    if (!text.isEmpty()) {
      pen.write(text, x, y, lettering);
    }
    return x + lettering.letters().of(text) * lettering.size();
  }
}

package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Finds addresses in lines of text and writes them as links. */
final class Links {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  private Links() {}

  /** Writes a line; what looks like an address is underlined and has another colour. */
  static void write(Written.Line line, Pen.Lettering lettering, boolean dark, Pen pen) {
    String text = line.text();
    if (!text.contains("://")) {
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

  private static double part(String text, double x, double y, Pen.Lettering lettering, Pen pen) {
    if (!text.isEmpty()) {
      pen.write(text, x, y, lettering);
    }
    return x + lettering.letters().of(text) * lettering.size();
  }
}

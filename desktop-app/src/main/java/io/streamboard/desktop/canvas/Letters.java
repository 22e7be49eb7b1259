package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Widths;
import io.streamboard.desktop.ui.Fonts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * One cut of the boards' font: the fonts of all sizes, and how wide its letters are. Letters are
 * measured once each, so that a text is broken into lines by adding numbers, and into the same
 * lines at every zoom.
 */
final class Letters implements Widths {

  /** Heights of the bundled font, as multiples of its size. */
  static final double ASCENT = 0.96875;

  static final double LINE = 1.2102;

  /** As a tab is painted; the editor's style sheet has the same. */
  static final String TAB = " ".repeat(5);

  private static final double MEASURED_AT = 200;
  private static final int COMMON = 256;
  private static final int MOST_FONTS = 64;
  private static final Map<Integer, Letters> CUTS = new HashMap<>();

  private final boolean bold;
  private final boolean italic;
  private final double[] common = new double[COMMON];
  private final Map<Integer, Double> others = new HashMap<>();
  private final Map<Double, Font> fonts = new HashMap<>();

  private Letters(boolean bold, boolean italic) {
    this.bold = bold;
    this.italic = italic;
    Arrays.fill(common, -1);
  }

  static Letters of(boolean bold, boolean italic) {
    return CUTS.computeIfAbsent(
        (bold ? 1 : 0) + (italic ? 2 : 0), any -> new Letters(bold, italic));
  }

  boolean isBold() {
    return bold;
  }

  boolean isItalic() {
    return italic;
  }

  Font font(double size) {
    if (fonts.size() > MOST_FONTS) {
      fonts.clear();
    }
    return fonts.computeIfAbsent(size, this::make);
  }

  private Font make(double size) {
    return Fonts.of(bold, italic, size);
  }

  @Override
  public double of(int codePoint) {
    if (codePoint >= COMMON) {
      return others.computeIfAbsent(codePoint, this::measured);
    }
    if (common[codePoint] < 0) {
      common[codePoint] = measured(codePoint);
    }
    return common[codePoint];
  }

  private double measured(int codePoint) {
    return codePoint == '\t' ? TAB.length() * of(' ') : asDrawn(codePoint);
  }

  private double asDrawn(int codePoint) {
    Text text = new Text(Character.toString(codePoint));
    text.setFont(make(MEASURED_AT));
    return text.getLayoutBounds().getWidth() / MEASURED_AT;
  }
}

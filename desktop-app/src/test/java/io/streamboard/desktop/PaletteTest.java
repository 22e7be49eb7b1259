package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Palette;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The colours that no stylesheet knows: those of widgets and of people. */
class PaletteTest {

  @Test
  void inkIsReadableOnEveryFill() {
    assertThat(Palette.FILLS)
        .allSatisfy(
            fill ->
                assertThat(
                        Contrast.ratio(
                            Color.web(Palette.INK), Color.web(Palette.colour(fill).orElseThrow())))
                    .isGreaterThanOrEqualTo(4.5));
  }

  @Test
  void aNameIsReadableOnEveryColourOfAPerson() {
    assertThat(Palette.PEOPLE)
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(
            colour ->
                assertThat(Contrast.ratio(Color.WHITE, Color.web(colour)))
                    .isGreaterThanOrEqualTo(4.5));
  }

  /** The page of a board, as the stylesheets have it. */
  @Test
  void aLineInTheColourOfAPersonIsSeenOnEveryBoard() {
    assertThat(List.of("#f6f8fa", "#0d1117", "#000000"))
        .allSatisfy(
            page ->
                assertThat(Palette.PEOPLE)
                    .allSatisfy(
                        colour ->
                            assertThat(Contrast.ratio(Color.web(page), Color.web(colour)))
                                .isGreaterThanOrEqualTo(3)));
  }

  /** In OKLab, where the distance of two colours is how different they look. */
  @Test
  void theColoursOfPeopleAreFarFromEachOtherAndFromMySelection() {
    List<String> all = Stream.concat(Palette.PEOPLE.stream(), Stream.of("#0969da")).toList();
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(all)
                    .filteredOn(other -> !other.equals(one))
                    .allSatisfy(other -> assertThat(distance(one, other)).isGreaterThan(0.1)));
  }

  private static double distance(String one, String other) {
    double[] a = lab(Color.web(one));
    double[] b = lab(Color.web(other));
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  private static double[] lab(Color colour) {
    double r = linear(colour.getRed());
    double g = linear(colour.getGreen());
    double b = linear(colour.getBlue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

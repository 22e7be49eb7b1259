package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stylesheet against the tokens: no measure and no colour beside the named ones. */
class TokensTest {

  private static final Pattern FONT_SIZE = Pattern.compile("-fx-font-size: (\\d+)px");
  private static final Pattern RADIUS = Pattern.compile("-fx-border-radius: (\\d+)px");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6,8}");

  private static String css(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?s)/\\*.*?\\*/", "");
    }
  }

  private static List<Double> numbers(Pattern pattern, String css) {
    return pattern.matcher(css).results().map(hit -> Double.valueOf(hit.group(1))).toList();
  }

  @Test
  void textsHaveSizesOfTheScaleAndCornersTheirRadii() throws IOException {
    String css = css("streamboard.css");
    assertThat(numbers(FONT_SIZE, css)).isNotEmpty().isSubsetOf(Tokens.NOW.type().scale());
    assertThat(numbers(RADIUS, css)).isNotEmpty().isSubsetOf(Tokens.NOW.radius().scale());
  }

  @Test
  void coloursAreNamedOnceAtTheRoot() throws IOException {
    assertThat(RULE.matcher(css("streamboard.css")).results())
        .filteredOn(rule -> COLOUR.matcher(rule.group(2)).find())
        .allSatisfy(rule -> assertThat(rule.group(1).strip()).startsWith(".root"));
  }
}

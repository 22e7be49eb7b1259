package io.streamboard.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SoughtTest {

  private static Optional<String> found(String sought, String text) {
    return new Sought(sought)
        .in(text)
        .map(
            place ->
                place
                    .excerpt()
                    .substring(
                        place.excerpt().offsetByCodePoints(0, place.from()),
                        place.excerpt().offsetByCodePoints(0, place.upto())));
  }

  @Test
  void caseAndMarksCountForNothing() {
    assertThat(found("MULLER", "Frau Müller")).hasValue("Müller");
    assertThat(found("müller", "FRAU MULLER")).hasValue("MULLER");
    assertThat(found("strasse", "Lange Straße 1")).hasValue("Straße");
    assertThat(found("cafe", "Cafe\u0301 am Eck")).hasValue("Cafe");
    assertThat(found("é", "Cafe\u0301 am Eck")).hasValue("e");
    assertThat(found("ΣΊΣΥΦΟΣ", "ο Σίσυφος")).hasValue("Σίσυφος");
  }

  @Test
  void everySignMeansItself() {
    assertThat(found(".*", "all of it")).isEmpty();
    assertThat(found(".*", "grep .* file")).hasValue(".*");
    assertThat(found("(a+)+$", "(a+)+$ hurts")).hasValue("(a+)+$");
    assertThat(found("\\", "c:\\temp")).hasValue("\\");
    assertThat(found("%", "100 percent")).isEmpty();
  }

  @Test
  void nothingIsFoundForNothing() {
    for (String blank : new String[] {"", "  ", "\n", "\u0301"}) {
      assertThat(new Sought(blank).in("text")).as(blank).isEmpty();
    }
  }

  @Test
  void anExcerptIsOneShortLineWithTheHitInIt() {
    String text = "a\n".repeat(500) + "needle 🙂" + "\nz".repeat(500);
    Sought.Place place = new Sought("NEEDLE 🙂").in(text).orElseThrow();
    assertThat(place.excerpt()).startsWith("…").endsWith("…").doesNotContain("\n");
    assertThat(place.excerpt().codePointCount(0, place.excerpt().length())).isLessThan(120);
    assertThat(found("needle 🙂", text)).hasValue("needle 🙂");
  }

  @Test
  void whatWasPutInAnywhereIsFoundThere() {
    RandomGenerator random = new Random(7);
    String[] signs = {"a", "B", "ß", "Ä", "e\u0301", "🙂", "ﬁ", " ", "\n", "İ", "ﷺ"};
    for (int round = 0; round < 2_000; round++) {
      String text = any(random, signs, 40) + "Xyz" + any(random, signs, 40);
      assertThat(found("xYZ", text)).as(text).hasValue("Xyz");
    }
  }

  private static String any(RandomGenerator random, String[] signs, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(most); length > 0; length--) {
      text.append(signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }
}

package io.streamboard.model.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the recipe in docs/protocol.md, section 3. */
class ZKeyExamplesTest {

  @ParameterizedTest
  @CsvSource({
    ", , V",
    "V, , V00001",
    "V0000z, , V0001",
    ", V, Uzzzzz",
    "V, W, VV",
    "V, V00001, V00000V",
  })
  void recipeGivesTheKeysOfThePage(String below, String above, String between) {
    assertThat(ZKey.between(key(below), key(above))).isEqualTo(new ZKey(between));
  }

  private static Optional<ZKey> key(String value) {
    return Optional.ofNullable(value).map(ZKey::new);
  }
}

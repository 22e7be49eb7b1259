package io.streamboard.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta.Component;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDeltaTest {

  @Test
  void betweenKeepsWhatIsEqualAtBothEnds() {
    assertThat(TextDelta.between("abc😀d", "abX😀d"))
        .isEqualTo(
            new TextDelta(
                List.of(
                    new Component.Keep(2), new Component.Insert("X"), new Component.Delete(1))));
  }

  @Test
  void deltaLongerThanItsTextIsInvalid() {
    TextDelta delta = TextDelta.of(List.of(new Component.Delete(4)));
    assertThatThrownBy(() -> delta.apply("abc")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void canonicalFormHasInsertsBeforeDeletesAndNoTrailingKeep() {
    TextDelta delta =
        TextDelta.of(
            List.of(
                new Component.Keep(1),
                new Component.Delete(1),
                new Component.Insert("a"),
                new Component.Delete(1),
                new Component.Insert("b"),
                new Component.Keep(3)));
    assertThat(delta.components())
        .containsExactly(
            new Component.Keep(1), new Component.Insert("ab"), new Component.Delete(2));
  }
}

package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamboard.model.wire.ErrorCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Names made anew for each test: those of the codecs are made once in a process, with their
 * classes.
 */
class NamesTest {
  private enum Colour {
    SKY_BLUE,
    RED
  }

  @Test
  void constantsAreNamedByTheirWordsJoinedByHyphens() {
    Names<Colour> names = Names.of("colour", Colour.values());
    assertThat(Stream.of(Colour.values()).map(names::of)).containsExactly("sky-blue", "red");
    assertThat(Stream.of("sky-blue", "red").map(names::parse)).containsExactly(Colour.values());
  }

  @Test
  void constantsAreNamedAsTheySay() {
    Names<Colour> names = Names.of("colour", Colour.values(), each -> "c" + each.name().length());
    assertThat(Stream.of(Colour.values()).map(names::of)).containsExactly("c8", "c3");
    assertThat(Stream.of("c8", "c3").map(names::parse)).containsExactly(Colour.values());
  }

  @Test
  void whatIsNoNameIsToldWithoutRepeatingIt() {
    Names<Colour> names = Names.of("colour", Colour.values());
    assertThat(Stream.of("sky-blue", "green", "RED", "").filter(names::knows))
        .containsExactly("sky-blue");
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> names.parse("green"))
        .withMessage("colour: not one of its values")
        .returns(ErrorCode.INVALID, MalformedException::code);
  }
}

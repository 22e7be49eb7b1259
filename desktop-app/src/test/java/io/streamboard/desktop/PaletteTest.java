package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Palette;
import io.streamboard.model.id.PersonId;
import java.util.stream.IntStream;
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
    assertThat(IntStream.range(0, 200).mapToObj(at -> new PersonId("person-" + at)))
        .allSatisfy(
            person ->
                assertThat(Contrast.ratio(Color.WHITE, Color.web(Palette.person(person))))
                    .isGreaterThanOrEqualTo(4.5));
  }
}

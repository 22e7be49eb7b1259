package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that ends otherwise than it should: its sign never stays. */
class FileWorkTest {

  private final ExchangeFixture ana = new ExchangeFixture();

  @BeforeEach
  void speak() {
    Texts.speak(Language.ENGLISH);
  }

  private void run(Runnable work) {
    ana.work.run(
        "Opening",
        steps -> {
          work.run();
          return "made";
        },
        ana.lines::add,
        problem -> ana.failed("Opening", Problems.sentence(problem)));
    assertThat(ana.work.isBusy()).isTrue();
  }

  @Test
  void aFileForWhichMemoryIsTooSmallIsToldAndEnds() {
    run(
        () -> {
          throw new OutOfMemoryError("as told");
        });
    ana.settle();
    assertThat(ana.work.isBusy()).isFalse();
    assertThat(ana.failures).containsExactly(Texts.of("file-error.memory"));
  }

  @Test
  void aFileThatIsNestedTooDeepIsToldAndEnds() {
    run(
        () -> {
          throw new StackOverflowError("as told");
        });
    ana.settle();
    assertThat(ana.work.isBusy()).isFalse();
    assertThat(ana.failures).containsExactly(Texts.of("file-error.memory"));
  }

  @Test
  void aFaultOfOursEndsTheWorkAndIsThrownOn() {
    run(
        () -> {
          throw new NoClassDefFoundError("as told");
        });
    assertThatThrownBy(ana::settle).isInstanceOf(NoClassDefFoundError.class);
    assertThat(ana.work.isBusy()).isFalse();
  }

  @Test
  void whatIsCancelledByNobodyEndsToo() {
    run(
        () -> {
          throw new CancellationException("not by the person");
        });
    assertThatThrownBy(ana::settle).isInstanceOf(CancellationException.class);
    assertThat(ana.work.isBusy()).isFalse();
  }
}

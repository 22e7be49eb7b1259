package io.streamboard.benchmarks.micro;

import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextEdit;
import io.streamboard.model.text.TextHistory;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An edit of a text of 2,000 characters, carried over edits that it did not know. */
@State(Scope.Benchmark)
public class TextMergeBenchmark {
  private static final WriterId WRITER = new WriterId("w");

  private final String text = "Ten chars ".repeat(200);
  private final TextDelta delta = typed(1_000);
  private final TextEdit edit = new TextEdit(1_000, WRITER, delta);
  private final TextHistory history = full();

  @Benchmark
  public Optional<TextDelta> overOneEdit() {
    return history.merged(history.revision() - 1, delta);
  }

  @Benchmark
  public Optional<TextDelta> overSixteenEdits() {
    return history.merged(history.revision() - 16, delta);
  }

  @Benchmark
  public Optional<TextDelta> overAllRememberedEdits() {
    return history.merged(history.floor(), delta);
  }

  @Benchmark
  public String applied() {
    return delta.apply(text);
  }

  @Benchmark
  public TextDelta composed() {
    return edit.delta().then(delta);
  }

  @Benchmark
  public TextHistory remembered() {
    return history.with(edit);
  }

  private static TextHistory full() {
    TextHistory filled = TextHistory.startingAt(0);
    for (int revision = 1; revision <= Limits.TEXT_HISTORY; revision++) {
      filled = filled.with(new TextEdit(revision, WRITER, typed(revision * 7)));
    }
    return filled;
  }

  private static TextDelta typed(int at) {
    return TextDelta.of(
        List.of(
            new TextDelta.Component.Keep(at),
            new TextDelta.Component.Insert("x"),
            new TextDelta.Component.Delete(1)));
  }
}

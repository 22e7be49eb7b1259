package io.streamboard.testing.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What is left of a command that ran to its end.
 *
 * @param out its standard output
 * @param err its standard error, with its log
 */
public record Ended(int exitCode, String out, String err) {
  private static final int SECONDS = 180;

  /** Runs a Java program that reads this input, with the end of its last line. */
  static Ended of(List<String> arguments, String input) {
    try {
      Process run = new ProcessBuilder(JavaProcess.command(arguments)).start();
      CompletableFuture<String> err = new CompletableFuture<>();
      // Not virtual: reading a pipe holds the carrier.
      Thread.ofPlatform()
          .daemon()
          .name("command-errors")
          .start(() -> err.complete(text(run.errorReader(UTF_8))));
      say(run, input);
      String out = text(run.inputReader(UTF_8));
      if (!run.waitFor(SECONDS, TimeUnit.SECONDS)) {
        run.destroyForcibly();
        throw new ProcessFailure("a command did not end within " + SECONDS + " s");
      }
      return new Ended(run.exitValue(), out, err.join());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ProcessFailure("interrupted while a command ran");
    }
  }

  private static void say(Process run, String input) {
    try (var stdin = run.outputWriter(UTF_8)) {
      stdin.write(input + "\n");
    } catch (IOException unheard) {
      // It wants no input and has ended already.
    }
  }

  private static String text(BufferedReader reader) {
    return reader.lines().map(line -> line + "\n").collect(Collectors.joining());
  }
}

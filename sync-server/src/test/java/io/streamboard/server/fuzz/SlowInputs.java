package io.streamboard.server.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Inputs that the fuzzer found slow, looked at once more. The fuzzer measures by the clock, which
 * goes on while the machine does other things or the whole process is stopped; here it is the time
 * that a processor works for the input.
 *
 * @param input takes the bytes
 * @param most the longest that an input may take
 */
record SlowInputs(Consumer<byte[]> input, Duration most) {

  /** The first of these files that takes longer indeed. */
  Optional<Path> among(List<Path> files) {
    return files.stream().filter(file -> needed(file).compareTo(most) > 0).findFirst();
  }

  /** The second time counts: the first one may also load classes. */
  private Duration needed(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      input.accept(bytes);
      long begun = worked();
      input.accept(bytes);
      return Duration.ofNanos(worked() - begun);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
